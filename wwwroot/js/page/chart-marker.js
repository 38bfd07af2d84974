import { draw } from "./svg.js";

/** A shape for each series, so that lines are told apart without their colours. */
const outlines = [
  "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z",
  "M-3.3 -3.3h6.6v6.6h-6.6z",
  "M0 -4.2L4.2 3.2H-4.2z",
  "M0 -4.6L4.6 0L0 4.6L-4.6 0z",
];

/**
 * @param {number} index of the series
 * @param {number} x
 * @param {number} y
 */
export function marker(index, x, y) {
  return draw("path", { class: "marker", d: outlines[index % outlines.length], transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` });
}

/**
 * The class of a series: what is measured has a colour, what is expected is dashed.
 * @param {number} index
 * @param {boolean} isExpected
 */
export function seriesClass(index, isExpected) {
  return isExpected ? "series expected" : `series series-${(index % 6) + 1}`;
}
