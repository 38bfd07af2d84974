import { arrowsIn, toldApart } from "../timeline/arrows.js";
import { LaneColumns } from "../timeline/lane-columns.js";
import { groupHeight, topOf } from "../timeline/layout.js";
import { paintArrow } from "./arrows.js";
import { BandsPainter } from "./bands-painter.js";
import { plotWidth, xOf } from "./geometry.js";
import { paintLabels } from "./labels.js";
import { paintNames } from "./names.js";

/** More arrows than this in view could not be told apart: then only those of what is pointed at or selected are drawn. */
const mostArrows = 200;

/** Arrows that end within so many pixels are close together. */
const nearArrows = 12;

/**
 * All that one picture of the lanes depends on.
 * @typedef {{
 *   timeline: import("../timeline/timeline.js").Timeline, layout: import("../timeline/layout.js").Layout,
 *   grid: import("../timeline/grid.js").Grid, view: import("../timeline/view.js").View, geometry: import("./geometry.js").Geometry,
 *   colours: import("./colours.js").Colours, now: number, focus: Set<number> | null, selectedLane: number,
 *   font: string,
 * }} Picture
 */

/** Paints the lanes: pixels first, all at once, then the text on them. */
export class Painter {
  /** @type {ImageData | null} */
  #image = null;
  #bands = new BandsPainter();
  #columns = new LaneColumns();

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    const context = canvas.getContext("2d", { alpha: false });
    if (context === null) throw new Error("This browser cannot draw on a canvas.");
    this.canvas = canvas;
    this.context = context;
  }

  /** @param {Picture} picture */
  paint(picture) {
    const { context } = this;
    const { geometry, colours } = picture;
    const { scale, ruler, gutter, width, height } = geometry;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = colours.surface;
    context.fillRect(0, 0, width, height);
    const { from, to } = picture.view;
    const marks = picture.timeline.clock.ticks(from, to, plotWidth(geometry));
    this.#pixels(picture, marks);
    context.save();
    context.beginPath();
    context.rect(gutter, ruler, width - gutter, height - ruler);
    context.clip();
    paintLabels(context, picture);
    this.#arrows(picture);
    context.restore();
    paintNames(context, picture);
    this.#edge(picture);
    this.#ruler(picture, marks);
  }

  /**
   * @param {Picture} picture
   * @param {{ time: number }[]} marks
   */
  #pixels(picture, marks) {
    const { geometry, colours, layout, grid, view, timeline, now, focus } = picture;
    const { scale, ruler, gutter } = geometry;
    const width = grid.count;
    const height = Math.round((geometry.height - ruler) * scale);
    if (width < 1 || height < 1) return;
    if (this.#image === null || this.#image.width !== width || this.#image.height !== height) {
      this.#image = new ImageData(width, height);
    }
    const pixels = { data: new Uint32Array(this.#image.data.buffer), width, height };
    const unit = Math.max(1, Math.round(scale));
    const background = this.#background(picture, marks);
    for (let at = 0; at < pixels.data.length; at += width) pixels.data.set(background, at);
    const scene = { timeline, columns: this.#columns, grid, now, colours, background, scale, unit };
    const edge = Math.min(height, Math.round(layout.fixed * scale));
    const below = { data: pixels.data.subarray(edge * width), width, height: height - edge };
    for (const row of layout.rows) {
      const place = row.fixed ? pixels : below;
      const top = topOf(row, view.scroll) - (row.fixed ? 0 : layout.fixed);
      if (top + row.height < 0 || top * scale > place.height) continue;
      const line = Math.round((top + row.height) * scale) - unit;
      if (line >= 0 && line < place.height) place.data.fill(colours.packed.line, line * width, (line + 1) * width);
      this.#bands.paint(place, row, top, scene, focus !== null && !focus.has(row.lane.id));
    }
    this.context.putImageData(this.#image, Math.round(gutter * scale), Math.round(ruler * scale));
  }

  /**
   * A row of pixels where no lane has anything. Before the run began and after it ended there is nothing at all; that is shown as such.
   * @param {Picture} picture
   * @param {{ time: number }[]} marks
   */
  #background({ grid, now, colours: { packed } }, marks) {
    const row = new Uint32Array(grid.count).fill(packed.surface);
    row.fill(packed.sunken, 0, Math.max(0, grid.borderAt(0)));
    row.fill(packed.sunken, Math.max(0, grid.borderAt(now)));
    for (const { time } of marks) {
      const column = grid.borderAt(time);
      if (column >= 0 && column < grid.count) row[column] = packed.line;
    }
    return row;
  }

  /**
   * What led to what, as long as that can be made out.
   * @param {Picture} picture
   */
  #arrows(picture) {
    const { timeline, view, colours, focus, geometry } = picture;
    const near = (nearArrows * (view.to - view.from)) / plotWidth(geometry);
    for (const arrow of toldApart(arrowsIn(timeline, view.from, view.to, mostArrows), timeline.log.times, near)) {
      const meant = focus === null || [arrow.from, arrow.to].every((sequence) => focus.has(timeline.log.threads[sequence]));
      this.context.globalAlpha = meant ? 0.4 : 0.1;
      paintArrow(this.context, picture, arrow, { colour: colours.text, halo: "", width: 1, head: 5 });
    }
    this.context.globalAlpha = 1;
  }

  /**
   * Below the pinned lanes the others come from behind.
   * @param {Picture} picture
   */
  #edge({ geometry, layout, colours }) {
    if (layout.fixed === 0) return;
    this.context.fillStyle = colours.muted;
    this.context.fillRect(0, geometry.ruler + layout.fixed - 1, geometry.width, 1.5);
  }

  /**
   * @param {Picture} picture
   * @param {{ time: number, label: string }[]} marks
   */
  #ruler({ geometry, view, colours, font }, marks) {
    const { context } = this;
    context.fillStyle = colours.surface;
    context.fillRect(0, 0, geometry.width, geometry.ruler);
    context.fillStyle = colours.line;
    context.fillRect(0, geometry.ruler - 1, geometry.width, 1);
    context.fillRect(geometry.gutter - 1, 0, 1, geometry.height);
    context.font = `500 11px ${font}`;
    context.textBaseline = "middle";
    context.textAlign = "left";
    for (const { time, label } of marks) {
      const x = xOf(geometry, view, time);
      if (x < geometry.gutter - 0.5) continue;
      context.fillStyle = colours.line;
      context.fillRect(Math.round(x), geometry.ruler - 8, 1, 8);
      context.fillStyle = colours.muted;
      if (x + 5 + context.measureText(label).width < geometry.width) context.fillText(label, Math.round(x) + 5, groupHeight / 2 + 2);
    }
  }
}
