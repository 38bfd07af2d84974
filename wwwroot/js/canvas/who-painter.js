import { bandTop, holdPitch, holdTop } from "../timeline/hit.js";
import { State } from "../timeline/states.js";
import { xOf } from "./geometry.js";
import { eachRowInView } from "./rows-in-view.js";

/**
 * @typedef {import("./painter.js").Picture} Picture
 * @typedef {import("../timeline/who-is-at.js").Who} Who
 * @typedef {import("../timeline/who-is-at.js").Part} Part
 * @typedef {import("../timeline/layout.js").Row} Row
 */

/** A band seen from this far outside the view still has its outline open at that end. */
const beyond = 20;

/** Of things held inside each other, so many bands are drawn: the rest is outlined where the last of them is. */
const deepest = 2;

/**
 * Outlines who has something and who waits for it, and says which is which.
 * @param {CanvasRenderingContext2D} context
 * @param {Picture} picture
 * @param {Who} who
 */
export function paintWho(context, picture, who) {
  const draw = (/** @type {Row} */ row, /** @type {number} */ top, /** @type {Part[]} */ parts, /** @type {string} */ word) => {
    for (const part of parts) if (part.thread === row.lane.id) outline(context, row, top, part, word, who.time, picture);
  };
  eachRowInView(context, picture, (row, top) => {
    draw(row, top, who.waiters, "waits");
    draw(row, top, who.holders, "holds");
  });
}

/**
 * Sets off the names of those who have something and of those who wait for it.
 * @param {CanvasRenderingContext2D} context
 * @param {Picture} picture
 * @param {Who} who
 */
export function paintWhoseNames(context, picture, { subject, holders, waiters }) {
  const { geometry, colours } = picture;
  const colourOf = (/** @type {number} */ id) => {
    if (holders.some(({ thread }) => thread === id)) return colours.states[State.holding];
    if (waiters.some(({ thread }) => thread === id)) return colours.states[State.waiting];
    return id === subject ? colours.text : null;
  };
  eachRowInView(context, picture, (row, top) => {
    const colour = colourOf(row.lane.id);
    if (colour === null) return;
    context.fillStyle = colour;
    context.globalAlpha = 0.16;
    context.fillRect(0, top, geometry.gutter - 1, row.height - 1);
    context.globalAlpha = 1;
    context.fillRect(geometry.gutter - 5, top + 2, 4, row.height - 5);
  });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Row} row
 * @param {number} top
 * @param {Part} part
 * @param {string} word
 * @param {number} time
 * @param {Picture} picture
 */
function outline(context, row, top, { slices, index }, word, time, { geometry, view, colours, now, font }) {
  const { lane } = row;
  if (lane.type !== "thread") return;
  const depth = Math.min(lane.holds.indexOf(slices), deepest);
  const whole = depth < 0;
  const y = top + (whole ? bandTop(row) : holdTop(row) + depth * holdPitch(row));
  const height = whole ? row.band : holdPitch(row) - 1;
  const left = Math.max(geometry.gutter - beyond, xOf(geometry, view, slices.startOf(index)));
  const right = Math.min(geometry.width + beyond, Math.max(left + 3, xOf(geometry, view, slices.endOf(index, now))));
  context.strokeStyle = colours.surface;
  context.lineWidth = 4;
  context.strokeRect(left, y - 0.5, right - left, height + 1);
  context.strokeStyle = colours.text;
  context.lineWidth = 2;
  context.strokeRect(left, y - 0.5, right - left, height + 1);
  label(context, word, xOf(geometry, view, time), right, top + bandTop(row) + row.band / 2, { geometry, colours, font });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} word
 * @param {number} x the moment, before which it stands; or at the far end, where there is no room
 * @param {number} end
 * @param {number} y
 * @param {Pick<Picture, "geometry" | "colours" | "font">} picture
 */
function label(context, word, x, end, y, { geometry, colours, font }) {
  context.font = `650 11px ${font}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  const width = context.measureText(word).width + 10;
  const last = Math.min(end, geometry.width) - width - 5;
  const left = x - width - 5 < geometry.gutter + 2 ? Math.max(x + 5, last) : x - width - 5;
  context.fillStyle = colours.text;
  context.beginPath();
  context.roundRect(left, y - 8, width, 16, 4);
  context.fill();
  context.fillStyle = colours.surface;
  context.fillText(word, left + 5, y + 0.5);
}
