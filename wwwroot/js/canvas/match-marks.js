import { matchColumns } from "../timeline/match-columns.js";
import { whole } from "../timeline/view.js";
import { plotWidth } from "./geometry.js";
import { eachRowInView } from "./rows-in-view.js";

/**
 * @typedef {import("./lanes-view.js").LanesView} LanesView
 * @typedef {import("../timeline/event-search.js").EventSearch} EventSearch
 */

/** More events than this in a row of pixels would be a veil over the lane: their ticks on top have to do. */
const mostLines = 1 / 6;

/** Marks what a search has found, faintly, on a layer between the lanes and what the pointer does. */
export class MatchMarks {
  #drawn = "";
  /** Told apart from an equal search before it. */
  #searches = new WeakMap();
  #count = 0;

  /** @param {LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
    this.canvas = document.createElement("canvas");
    this.canvas.className = "over";
    this.canvas.setAttribute("aria-hidden", "true");
    lanes.canvas.after(this.canvas);
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
  }

  /**
   * @param {EventSearch | null} search
   * @param {number} current the lane a person has stepped to, -1 for none
   */
  paint(search, current) {
    const { canvas, context, lanes } = this;
    const { geometry, camera, colours, layout, scroll } = lanes;
    const { view } = camera;
    const arrangement = JSON.stringify(lanes.arranger.arrangement);
    const key =
      search === null || search.count === 0
        ? ""
        : [this.#numberOf(search), search.count, current, view.from, view.to, scroll, arrangement, layout.height, geometry.width, geometry.height, geometry.scale, colours.accent].join();
    if (key === this.#drawn) return;
    this.#drawn = key;
    canvas.width = Math.round(geometry.width * geometry.scale);
    canvas.height = Math.round(geometry.height * geometry.scale);
    if (search === null || key === "") return;
    context.setTransform(geometry.scale, 0, 0, geometry.scale, 0, 0);
    context.beginPath();
    context.rect(0, geometry.ruler, geometry.width, geometry.height - geometry.ruler);
    context.clip();
    context.fillStyle = context.strokeStyle = colours.accent;
    const foundLanes = new Set(search.lanes.map(({ id }) => id));
    eachRowInView(context, { geometry, layout, view: { ...view, scroll } }, (row, y) => {
      if (foundLanes.has(row.lane.id)) this.#lane(y, row.height, row.lane.id === current);
      const events = search.byThread.get(row.lane.id);
      if (events !== undefined) this.#events(events, y, row.height);
    });
  }

  /**
   * @param {number} y
   * @param {number} height
   * @param {boolean} current
   */
  #lane(y, height, current) {
    const { context } = this;
    const { gutter, width } = this.lanes.geometry;
    context.globalAlpha = 0.14;
    context.fillRect(0, y, gutter - 1, height - 1);
    context.globalAlpha = 1;
    if (!current) return;
    context.lineWidth = 2;
    context.strokeRect(1, y + 1, width - 2, height - 3);
  }

  /**
   * @param {import("../timeline/growable.js").Sequences} events
   * @param {number} y
   * @param {number} height
   */
  #events(events, y, height) {
    const { context } = this;
    const { timeline, camera, geometry } = this.lanes;
    const width = Math.round(plotWidth(geometry));
    const columns = matchColumns(events, timeline.log.times, camera.view, width);
    const lines = columns.length < width * mostLines;
    for (const column of columns) {
      const x = geometry.gutter + column;
      context.fillRect(x - 1, y + 1, 2, 4);
      if (!lines) continue;
      context.globalAlpha = 0.3;
      context.fillRect(x, y + 5, 1, height - 7);
      context.globalAlpha = 1;
    }
  }

  /** @param {EventSearch} search */
  #numberOf(search) {
    let number = this.#searches.get(search);
    if (number === undefined) this.#searches.set(search, (number = ++this.#count));
    return number;
  }
}

/**
 * Ticks what a search has found on the whole run.
 * @param {CanvasRenderingContext2D} context
 * @param {EventSearch | null} search
 * @param {LanesView} lanes
 * @param {{ left: number, width: number, height: number }} place
 */
export function tickMatches(context, search, lanes, { left, width, height }) {
  if (search === null) return;
  context.fillStyle = lanes.colours.accent;
  for (const column of matchColumns(search.events, lanes.timeline.log.times, whole(lanes.camera.end), width)) {
    context.fillRect(left + column - 1, height - 6, 2, 6);
  }
}
