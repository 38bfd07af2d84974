import { doing } from "../timeline/doing.js";
import { groupHeight, topOf } from "../timeline/layout.js";
import { eachRowInView } from "./rows-in-view.js";
import { paintSign } from "./signs.js";

/**
 * Paints the column of names: who a lane is and, where there is room, what it is doing now.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./painter.js").Picture} picture
 */
export function paintNames(context, picture) {
  const { geometry, layout, colours } = picture;
  context.save();
  context.beginPath();
  context.rect(0, geometry.ruler, geometry.gutter, geometry.height - geometry.ruler);
  context.clip();
  context.fillStyle = colours.surface;
  context.fillRect(0, geometry.ruler, geometry.gutter, geometry.height);
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const title of layout.groups) if (!title.fixed) groupTitle(context, title, picture);
  context.fillStyle = colours.surface;
  context.fillRect(0, geometry.ruler, geometry.gutter, layout.fixed);
  for (const title of layout.groups) if (title.fixed) groupTitle(context, title, picture);
  eachRowInView(context, picture, (row, top) => name(context, row, top, picture));
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").GroupTitle} title
 * @param {import("./painter.js").Picture} picture
 */
function groupTitle(context, title, { geometry, view, colours, font }) {
  context.fillStyle = colours.muted;
  context.font = `600 11px ${font}`;
  const y = geometry.ruler + topOf(title, view.scroll) + groupHeight / 2 + 2;
  context.fillText(fitted(context, title.title, geometry.gutter - 20), 12, y);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {number} top
 * @param {import("./painter.js").Picture} picture
 */
function name(context, row, top, picture) {
  const { geometry, colours, font, focus, timeline } = picture;
  context.globalAlpha = focus !== null && !focus.has(row.lane.id) ? 0.4 : 1;
  if (row.lane.id === picture.selectedLane) {
    context.fillStyle = colours.accent;
    context.fillRect(0, top + 2, 3, row.height - 4);
  }
  const two = row.height >= 32;
  const middle = top + row.height / 2;
  paintSign(context, row.lane, middle, picture);
  const room = geometry.gutter - 34 - 8;
  context.fillStyle = colours.text;
  context.font = `550 12.5px ${font}`;
  context.fillText(fitted(context, row.lane.name, room), 34, two ? middle - 7 : middle);
  if (two) {
    context.fillStyle = troubled(row.lane) ? colours.problem : colours.muted;
    context.font = `450 11px ${font}`;
    context.fillText(fitted(context, doing(timeline, row.lane), room), 34, middle + 8);
  }
  context.globalAlpha = 1;
  context.fillStyle = colours.line;
  context.fillRect(0, top + row.height - 1, geometry.gutter, 1);
}

/**
 * Whether what a lane is doing is what went wrong.
 * @param {import("../timeline/timeline.js").Lane} lane
 */
function troubled(lane) {
  if (lane.type === "thread") return lane.stuckAt >= 0 && lane.endedAt < 0;
  return lane.type === "process" && lane.failed;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} room
 */
export function fitted(context, text, room) {
  if (context.measureText(text).width <= room) return text;
  let end = text.length - 1;
  while (end > 0 && context.measureText(`${text.slice(0, end)}…`).width > room) end--;
  return end === 0 ? "" : `${text.slice(0, end)}…`;
}
