import { paintBand } from "../timeline/band.js";
import { bandTop, holdPitch, holdTop } from "../timeline/hit.js";
import { State, stackOrder, stateNames } from "../timeline/states.js";
import { paintTicks } from "./pixel-columns.js";
import { SubjectPainter } from "./subject-painter.js";

/**
 * @typedef {import("../timeline/band.js").Pixels} Pixels
 * @typedef {import("../timeline/layout.js").Row} Row
 * @typedef {{
 *   timeline: import("../timeline/timeline.js").Timeline, columns: import("../timeline/lane-columns.js").LaneColumns,
 *   grid: import("../timeline/grid.js").Grid, now: number, colours: import("./colours.js").Colours,
 *   scale: number, unit: number,
 * }} Scene
 */

/** What occurs at all is seen: a wait with two pixels, all else with one. */
const least = Uint8Array.from(stateNames, (_, state) => (state === State.waiting ? 2 : 1));

/** Paints everything of a lane that is pixels: bands, values, ticks of events. */
export class BandsPainter {
  #subjects = new SubjectPainter();

  /**
   * @param {Pixels} pixels
   * @param {Row} row
   * @param {number} top in CSS pixels, after scrolling
   * @param {Scene} scene
   * @param {boolean} dim
   */
  paint(pixels, row, top, scene, dim) {
    const shade = (/** @type {number} */ colour) => (dim ? (scene.colours.dimmed.get(colour) ?? colour) : colour);
    const y = Math.round((top + bandTop(row)) * scene.scale);
    const height = Math.round(row.band * scene.scale);
    const { lane } = row;
    if (lane.type === "thread") this.#thread(pixels, row, lane, top, y, height, scene, shade);
    else this.#subjects.paint(pixels, lane, { top: Math.round(top * scene.scale), y, height }, scene, shade);
  }

  /**
   * @param {Pixels} pixels
   * @param {Row} row
   * @param {import("../timeline/lanes/thread-lane.js").ThreadLane} lane
   * @param {number} top
   * @param {number} y
   * @param {number} height
   * @param {Scene} scene
   * @param {(colour: number) => number} shade
   */
  #thread(pixels, row, lane, top, y, height, scene, shade) {
    const { columns, grid, now, colours, scale, unit } = scene;
    const packed = colours.packed;
    const style = {
      colours: packed.states.map(shade),
      order: stackOrder,
      least: least.map((pixel) => pixel * unit),
      hatches: packed.hatches.map(shade),
      fill: true,
      unit,
    };
    paintBand(pixels, 0, y, height, columns.sharesOf(lane.slices, grid, now), grid.count, style);

    const pitch = holdPitch(row);
    const held = { ...style, colours: Uint32Array.of(0, shade(packed.states[State.holding])), order: [1], hatches: [0, 0], fill: false };
    lane.holds.slice(0, 3).forEach((hold, depth) => {
      const band = Math.round((pitch - 1) * scale);
      paintBand(pixels, 0, Math.round((top + holdTop(row) + depth * pitch) * scale), band, columns.sharesOf(hold, grid, now), grid.count, held);
    });
    paintTicks(pixels, lane.events, Math.max(0, y - 4 * unit), 3 * unit, shade(packed.instant), scene);
  }
}
