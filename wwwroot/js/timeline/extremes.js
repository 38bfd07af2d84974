/** @type {{ min: number, max: number }} */
const range = { min: 0, max: 0 };

/**
 * Smallest and largest value of a series in each column from `begin` to before `end`, at `2 × column` of `out` and after it; not a number
 * where there is none.
 * @param {import("./series.js").Series} series
 * @param {import("./grid.js").Grid} grid
 * @param {number} begin
 * @param {number} end
 * @param {number} now
 * @param {Float64Array} out
 */
export function extremes(series, grid, begin, end, now, out) {
  out.fill(NaN, 2 * begin, 2 * end);
  let last = series.indexAt(grid.edge(begin));
  for (let column = begin; column < end && grid.edge(column) <= now; column++) {
    const first = Math.max(0, last);
    const right = grid.edge(column + 1);
    last = series.indexAt(right);
    // What happens as the next column begins is in that one.
    let within = last;
    while (within > first && series.times[within] === right) within--;
    if (within < first) continue;
    const { min, max } = series.range(first, within + 1, range);
    out[2 * column] = min;
    out[2 * column + 1] = max;
  }
}
