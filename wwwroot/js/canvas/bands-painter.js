import { paintBand } from "../timeline/band.js";
import { coverage } from "../timeline/binning.js";
import { firstAfter, bandTop, holdPitch, holdTop } from "../timeline/hit.js";
import { visibleRange } from "../timeline/series.js";
import { State, stackOrder, stateNames } from "../timeline/states.js";
import { threadColours } from "./colours.js";

/**
 * @typedef {import("../timeline/band.js").Pixels} Pixels
 * @typedef {import("../timeline/layout.js").Row} Row
 * @typedef {{
 *   timeline: import("../timeline/timeline.js").Timeline, view: import("../timeline/view.js").View, now: number,
 *   colours: import("./colours.js").Colours, scale: number, unit: number,
 * }} Scene
 */

/** What occurs at all is seen: a wait with two pixels, all else with one. */
const least = Uint8Array.from(stateNames, (_, state) => (state === State.waiting ? 2 : 1));

/** Paints everything of a lane that is pixels: bands, values, ticks of events. */
export class BandsPainter {
  #shares = new Float32Array(0);
  #range = { min: 0, max: 0 };

  /**
   * @param {Pixels} pixels
   * @param {Row} row
   * @param {number} top in CSS pixels, after scrolling
   * @param {Scene} scene
   * @param {boolean} dim
   */
  paint(pixels, row, top, scene, dim) {
    const needed = pixels.width * stateNames.length;
    if (this.#shares.length < needed) this.#shares = new Float32Array(needed);
    const shade = (/** @type {number} */ colour) => (dim ? (scene.colours.dimmed.get(colour) ?? colour) : colour);
    const y = Math.round((top + bandTop(row)) * scene.scale);
    const height = Math.round(row.band * scene.scale);
    const { lane } = row;
    if (lane.type === "thread") this.#thread(pixels, row, lane, top, y, height, scene, shade);
    else if (lane.type === "lock") this.#lock(pixels, row, lane, top, y, height, scene, shade);
    else this.#values(pixels, lane, y, height, scene, shade);
  }

  /**
   * @param {Pixels} pixels
   * @param {Row} row
   * @param {import("../timeline/thread-lane.js").ThreadLane} lane
   * @param {number} top
   * @param {number} y
   * @param {number} height
   * @param {Scene} scene
   * @param {(colour: number) => number} shade
   */
  #thread(pixels, row, lane, top, y, height, scene, shade) {
    const { view, now, colours, scale, unit } = scene;
    const packed = colours.packed;
    coverage(lane.slices, view.from, view.to, pixels.width, now, this.#shares);
    const style = {
      colours: packed.states.map(shade),
      order: stackOrder,
      least: least.map((pixel) => pixel * unit),
      hatches: packed.hatches.map(shade),
      fill: true,
      unit,
    };
    paintBand(pixels, 0, y, height, this.#shares, pixels.width, style);

    const pitch = holdPitch(row);
    const held = { ...style, colours: Uint32Array.of(0, shade(packed.states[State.holding])), order: [1], hatches: [0, 0], fill: false };
    lane.holds.slice(0, 3).forEach((hold, depth) => {
      const band = Math.round((pitch - 1) * scale);
      coverage(hold, view.from, view.to, pixels.width, now, this.#shares);
      paintBand(pixels, 0, Math.round((top + holdTop(row) + depth * pitch) * scale), band, this.#shares, pixels.width, held);
    });
    this.#ticks(pixels, lane.events, Math.max(0, y - 4 * unit), 3 * unit, shade(packed.instant), scene);
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
  #ticks(pixels, events, y, height, colour, scene) {
    const { times } = scene.timeline.log;
    const { from, to } = scene.view;
    const scale = pixels.width / (to - from);
    let i = firstAfter(events, times, from);
    while (i < events.length) {
      const column = Math.floor((times[events.items[i]] - from) * scale);
      if (column >= pixels.width) break;
      for (let row = y; row < Math.min(y + height, pixels.height); row++) if (row >= 0) pixels.data[row * pixels.width + column] = colour;
      const edge = from + (column + 1) / scale;
      let step = 1;
      while (i + step < events.length && times[events.items[i + step]] < edge) step *= 2;
      let low = i + (step >> 1);
      let high = Math.min(events.length, i + step);
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (times[events.items[middle]] >= edge) high = middle;
        else low = middle + 1;
      }
      i = Math.max(low, i + 1);
    }
  }

  /**
   * @param {Pixels} pixels
   * @param {Row} row
   * @param {import("../timeline/subject-lanes.js").LockLane} lane
   * @param {number} top
   * @param {number} y
   * @param {number} height
   * @param {Scene} scene
   * @param {(colour: number) => number} shade
   */
  #lock(pixels, row, lane, top, y, height, scene, shade) {
    const { view, now, colours, timeline } = scene;
    const { slices } = lane;
    const columns = pixels.width;
    coverage(slices, view.from, view.to, columns, now, this.#shares);
    const width = (view.to - view.from) / columns;
    const several = shade(colours.packed.states[State.holding]);
    for (let column = 0; column < columns; column++) {
      const share = this.#shares[column * 2 + 1];
      if (share <= 0) continue;
      const first = Math.max(0, slices.indexAt(view.from + column * width));
      const last = slices.indexAt(view.from + (column + 1) * width);
      const owner = this.#owner(timeline, slices, first, last, view.from + column * width, now);
      const colour = owner < 0 ? several : shade(colours.packed.threads[owner % threadColours]);
      const tall = last === first ? height : Math.max(scene.unit, Math.round(Math.min(1, share) * height));
      fillColumn(pixels, column, y + height - tall, y + height, colour);
    }
    const room = Math.round(bandTop(row) * scene.scale) - scene.unit;
    const most = Math.max(1, lane.waiters.max);
    const waiting = shade(colours.packed.states[State.waiting]);
    const base = Math.round(top * scene.scale) + room;
    this.#steps(lane.waiters, columns, scene, (column, _, max) => {
      if (max <= 0) return;
      fillColumn(pixels, column, base - Math.max(2 * scene.unit, Math.round((max / most) * room)), base, waiting);
    });
  }

  /**
   * The one thread that owned a lock in a column, by its number; -1 when there were several.
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {import("../timeline/slices.js").Slices} slices
   * @param {number} first
   * @param {number} last
   * @param {number} from
   * @param {number} now
   */
  #owner(timeline, slices, first, last, from, now) {
    if (last - first > 4) return -1;
    let owner = -1;
    for (let i = first; i <= last; i++) {
      if (slices.endOf(i, now) <= from) continue;
      const number = timeline.threadNumber(timeline.log.threads[slices.detailOf(i)]);
      if (owner >= 0 && owner !== number) return -1;
      owner = number;
    }
    return owner;
  }

