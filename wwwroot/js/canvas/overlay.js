import { bandTop } from "../timeline/hit.js";
import { rowOf, topOf } from "../timeline/layout.js";
import { causeOf, effectOf } from "../timeline/relations.js";
import { paintArrow, placeOf } from "./arrows.js";
import { xOf } from "./geometry.js";
import { paintWho, paintWhoseNames } from "./who-painter.js";

/**
 * What lies over the lanes and changes with the pointer.
 * @typedef {{
 *   x: number, y: number, hit: import("../timeline/hit.js").Hit | null, lane: import("../timeline/timeline.js").Lane | null,
 *   beside: number,
 * } | null} Pointer `lane` is the one whose name is pointed at, `beside` where there is room for words about what is pointed at
 * @typedef {{ pointer: Pointer, selected: number, steps: number[], who: import("../timeline/who-is-at.js").Who | null }} Marks `steps` are
 * the events of a finding, in order; `who` has what is pointed at or selected, and who waits for it
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
    if (marks.who !== null) paintWhoseNames(context, picture, marks.who);
    this.#cursor(picture, marks.pointer);
    context.save();
    context.beginPath();
    context.rect(geometry.gutter, geometry.ruler, geometry.width - geometry.gutter, geometry.height - geometry.ruler);
    context.clip();
    this.#slice(picture, marks.pointer?.hit ?? null);
    if (marks.who !== null) paintWho(context, picture, marks.who);
    this.#arrows(picture, marks);
    this.#selection(picture, marks.selected);
    this.#steps(picture, marks.steps);
    context.restore();
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {Pointer} pointer
   */
  #cursor({ timeline, geometry, view, colours, font }, pointer) {
    if (pointer === null || pointer.x < geometry.gutter) return;
    const { context } = this;
    const time = view.from + ((pointer.x - geometry.gutter) / (geometry.width - geometry.gutter)) * (view.to - view.from);
    context.fillStyle = colours.text;
    context.globalAlpha = 0.35;
    context.fillRect(Math.round(pointer.x), geometry.ruler, 1, geometry.height - geometry.ruler);
    context.globalAlpha = 1;
    if (time < 0) return;
    const label = timeline.clock.moment(time);
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
    const top = topOf(row, view.scroll) + bandTop(row);
    if (!row.fixed && top < layout.fixed) return;
    const { context } = this;
    context.strokeStyle = colours.text;
    context.lineWidth = 1.5;
    context.strokeRect(left, geometry.ruler + top, right - left, row.band);
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {Marks} marks
   */
  #arrows(picture, { selected, pointer, steps }) {
    const { timeline, colours } = picture;
    const draw = (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ colour) =>
      paintArrow(this.context, picture, { from, to }, { colour, halo: colours.surface, width: 1.75, head: 8 });
    for (let i = 1; i < steps.length && steps.length <= mostJoined; i++) draw(steps[i - 1], steps[i], colours.problem);
    const shown = selected >= 0 ? selected : (pointer?.hit?.sequence ?? -1);
    if (shown < 0 || steps.includes(shown)) return;
    const cause = causeOf(timeline, shown);
    if (cause >= 0) draw(cause, shown, colours.text);
    const effect = effectOf(timeline, shown);
    if (effect >= 0) draw(shown, effect, colours.text);
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {number} selected
   */
  #selection(picture, selected) {
    if (selected < 0) return;
    const place = placeOf(picture, selected);
    if (place === null || place.covered) return;
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
      const place = placeOf(picture, sequence);
      if (place === null || place.covered) return;
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
