/**
 * @typedef {import("../timeline/band.js").Pixels} Pixels
 * @typedef {import("./bands-painter.js").Scene} Scene
 */

/**
 * @param {Pixels} pixels
 * @param {number} column
 * @param {number} top
 * @param {number} bottom
 * @param {number} colour
 */
export function fillColumn({ data, width, height }, column, top, bottom, colour) {
  for (let row = Math.max(0, top); row < Math.min(bottom, height); row++) data[row * width + column] = colour;
}

/**
 * A mark in every column in which something happened.
 * @param {Pixels} pixels
 * @param {import("../timeline/growable.js").Sequences} events
 * @param {number} y
 * @param {number} height
 * @param {number} colour
 * @param {Scene} scene
 * @param {number} [begin] the first column that is painted
 * @param {number} [end] the one after the last
 */
export function paintTicks(pixels, events, y, height, colour, { columns, grid, timeline }, begin = 0, end = grid.count) {
  const happened = columns.occurrencesOf(events, grid, timeline.log);
  for (let column = begin; column < end; column++) if (happened[column] !== 0) fillColumn(pixels, column, y, y + height, colour);
}

/**
 * Smallest and largest value of a series in every column that it reaches.
 * @param {import("../timeline/series.js").Series} series
 * @param {Scene} scene
 * @param {(column: number, min: number, max: number) => void} visit
 */
export function eachColumn(series, { columns, grid, now, timeline }, visit) {
  const extremes = columns.extremesOf(series, grid, now, timeline.log.lastTime);
  for (let column = 0; column < grid.count; column++) {
    if (!Number.isNaN(extremes[2 * column])) visit(column, extremes[2 * column], extremes[2 * column + 1]);
  }
}
