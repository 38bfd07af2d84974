/** The marks of the time axis. */

const units = [
  { name: "s", size: 1e9 },
  { name: "ms", size: 1e6 },
  { name: "µs", size: 1e3 },
  { name: "ns", size: 1 },
];

/**
 * The distance between two ticks: 1, 2 or 5 times a power of ten ns, so that at least `gap` pixels lie between them.
 * @param {number} span in ns
 * @param {number} width in pixels
 * @param {number} gap in pixels
 */
export function tickStep(span, width, gap) {
  const least = Math.max(1, (span / Math.max(1, width)) * gap);
  const power = 10 ** Math.floor(Math.log10(least));
  for (const factor of [1, 2, 5]) if (power * factor >= least * 0.999999) return power * factor;
  return power * 10;
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} width
 * @param {number} [gap]
 * @returns {{ time: number, label: string }[]}
 */
export function ticks(from, to, width, gap = 88) {
  const step = tickStep(to - from, width, gap);
  const largest = Math.max(Math.abs(from), Math.abs(to));
  const unit = units.find(({ size }) => step >= size || (largest >= size && step * 1000 >= size)) ?? units[3];
  const digits = Math.max(0, Math.round(Math.log10(unit.size) - Math.floor(Math.log10(step) + 1e-9)));
  const list = [];
  for (let i = Math.max(0, Math.ceil(from / step)); i * step <= to; i++) {
    const time = i * step;
    list.push({ time, label: time === 0 ? "0" : `${grouped((time / unit.size).toFixed(digits))}\u00a0${unit.name}` });
  }
  return list;
}

/**
 * The marks of an axis that counts steps.
 * @param {number} from in ns
 * @param {number} to
 * @param {number} width in pixels
 * @param {number} stepNs how long a step takes on it: a power of ten
 * @param {number} [gap]
 * @returns {{ time: number, label: string }[]}
 */
export function stepTicks(from, to, width, stepNs, gap = 56) {
  const step = Math.max(stepNs, tickStep(to - from, width, gap));
  const list = [];
  for (let i = Math.max(0, Math.ceil(from / step)); i * step <= to; i++) {
    const steps = Math.round((i * step) / stepNs);
    list.push({ time: i * step, label: steps === 1 ? "1\u00a0step" : grouped(String(steps)) });
  }
  return list;
}

/** @param {string} digits */
export function grouped(digits) {
  const [whole, fraction] = digits.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
