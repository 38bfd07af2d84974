import { bandTop } from "../timeline/hit.js";
import { rowOf, topOf } from "../timeline/layout.js";
import { xOf } from "./geometry.js";

/**
 * Where an event is on the canvas; null where its lane is hidden. What has scrolled behind the pinned lanes is `covered`: it is thought
 * of at their edge.
 * @param {import("./painter.js").Picture} picture
 * @param {number} sequence
 */
export function placeOf({ geometry, view, layout, timeline }, sequence) {
  const row = rowOf(layout, timeline.log.threads[sequence]);
  if (row === null) return null;
  const top = geometry.ruler + topOf(row, view.scroll);
  const edge = row.fixed ? -Infinity : geometry.ruler + layout.fixed;
  const middle = top + bandTop(row) + row.band / 2;
  return { x: xOf(geometry, view, timeline.log.times[sequence]), y: Math.max(edge, middle), top, row, covered: middle < edge };
}

/** @typedef {{ colour: string, halo: string, width: number, head: number }} ArrowStyle `halo` surrounds the line; "" for none */

/**
 * Draws an arrow from the lane of one event to the lane of another.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./painter.js").Picture} picture
 * @param {import("../timeline/arrows.js").Arrow} arrow
 * @param {ArrowStyle} style
 */
export function paintArrow(context, picture, { from, to }, { colour, halo, width, head }) {
  const a = placeOf(picture, from);
  const b = placeOf(picture, to);
  if (a === null || b === null || a.row === b.row || (a.covered && b.covered)) return;
  // A faint line from behind the pinned lanes would seem to come from one of them.
  if ((a.covered || b.covered) && halo === "") return;
  const bend = Math.max(14, Math.min(60, Math.abs(b.x - a.x) / 2));
  for (const [line, ink] of /** @type {[number, string][]} */ ([
    [width + 2.25, halo],
    [width, colour],
  ])) {
    if (ink === "") continue;
    context.strokeStyle = ink;
    context.lineWidth = line;
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.bezierCurveTo(a.x + bend, a.y, b.x - bend, b.y, b.x, b.y);
    context.stroke();
  }
  if (b.covered) return;
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(b.x, b.y);
  context.lineTo(b.x - head, b.y - head * 0.56);
  context.lineTo(b.x - head, b.y + head * 0.56);
  context.fill();
}
