import { axisOf, capacityOf } from "../timeline/axis.js";
import { State } from "../timeline/states.js";
import { threadColours } from "./colours.js";
import { eachColumn, fillColumn, paintTicks } from "./pixel-columns.js";

/**
 * @typedef {import("../timeline/band.js").Pixels} Pixels
 * @typedef {import("../timeline/timeline.js").SubjectLane} SubjectLane
 * @typedef {import("./bands-painter.js").Scene} Scene
 * @typedef {{ top: number, y: number, height: number }} Place where a lane begins, and its band, in device pixels
 * @typedef {(colour: number) => number} Shade
 */

/** Paints the lanes of what threads share: who has it, how much of it there is, who waits for it. */
export class SubjectPainter {
  /**
   * @param {Pixels} pixels
   * @param {SubjectLane} lane
   * @param {Place} place
   * @param {Scene} scene
   * @param {Shade} shade
   */
  paint(pixels, lane, place, scene, shade) {
    const { packed } = scene.colours;
    const { y } = place;
    const { unit } = scene;
    if (lane.type === "transfer" || lane.type === "signal" || lane.type === "process") {
      this.#span(pixels, lane.slices, place, scene, shade(packed.valueFill), lane.type === "transfer" ? 0 : shade(packed.value));
    }
    if ("series" in lane) this.#steps(pixels, lane, place, scene, shade);
    if (lane.type === "lock" || lane.type === "interpreterLock" || lane.type === "readersWriterLock") {
      this.#owners(pixels, lane.slices, place, scene, shade);
    }
    if ("waiters" in lane) this.#waiters(pixels, lane.waiters.series, place, scene, shade);
    if (lane.type === "variable") paintTicks(pixels, lane.losses, y - 5 * unit, 4 * unit, shade(packed.problem), scene);
    if (lane.type === "condition") {
      paintTicks(pixels, lane.notified, y - 5 * unit, 4 * unit, shade(packed.instant), scene);
      paintTicks(pixels, lane.unheard, y - 5 * unit, 4 * unit, shade(packed.problem), scene);
    }
  }

  /**
   * A band while something lasts.
   * @param {Pixels} pixels
   * @param {import("../timeline/slices.js").Slices} slices
   * @param {Place} place
   * @param {Scene} scene
   * @param {number} fill
   * @param {number} edge the colour of its upper edge, 0 for none
   */
  #span(pixels, slices, { y, height }, { columns, grid, now, unit }, fill, edge) {
    const shares = columns.sharesOf(slices, grid, now);
    for (let column = 0; column < grid.count; column++) {
      if (shares[column * 2 + 1] <= 0) continue;
      fillColumn(pixels, column, y, y + height, fill);
      if (edge !== 0) fillColumn(pixels, column, y, y + 2 * unit, edge);
    }
  }

  /**
   * @param {Pixels} pixels
   * @param {Extract<SubjectLane, { series: import("../timeline/series.js").Series }>} lane
   * @param {Place} place
   * @param {Scene} scene
   * @param {Shade} shade
   */
  #steps(pixels, lane, { y, height }, scene, shade) {
    const { colours, unit, columns, grid, now } = scene;
    const { low, high } = axisOf(lane, grid);
    const perValue = (height - 2 * unit) / (high - low);
    const transfer = lane.type === "transfer";
    const shares = lane.type === "transfer" ? columns.sharesOf(lane.slices, grid, now) : null;
    const waiting = lane.type === "condition" || lane.type === "barrier";
    const line = shade(transfer ? colours.packed.states[State.io] : waiting ? colours.packed.states[State.waiting] : colours.packed.value);
    const fill = transfer ? line : shade(colours.packed.valueFill);
    const capacity = capacityOf(lane);
    if (capacity > 0) {
      const at = y + height - Math.round((capacity - low) * perValue) - unit;
      for (let column = 0; column < pixels.width; column++) if (column % (7 * unit) < 4 * unit) fillColumn(pixels, column, at, at + unit, shade(colours.packed.instant));
    }
    eachColumn(lane.series, scene, (column, min, max) => {
      if (shares !== null && shares[column * 2 + 1] === 0) return;
      const above = y + height - Math.round((max - low) * perValue);
      const below = y + height - Math.round((min - low) * perValue);
      fillColumn(pixels, column, below, y + height, fill);
      fillColumn(pixels, column, above - unit, Math.max(below, above + unit), line);
    });
  }

  /**
   * A band in the colour of the thread that had a thing for itself.
   * @param {Pixels} pixels
   * @param {import("../timeline/slices.js").Slices} slices
   * @param {Place} place
   * @param {Scene} scene
   * @param {Shade} shade
   */
  #owners(pixels, slices, { y, height }, scene, shade) {
    const { columns, grid, now, colours, timeline, unit } = scene;
    const shares = columns.sharesOf(slices, grid, now);
    const several = shade(colours.packed.states[State.holding]);
    let last = slices.indexAt(grid.edge(0));
    for (let column = 0; column < grid.count; column++) {
      const share = shares[column * 2 + 1];
      const first = Math.max(0, last);
      last = slices.indexAt(grid.edge(column + 1));
      if (share <= 0) continue;
      const owner = this.#owner(timeline, slices, first, last, grid.edge(column), now);
      const colour = owner < 0 ? several : shade(colours.packed.threads[owner % threadColours]);
      const tall = last === first ? height : Math.max(unit, Math.round(Math.min(1, share) * height));
      fillColumn(pixels, column, y + height - tall, y + height, colour);
    }
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
   * How many wait, in the strip above the band.
   * @param {Pixels} pixels
   * @param {import("../timeline/series.js").Series} series
   * @param {Place} place
   * @param {Scene} scene
   * @param {Shade} shade
   */
  #waiters(pixels, series, { top, y }, scene, shade) {
    const { unit, colours } = scene;
    const room = y - top - unit;
    const most = Math.max(1, series.max);
    const waiting = shade(colours.packed.states[State.waiting]);
    eachColumn(series, scene, (column, _, max) => {
      if (max <= 0) return;
      fillColumn(pixels, column, y - unit - Math.max(2 * unit, Math.round((max / most) * room)), y - unit, waiting);
    });
  }
}
