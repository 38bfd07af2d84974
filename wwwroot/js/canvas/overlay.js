import { bandTop } from "../timeline/hit.js";
import { formatMoment } from "../timeline/format.js";
import { rowOf } from "../timeline/layout.js";
import { causeOf, effectOf } from "../timeline/relations.js";
import { xOf } from "./geometry.js";

/**
 * What lies over the lanes and changes with the pointer.
 * @typedef {{ x: number, y: number, hit: import("../timeline/hit.js").Hit | null } | null} Pointer
 * @typedef {{ pointer: Pointer, selected: number, steps: number[] }} Marks `steps` are the events of a finding, in order
 */

/** A story of so many steps is read along its arrows; more of them are only numbered. */
const mostJoined = 3;

/** Draws cursor, selection, arrows and the steps of a finding on a layer of their own. */
export class Overlay {
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser cannot draw on a canvas.");
    this.canvas = canvas;
    this.context = context;
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {Marks} marks
   */
  paint(picture, marks) {
    const { context } = this;
    const { geometry } = picture;
    context.setTransform(geometry.scale, 0, 0, geometry.scale, 0, 0);
    context.clearRect(0, 0, geometry.width, geometry.height);
    this.#cursor(picture, marks.pointer);
    context.save();
    context.beginPath();
    context.rect(geometry.gutter, geometry.ruler, geometry.width - geometry.gutter, geometry.height - geometry.ruler);
    context.clip();
    this.#slice(picture, marks.pointer?.hit ?? null);
    this.#arrows(picture, marks);
    this.#selection(picture, marks.selected);
    this.#steps(picture, marks.steps);
    context.restore();
  }

  /**
   * Where an event is on screen.
   * @param {import("./painter.js").Picture} picture
   * @param {number} sequence
   */
  #place({ geometry, view, layout, timeline }, sequence) {
    const row = rowOf(layout, timeline.log.threads[sequence]);
    if (row === null) return null;
    const top = geometry.ruler + row.y - view.scroll;
    return { x: xOf(geometry, view, timeline.log.times[sequence]), y: top + bandTop(row) + row.band / 2, top, row };
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {Pointer} pointer
   */
  #cursor({ geometry, view, colours, font }, pointer) {
    if (pointer === null || pointer.x < geometry.gutter) return;
    const { context } = this;
    const time = view.from + ((pointer.x - geometry.gutter) / (geometry.width - geometry.gutter)) * (view.to - view.from);
    context.fillStyle = colours.text;
    context.globalAlpha = 0.35;
    context.fillRect(Math.round(pointer.x), geometry.ruler, 1, geometry.height - geometry.ruler);
    context.globalAlpha = 1;
    if (time < 0) return;
    const label = formatMoment(time);
    context.font = `600 11px ${font}`;
    const width = context.measureText(label).width + 12;
    const left = Math.min(Math.max(geometry.gutter, pointer.x - width / 2), geometry.width - width);
    context.fillStyle = colours.text;
    context.beginPath();
    context.roundRect(left, 4, width, 19, 4);
    context.fill();
    context.fillStyle = colours.surface;
    context.textBaseline = "middle";
    context.textAlign = "left";
    context.fillText(label, left + 6, 14);
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {import("../timeline/hit.js").Hit | null} hit
   */
  #slice({ geometry, view, layout, colours, now }, hit) {
    if (hit === null || hit.slices === null) return;
    const row = rowOf(layout, hit.lane.id);
    if (row === null) return;
    const left = xOf(geometry, view, hit.slices.startOf(hit.index));
    const right = Math.max(left + 2, xOf(geometry, view, hit.slices.endOf(hit.index, now)));
    const { context } = this;
    context.strokeStyle = colours.text;
    context.lineWidth = 1.5;
    context.strokeRect(left, geometry.ruler + row.y - view.scroll + bandTop(row), right - left, row.band);
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {Marks} marks
   */
  #arrows(picture, { selected, pointer, steps }) {
    const { timeline } = picture;
    for (let i = 1; i < steps.length && steps.length <= mostJoined; i++) this.#arrow(picture, steps[i - 1], steps[i], picture.colours.problem);
    const shown = selected >= 0 ? selected : (pointer?.hit?.sequence ?? -1);
    if (shown < 0 || steps.includes(shown)) return;
    const cause = causeOf(timeline, shown);
    if (cause >= 0) this.#arrow(picture, cause, shown, picture.colours.text);
    const effect = effectOf(timeline, shown);
    if (effect >= 0) this.#arrow(picture, shown, effect, picture.colours.text);
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {number} from
   * @param {number} to
   * @param {string} colour
   */
  #arrow(picture, from, to, colour) {
    const a = this.#place(picture, from);
    const b = this.#place(picture, to);
    if (a === null || b === null || a.row === b.row) return;
    const { context } = this;
    const bend = Math.max(14, Math.min(60, Math.abs(b.x - a.x) / 2));
    for (const [width, style] of /** @type {[number, string][]} */ ([
      [4, picture.colours.surface],
      [1.75, colour],
    ])) {
      context.strokeStyle = style;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(a.x, a.y);
      context.bezierCurveTo(a.x + bend, a.y, b.x - bend, b.y, b.x, b.y);
      context.stroke();
    }
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(b.x, b.y);
    context.lineTo(b.x - 8, b.y - 4.5);
    context.lineTo(b.x - 8, b.y + 4.5);
    context.fill();
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {number} selected
   */
  #selection(picture, selected) {
    if (selected < 0) return;
    const place = this.#place(picture, selected);
    if (place === null) return;
    const { context } = this;
    context.fillStyle = picture.colours.accent;
    context.fillRect(Math.round(place.x) - 1, place.top + 1, 2, place.row.height - 3);
    context.beginPath();
    context.moveTo(place.x - 5, place.top);
    context.lineTo(place.x + 5, place.top);
    context.lineTo(place.x, place.top + 6);
    context.fill();
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {number[]} steps
   */
  #steps(picture, steps) {
    const { context } = this;
    context.font = `700 11px ${picture.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    steps.forEach((sequence, i) => {
      const place = this.#place(picture, sequence);
      if (place === null) return;
      context.beginPath();
      context.arc(place.x, place.y, 9, 0, Math.PI * 2);
      context.fillStyle = picture.colours.problem;
      context.fill();
      context.lineWidth = 2;
      context.strokeStyle = picture.colours.surface;
      context.stroke();
      context.fillStyle = picture.colours.surface;
      context.fillText(String(i + 1), place.x, place.y + 0.5);
    });
  }
}