  /**
   * @param {Pixels} pixels
   * @param {Exclude<import("../timeline/timeline.js").SubjectLane, import("../timeline/subject-lanes.js").LockLane>} lane
   * @param {number} y
   * @param {number} height
   * @param {Scene} scene
   * @param {(colour: number) => number} shade
   */
  #values(pixels, lane, y, height, scene, shade) {
    const { colours, unit } = scene;
    const { low, high } =
      lane.type === "transfer"
        ? { low: 0, high: Math.max(lane.size, lane.series.max, 1) }
        : visibleRange(lane.series, scene.view.from, scene.view.to);
    const perValue = (height - 2 * unit) / (high - low);
    const line = shade(lane.type === "transfer" ? colours.packed.states[State.io] : colours.packed.value);
    const fill = shade(colours.packed.valueFill);
    if (lane.type === "transfer") this.#underWay(pixels, lane, y, height, scene, fill);
    this.#steps(lane.series, pixels.width, scene, (column, min, max) => {
      if (lane.type === "transfer" && this.#shares[column * 2 + 1] === 0) return;
      const above = y + height - Math.round((max - low) * perValue);
      const below = y + height - Math.round((min - low) * perValue);
      fillColumn(pixels, column, below, y + height, lane.type === "transfer" ? line : fill);
      fillColumn(pixels, column, above - unit, Math.max(below, above + unit), line);
    });
    if (lane.type === "variable") {
      this.#ticks(pixels, lane.losses, y - 5 * unit, 4 * unit, shade(colours.packed.problem), scene);
    }
  }

  /**
   * @param {Pixels} pixels
   * @param {import("../timeline/subject-lanes.js").TransferLane} lane
   * @param {number} y
   * @param {number} height
   * @param {Scene} scene
   * @param {number} colour
   */
  #underWay(pixels, lane, y, height, scene, colour) {
    const { from, to } = scene.view;
    coverage(lane.slices, from, to, pixels.width, scene.now, this.#shares);
    for (let column = 0; column < pixels.width; column++) {
      if (this.#shares[column * 2 + 1] > 0) fillColumn(pixels, column, y, y + height, colour);
    }
  }

  /**
   * Smallest and largest value of a series in every column that it reaches.
   * @param {import("../timeline/series.js").Series} series
   * @param {number} columns
   * @param {Scene} scene
   * @param {(column: number, min: number, max: number) => void} visit
   */
  #steps(series, columns, scene, visit) {
    if (series.length === 0) return;
    const { from, to } = scene.view;
    const width = (to - from) / columns;
    for (let column = 0; column < columns; column++) {
      const start = from + column * width;
      if (start > scene.now) break;
      const first = Math.max(0, series.indexAt(start));
      const last = series.indexAt(start + width);
      if (last < first) continue;
      const { min, max } = series.range(first, last + 1, this.#range);
      visit(column, min, max);
    }
  }
}

/**
 * @param {Pixels} pixels
 * @param {number} column
 * @param {number} top
 * @param {number} bottom
 * @param {number} colour
 */
function fillColumn({ data, width, height }, column, top, bottom, colour) {
  for (let row = Math.max(0, top); row < Math.min(bottom, height); row++) data[row * width + column] = colour;
}
