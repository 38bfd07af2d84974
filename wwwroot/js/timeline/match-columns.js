import { firstAfter } from "./hit.js";

/**
 * Which columns of a span that is `width` columns wide have events in them, however many those are.
 * @param {import("./growable.js").Sequences} events
 * @param {Float64Array} times
 * @param {{ from: number, to: number }} span
 * @param {number} width
 * @returns {number[]} ascending
 */
export function matchColumns(events, times, { from, to }, width) {
  const columns = [];
  const step = (to - from) / width;
  // An event on the border of two columns is in the one that begins there.
  const before = step * 1e-6;
  let i = firstAfter(events, times, from - before);
  while (i < events.length) {
    const column = Math.floor((times[events.items[i]] - from + before) / step);
    if (column >= width) break;
    columns.push(column);
    i = Math.max(i + 1, firstAfter(events, times, from + (column + 1) * step - before));
  }
  return columns;
}
