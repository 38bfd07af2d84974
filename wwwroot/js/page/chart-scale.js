/** Axes that people can read. No DOM: tested under Node. */

/**
 * A scale whose ends and ticks are 1, 2 or 5 times a power of ten apart.
 * @param {number} min
 * @param {number} max
 * @param {number} most ticks there is room for
 * @returns {{ low: number, high: number, ticks: number[] }}
 */
export function niceScale(min, max, most) {
  const span = max > min ? max - min : Math.max(1, Math.abs(max));
  const step = niceStep(span / Math.max(1, most - 1));
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(max / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { low: ticks[0], high: ticks[ticks.length - 1], ticks };
}

/** @param {number} least */
function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => power * candidate >= least * 0.999999) ?? 10;
  return power * factor;
}

/**
 * Of sorted places those that are at least `gap` apart, the ends preferred.
 * @param {number[]} values
 * @param {(value: number) => number} place
 * @param {number} gap
 */
export function spacedOut(values, place, gap) {
  const last = values[values.length - 1];
  /** @type {number[]} */
  const kept = [];
  for (const value of values) {
    const clear = kept.length === 0 || place(value) - place(kept[kept.length - 1]) >= gap;
    if (clear && (value === last || place(last) - place(value) >= gap)) kept.push(value);
  }
  return kept;
}
