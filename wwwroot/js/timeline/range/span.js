/**
 * A part of a run, from `from` up to but not including `to`, in whole ns since it began.
 * @typedef {{ from: number, to: number }} Span
 */

/**
 * The span between two moments, whichever comes first, as far as the run has got; null where that is nothing.
 * @param {number} one
 * @param {number} other
 * @param {number} end
 * @returns {Span | null}
 */
export function spanBetween(one, other, end) {
  const inside = (/** @type {number} */ time) => Math.round(Math.min(Math.max(time, 0), Math.max(end, 0)));
  const [from, to] = [inside(Math.min(one, other)), inside(Math.max(one, other))];
  return to > from ? { from, to } : null;
}

/**
 * As it stands in an address: "1000-2500".
 * @param {Span} span
 */
export function writeSpan({ from, to }) {
  return `${from}-${to}`;
}

/**
 * @param {string | null} text
 * @returns {Span | null}
 */
export function readSpan(text) {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? "") ?? [];
  return Number(to) > Number(from) ? { from: Number(from), to: Number(to) } : null;
}
