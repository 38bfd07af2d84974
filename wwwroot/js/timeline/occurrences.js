import { firstAfter } from "./hit.js";

/**
 * Visits every column of [from, to) in which something happened, once, from left to right. Where events are many, most columns
 * take a single look: it is enough to meet any event of a column, and where the next one lies can be guessed.
 * @param {import("./growable.js").Sequences} events
 * @param {Float64Array} times
 * @param {number} from
 * @param {number} to
 * @param {number} columns
 * @param {(column: number) => void} visit
 */
export function eachColumnWithin(events, times, from, to, columns, visit) {
  const { items, length } = events;
  const scale = columns / (to - from);
  const columnOf = (/** @type {number} */ i) => (times[items[i]] - from) * scale;
  let i = firstAfter(events, times, from);
  const dense = (firstAfter(events, times, to) - i) / columns;
  while (i < length) {
    const place = columnOf(i);
    const column = Math.floor(place);
    if (column >= columns) return;
    visit(column);
    const guess = i + Math.round(dense * (column + 1.5 - place));
    i = guess > i && guess < length && Math.floor(columnOf(guess)) === column + 1 ? guess : firstFrom(events, times, from + (column + 1) / scale, i + 1);
  }
}

/**
 * The first event at or after `time`, looking from `low` on, wider and wider.
 * @param {import("./growable.js").Sequences} events
 * @param {Float64Array} times
 * @param {number} time
 * @param {number} low
 */
function firstFrom({ items, length }, times, time, low) {
  let step = 1;
  while (low + step < length && times[items[low + step]] < time) {
    low += step;
    step *= 2;
  }
  let high = Math.min(length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[items[middle]] >= time) high = middle;
    else low = middle + 1;
  }
  return low;
}
