import { eachColumnWithin } from "../timeline/occurrences.js";

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
 */
export function paintTicks(pixels, events, y, height, colour, scene) {
  const { from, to } = scene.view;
  eachColumnWithin(events, scene.timeline.log.times, from, to, pixels.width, (column) => fillColumn(pixels, column, y, y + height, colour));
}

const range = { min: 0, max: 0 };

/**
 * Smallest and largest value of a series in every column that it reaches.
 * @param {import("../timeline/series.js").Series} series
 * @param {number} columns
 * @param {Scene} scene
 * @param {(column: number, min: number, max: number) => void} visit
 */
export function eachColumn(series, columns, scene, visit) {
  if (series.length === 0) return;
  const { from, to } = scene.view;
  const width = (to - from) / columns;
  for (let column = 0; column < columns; column++) {
    const start = from + column * width;
    if (start > scene.now) break;
    const first = Math.max(0, series.indexAt(start));
    const last = series.indexAt(start + width);
    if (last < first) continue;
    const { min, max } = series.range(first, last + 1, range);
    visit(column, min, max);
  }
}
