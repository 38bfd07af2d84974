import { paintBand } from "../timeline/band.js";
import { coverage } from "../timeline/binning.js";
import { Grid } from "../timeline/grid.js";
import { State, stackOrder, stateNames } from "../timeline/states.js";
import { whole, within } from "../timeline/view.js";
import { tickMatches } from "./match-marks.js";
import { paintBookmarksOnMap } from "./range/bookmarks-painter.js";
import { paintRangeOnMap } from "./range/range-painter.js";

/** While a run grows, its map is drawn anew no sooner than this, in ms. */
const slowest = 200;

/** Where moments are on the map. @typedef {{ x: (time: number) => number, height: number }} MapPlace */

/**
 * The whole run in one thin band, all threads together, with a frame around what the lanes show. The findings are ticks
 * on it. It is a second way to do what keys and wheel do, so it takes no focus of its own.
 */
export class Minimap {
  /** @type {number[]} moments to mark, in ns */
  marks = [];
  /** @type {import("../timeline/event-search.js").EventSearch | null} what it found is ticked as well */
  search = null;
  #image = document.createElement("canvas");
  #refreshed = -Infinity;
  #seen = "";
  #timer = 0;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import("./lanes-view.js").LanesView} lanes
   */
  constructor(canvas, lanes) {
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser cannot draw on a canvas.");
    this.canvas = canvas;
    this.context = context;
    this.lanes = lanes;
    this.#attach();
  }

  /** Draws the band, when it has changed and not too often, and the frame on it. */
  draw() {
    const { canvas, context, lanes } = this;
    const gutter = this.#gutter();
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (width <= gutter || height === 0) return;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    this.#refresh(width - gutter, height - 8);
    context.clearRect(0, 0, width, height);
    if (lanes.empty) return;
    context.drawImage(this.#image, gutter, 4);
    const { from, to } = whole(lanes.camera.end);
    const x = (/** @type {number} */ time) => gutter + ((time - from) / (to - from)) * (width - gutter);
    context.fillStyle = lanes.colours.problem;
    for (const mark of this.marks) context.fillRect(Math.round(x(mark)) - 1, 0, 2, 4);
    tickMatches(context, this.search, lanes, { left: gutter, width: width - gutter, height });
    this.#frame(x, width, height);
    paintRangeOnMap(context, lanes.colours, lanes.range.span, { x, height });
    paintBookmarksOnMap(context, lanes.colours, lanes.bookmarks.list, { x, height });
  }

  /**
   * @param {(time: number) => number} x
   * @param {number} width
   * @param {number} height
   */
  #frame(x, width, height) {
    const { context, lanes } = this;
    const gutter = this.#gutter();
    const [left, right] = [x(lanes.camera.view.from), x(lanes.camera.view.to)];
    if (right - left > width - gutter - 2) return;
    context.fillStyle = lanes.colours.surface;
    context.globalAlpha = 0.62;
    context.fillRect(gutter, 4, left - gutter, height - 8);
    context.fillRect(right, 4, width - right, height - 8);
    context.globalAlpha = 1;
    context.strokeStyle = lanes.colours.text;
    context.lineWidth = 1.5;
    context.strokeRect(left, 2, Math.max(3, right - left), height - 4);
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  #refresh(width, height) {
    const { timeline, now, colours, camera } = this.lanes;
    const seen = [timeline.log.length, timeline.ended, width, height, colours.surface, now, camera.end].join();
    if (seen === this.#seen) return;
    const early = timeline.ended ? 0 : slowest - (performance.now() - this.#refreshed);
    if (early > 0) {
      // There may be no other frame: what came too soon is drawn later all the same.
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.draw(), early);
      return;
    }
    this.#seen = seen;
    this.#refreshed = performance.now();
    this.#image.width = width;
    this.#image.height = height;
    const sum = new Float32Array(width * stateNames.length);
    const part = new Float32Array(sum.length);
    const { from, to } = whole(camera.end);
    const grid = Grid.over(from, to, width);
    for (const { slices } of timeline.threads) {
      coverage(slices, grid, 0, width, now, part);
      for (let i = 0; i < sum.length; i++) sum[i] += part[i] / timeline.threads.length;
    }
    const image = new ImageData(width, height);
    const { states, hatches } = colours.packed;
    paintBand({ data: new Uint32Array(image.data.buffer), width, height }, 0, 0, height, sum, width, {
      colours: states,
      order: stackOrder,
      least: stateNames.map((_, state) => (state === State.waiting ? 2 : 1)),
      hatches: hatches.map(() => 0),
      fill: false,
      unit: 1,
    });
    this.#image.getContext("2d")?.putImageData(image, 0, 0);
  }

  /** The lanes begin below where the map begins, however large they are drawn. */
  #gutter() {
    return this.lanes.geometry.gutter * this.lanes.magnified;
  }

  #attach() {
    const { canvas, lanes } = this;
    /**
     * @param {PointerEvent} event
     * @param {boolean} [discrete]
     */
    const move = (event, discrete = false) => {
      const box = canvas.getBoundingClientRect();
      const gutter = this.#gutter();
      const { from, to } = whole(lanes.camera.end);
      const time = from + ((event.clientX - box.left - gutter) / (box.width - gutter)) * (to - from);
      const half = (lanes.camera.target.to - lanes.camera.target.from) / 2;
      lanes.camera.go(within(time - half, time + half, lanes.camera.end), { eased: false, discrete });
      lanes.changed();
    };
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || lanes.empty) return;
      canvas.setPointerCapture(event.pointerId);
      move(event, true);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (canvas.hasPointerCapture(event.pointerId)) move(event);
    });
  }
}
