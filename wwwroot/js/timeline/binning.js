import { upperBound } from "./growable.js";

/** With more slices than this to a column, looking up sums is cheaper than walking over the slices. */
const walkable = 8;

/**
 * How much of each column from `begin` to before `end` a lane spent in each state: shares of 1, at `column × states` of `out`. What is
 * shorter than a column keeps its share: nothing is dropped, however many slices there are.
 * @param {import("./slices.js").Slices} slices
 * @param {import("./grid.js").Grid} grid
 * @param {number} begin
 * @param {number} end
 * @param {number} now
 * @param {Float32Array} out
 */
export function coverage(slices, grid, begin, end, now, out) {
  const { states } = slices;
  out.fill(0, begin * states, end * states);
  const first = Math.max(0, slices.indexAt(grid.edge(begin)));
  const last = slices.indexAt(grid.edge(end));
  if (last < first) return;
  if (last - first <= walkable * (end - begin)) walk(slices, first, last, grid, begin, end, now, out);
  else lookUp(slices, grid, begin, end, now, out);
}

/**
 * @param {import("./slices.js").Slices} slices
 * @param {number} first
 * @param {number} last
 * @param {import("./grid.js").Grid} grid
 * @param {number} begin
 * @param {number} end
 * @param {number} now
 * @param {Float32Array} out
 */
function walk(slices, first, last, grid, begin, end, now, out) {
  const { states } = slices;
  const [from, to] = [grid.edge(begin), grid.edge(end)];
  const perNs = 1 / grid.width;
  let column = begin;
  let border = grid.edge(begin + 1);
  for (let i = first; i <= last; i++) {
    const stop = Math.min(to, slices.endOf(i, now));
    let left = Math.max(from, slices.startOf(i));
    if (stop <= left) continue;
    const state = slices.stateOf(i);
    while (border <= left) border = grid.edge(++column + 1);
    while (border < stop) {
      out[column * states + state] += (border - left) * perNs;
      left = border;
      border = grid.edge(++column + 1);
    }
    out[column * states + state] += (stop - left) * perNs;
  }
}

/**
 * @param {import("./slices.js").Slices} slices
 * @param {import("./grid.js").Grid} grid
 * @param {number} begin
 * @param {number} end
 * @param {number} now
 * @param {Float32Array} out
 */
function lookUp(slices, grid, begin, end, now, out) {
  const { states, blocks, blockCount } = slices;
  const perNs = 1 / grid.width;
  let before = new Float64Array(states);
  let after = new Float64Array(states);
  let next = upperBound(blocks, grid.edge(begin), 0, blockCount);
  slices.totalsIn(next - 1, grid.edge(begin), now, before);
  let advance = 0;
  for (let column = begin; column < end; column++) {
    const edge = grid.edge(column + 1);
    const later = upperBoundNear(blocks, edge, next, next + advance, blockCount);
    advance = later - next;
    next = later;
    slices.totalsIn(next - 1, edge, now, after);
    for (let state = 0; state < states; state++) {
      const spent = after[state] - before[state];
      out[column * states + state] = spent > 0 ? spent * perNs : 0;
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
