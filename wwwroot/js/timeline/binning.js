import { upperBound } from "./growable.js";

/** With more slices than this to a column, looking up sums is cheaper than walking over the slices. */
const walkable = 8;

/**
 * How much of each pixel column a lane spent in each state: `columns` × `states` shares of 1, into `out`. What is shorter
 * than a column keeps its share: nothing is dropped, however many slices there are.
 * @param {import("./slices.js").Slices} slices
 * @param {number} from
 * @param {number} to
 * @param {number} columns
 * @param {number} now
 * @param {Float32Array} out
 */
export function coverage(slices, from, to, columns, now, out) {
  const { states } = slices;
  out.fill(0, 0, columns * states);
  const first = Math.max(0, slices.indexAt(from));
  const last = slices.indexAt(to);
  if (last < first) return;
  if (last - first <= walkable * columns) walk(slices, first, last, from, to, columns, now, out);
  else lookUp(slices, from, to, columns, now, out);
}

/**
 * @param {import("./slices.js").Slices} slices
 * @param {number} first
 * @param {number} last
 * @param {number} from
 * @param {number} to
 * @param {number} columns
 * @param {number} now
 * @param {Float32Array} out
 */
function walk(slices, first, last, from, to, columns, now, out) {
  const { states } = slices;
  const scale = columns / (to - from);
  for (let i = first; i <= last; i++) {
    const left = Math.max(0, (slices.startOf(i) - from) * scale);
    const right = Math.min(columns, (slices.endOf(i, now) - from) * scale);
    if (right <= left) continue;
    const state = slices.stateOf(i);
    const begin = Math.floor(left);
    const end = Math.min(columns - 1, Math.floor(right));
    if (begin === end) {
      out[begin * states + state] += right - left;
      continue;
    }
    out[begin * states + state] += begin + 1 - left;
    for (let column = begin + 1; column < end; column++) out[column * states + state] = 1;
    out[end * states + state] += right - end;
  }
}

/**
 * @param {import("./slices.js").Slices} slices
 * @param {number} from
 * @param {number} to
 * @param {number} columns
 * @param {number} now
 * @param {Float32Array} out
 */
function lookUp(slices, from, to, columns, now, out) {
  const { states, starts, length } = slices;
  const width = (to - from) / columns;
  let before = new Float64Array(states);
  let after = new Float64Array(states);
  let started = upperBound(starts, from, 0, length);
  slices.totalsFrom(started, from, now, before);
  let advance = 0;
  for (let column = 0; column < columns; column++) {
    const edge = from + (column + 1) * width;
    const next = upperBoundNear(starts, edge, started, started + advance, length);
    advance = next - started;
    started = next;
    slices.totalsFrom(started, edge, now, after);
    for (let state = 0; state < states; state++) {
      out[column * states + state] = Math.max(0, (after[state] - before[state]) / width);
    }
    [before, after] = [after, before];
  }
}

/**
 * `upperBound`, when the place is known to be near `guess`: in long lanes a look far away costs more than several close by.
 * @param {ArrayLike<number>} sorted
 * @param {number} value
 * @param {number} low what is before it is not greater than `value`
 * @param {number} guess
 * @param {number} high
 */
export function upperBoundNear(sorted, value, low, guess, high) {
  let step = 4;
  if (guess < high && sorted[guess] <= value) {
    low = guess + 1;
    while (low + step < high && sorted[low + step] <= value) {
      low += step;
      step *= 2;
    }
    return upperBound(sorted, value, low, Math.min(high, low + step));
  }
  high = Math.min(guess, high);
  while (high - step > low && sorted[high - step] > value) {
    high -= step;
    step *= 2;
  }
  return upperBound(sorted, value, Math.max(low, high - step), high);
}
