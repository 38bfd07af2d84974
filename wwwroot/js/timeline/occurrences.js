import { Sequences } from "./growable.js";

/**
 * In which columns from `begin` to before `end` something happened: 1 or 0 at each column of `out`. Where events are many, most columns
 * have one of the samples, which is enough; in the others their few events are gone through.
 * @param {import("./growable.js").Sequences} events
 * @param {Float64Array} times
 * @param {import("./grid.js").Grid} grid
 * @param {number} begin
 * @param {number} end
 * @param {Uint8Array} out
 */
export function occurrences(events, times, grid, begin, end, out) {
  const { items, samples, length } = events;
  const count = Math.ceil(length / Sequences.every);
  let next = firstFrom(samples, grid.edge(begin), count);
  let i = 0;
  for (let column = begin; column < end; column++) {
    const [left, right] = [grid.edge(column), grid.edge(column + 1)];
    while (next < count && samples[next] < left) next++;
    if (next < count && samples[next] < right) {
      out[column] = 1;
      continue;
    }
    i = Math.max(i, (next - 1) * Sequences.every);
    while (i < length && times[items[i]] < left) i++;
    out[column] = i < length && times[items[i]] < right ? 1 : 0;
  }
}

/**
 * The first of `count` that is not less than `value`.
 * @param {Float64Array} sorted
 * @param {number} value
 * @param {number} count
 */
function firstFrom(sorted, value, count) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
