import { paintBand } from "../timeline/band.js";
import { bandTop, holdPitch, holdTop } from "../timeline/hit.js";
import { KeptColumns } from "../timeline/kept-columns.js";
import { State, stackOrder, stateNames } from "../timeline/states.js";
import { paintTicks } from "./pixel-columns.js";

/**
 * @typedef {import("../timeline/band.js").Pixels} Pixels
 * @typedef {import("../timeline/layout.js").Row} Row
 * @typedef {import("../timeline/lanes/thread-lane.js").ThreadLane} ThreadLane
 * @typedef {import("./bands-painter.js").Scene} Scene
 * @typedef {{ look: string, colours: import("./colours.js").Colours, pixels: KeptColumns<Uint32Array> }} Painted
 */

/** What occurs at all is seen: a wait with two pixels, all else with one. */
const least = Uint8Array.from(stateNames, (_, state) => (state === State.waiting ? 2 : 1));

const mostHolds = 3;

/** Paints the lanes of threads. What was painted of a column is kept for the next picture, and moves with it. */
export class ThreadPainter {
  /** @type {WeakMap<ThreadLane, Painted>} */
  #painted = new WeakMap();

  /**
   * @param {Pixels} pixels
   * @param {Row} row
   * @param {ThreadLane} lane
   * @param {number} top in CSS pixels, after scrolling
   * @param {Scene} scene
   * @param {boolean} dim
   */
  paint(pixels, row, lane, top, scene, dim) {
    const { grid, scale, unit } = scene;
    const height = Math.max(1, Math.round(row.height * scale) - unit);
    const painted = this.#paintedOf(lane, row, height, scene, dim).pixels.of(grid, settledOf(lane, scene), (begin, end, data) =>
      paintColumns({ data, width: grid.count, height }, begin, end, row, lane, scene, dim),
    );
    const y = Math.round(top * scale);
    const line = Math.round((top + row.height) * scale) - unit;
    const first = Math.max(0, -y);
    const last = Math.min(height, line - y, pixels.height - y);
    if (first < last) pixels.data.set(painted.subarray(first * grid.count, last * grid.count), (y + first) * grid.count);
  }

  /**
   * What is painted of a lane already, unless it looks otherwise now.
   * @param {ThreadLane} lane
   * @param {Row} row
   * @param {number} height
   * @param {Scene} scene
   * @param {boolean} dim
   */
  #paintedOf(lane, row, height, { colours, scale }, dim) {
    const look = [row.height, row.band, scale, dim].join();
    let painted = this.#painted.get(lane);
    if (painted === undefined || painted.look !== look || painted.colours !== colours) {
      painted = { look, colours, pixels: new KeptColumns(Uint32Array, 1, height) };
      this.#painted.set(lane, painted);
    }
    return painted;
  }
}

/**
 * What a lane shows before this moment never changes.
 * @param {ThreadLane} lane
 * @param {Scene} scene
 */
function settledOf({ slices, holds }, { timeline, now }) {
  if (timeline.ended && now >= timeline.endTime) return Infinity;
  return Math.min(slices.settled, ...holds.slice(0, mostHolds).map((hold) => hold.settled), timeline.log.lastTime, now);
}

/**
 * @param {Pixels} pixels those of the lane alone
 * @param {number} begin
 * @param {number} end
 * @param {Row} row
 * @param {ThreadLane} lane
 * @param {Scene} scene
 * @param {boolean} dim
 */
function paintColumns(pixels, begin, end, row, lane, scene, dim) {
  const { columns, grid, now, colours, background, scale, unit } = scene;
  const { packed } = colours;
  const shade = (/** @type {number} */ colour) => (dim ? (colours.dimmed.get(colour) ?? colour) : colour);
  const behind = background.subarray(begin, end);
  for (let at = begin; at < pixels.data.length; at += pixels.width) pixels.data.set(behind, at);

  /** @type {(slices: import("../timeline/slices.js").Slices, y: number, height: number, style: import("../timeline/band.js").BandStyle) => void} */
  const paint = (slices, y, height, style) =>
    paintBand(pixels, begin, y, height, columns.sharesOf(slices, grid, now).subarray(begin * slices.states), end - begin, style);
  const y = Math.round(bandTop(row) * scale);
  const style = {
    colours: packed.states.map(shade),
    order: stackOrder,
    least: least.map((pixel) => pixel * unit),
    hatches: packed.hatches.map(shade),
    fill: true,
    unit,
    stripes: grid.first,
  };
  paint(lane.slices, y, Math.round(row.band * scale), style);
  const pitch = holdPitch(row);
  const held = { ...style, colours: Uint32Array.of(0, shade(packed.states[State.holding])), order: [1], hatches: [0, 0], fill: false };
  lane.holds.slice(0, mostHolds).forEach((hold, depth) => paint(hold, Math.round((holdTop(row) + depth * pitch) * scale), Math.round((pitch - 1) * scale), held));
  paintTicks(pixels, lane.events, Math.max(0, y - 4 * unit), 3 * unit, shade(packed.instant), scene, begin, end);
}
