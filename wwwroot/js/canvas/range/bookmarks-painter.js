import { xOf } from "../geometry.js";

/** @typedef {import("../../timeline/range/bookmarks.js").Bookmark} Bookmark */

const flag = 15;

/**
 * Paints the marks over the lanes: a flag with its number on the ruler, and a dashed line down from it.
 * @param {CanvasRenderingContext2D} context
 * @param {import("../painter.js").Picture} picture
 * @param {readonly Bookmark[]} marks
 */
export function paintBookmarks(context, { geometry, view, colours, font }, marks) {
  context.save();
  context.font = `700 10px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { number, time } of marks) {
    const x = Math.round(xOf(geometry, view, time));
    if (x < geometry.gutter || x > geometry.width) continue;
    context.strokeStyle = colours.text;
    context.lineWidth = 1;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(x + 0.5, geometry.ruler);
    context.lineTo(x + 0.5, geometry.height);
    context.stroke();
    paintFlag(context, colours, number, x, geometry.ruler - flag - 5, geometry.width);
  }
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../colours.js").Colours} colours
 * @param {number} number
 * @param {number} x
 * @param {number} y
 * @param {number} width the flag flies to the left where there is no room on the right
 */
function paintFlag(context, colours, number, x, y, width) {
  const left = x + flag + 1 > width ? x - flag : x;
  context.fillStyle = colours.text;
  context.fillRect(x, y, 1, flag + 5);
  context.fillRect(left, y, flag, flag);
  context.setLineDash([]);
  context.strokeStyle = colours.surface;
  context.strokeRect(left - 0.5, y - 0.5, flag + 1, flag + 1);
  context.fillStyle = colours.surface;
  context.fillText(String(number), left + flag / 2, y + flag / 2 + 0.5);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../colours.js").Colours} colours
 * @param {readonly Bookmark[]} marks
 * @param {import("../minimap.js").MapPlace} place
 */
export function paintBookmarksOnMap(context, colours, marks, { x, height }) {
  for (const { time } of marks) {
    const at = Math.round(x(time));
    context.fillStyle = colours.surface;
    context.fillRect(at - 1, 0, 3, height);
    context.fillStyle = colours.text;
    context.fillRect(at, 0, 1, height);
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at + 6, 3);
    context.lineTo(at, 6);
    context.fill();
  }
}
