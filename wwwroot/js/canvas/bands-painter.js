import { bandTop } from "../timeline/hit.js";
import { SubjectPainter } from "./subject-painter.js";
import { ThreadPainter } from "./thread-painter.js";

/**
 * @typedef {import("../timeline/band.js").Pixels} Pixels
 * @typedef {import("../timeline/layout.js").Row} Row
 * @typedef {{
 *   timeline: import("../timeline/timeline.js").Timeline, columns: import("../timeline/lane-columns.js").LaneColumns,
 *   grid: import("../timeline/grid.js").Grid, now: number, colours: import("./colours.js").Colours, background: Uint32Array,
 *   scale: number, unit: number,
 * }} Scene `background` is a row of pixels where there is nothing
 */

/** Paints everything of a lane that is pixels: bands, values, ticks of events. */
export class BandsPainter {
  #threads = new ThreadPainter();
  #subjects = new SubjectPainter();

  /**
   * @param {Pixels} pixels
   * @param {Row} row
   * @param {number} top in CSS pixels, after scrolling
   * @param {Scene} scene
   * @param {boolean} dim
   */
  paint(pixels, row, top, scene, dim) {
    const { lane } = row;
    if (lane.type === "thread") {
      this.#threads.paint(pixels, row, lane, top, scene, dim);
      return;
    }
    const shade = (/** @type {number} */ colour) => (dim ? (scene.colours.dimmed.get(colour) ?? colour) : colour);
    const y = Math.round((top + bandTop(row)) * scene.scale);
    const height = Math.round(row.band * scene.scale);
    this.#subjects.paint(pixels, lane, { top: Math.round(top * scene.scale), y, height }, scene, shade);
  }
}
