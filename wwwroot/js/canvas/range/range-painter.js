import { xOf } from "../geometry.js";

/** @typedef {import("../../timeline/range/span.js").Span} Span */

/** How much of what is not selected is taken back. */
const veil = 0.5;
const barTop = 4;
const barHeight = 19;

/**
 * Paints the selected range over the lanes: what is outside steps back, its ends are lines, its length stands on the ruler.
 * @param {CanvasRenderingContext2D} context
 * @param {import("../painter.js").Picture} picture
 * @param {Span | null} span
 */
export function paintRange(context, { timeline, geometry, view, colours, font }, span) {
  if (span === null) return;
  const { gutter, ruler, width, height } = geometry;
  const inside = (/** @type {number} */ x) => Math.min(Math.max(x, gutter), width);
  const [from, to] = [xOf(geometry, view, span.from), xOf(geometry, view, span.to)];
  const [left, right] = [inside(from), inside(to)];
  context.save();
  context.fillStyle = colours.surface;
  context.globalAlpha = veil;
  context.fillRect(gutter, ruler, left - gutter, height - ruler);
  context.fillRect(right, ruler, width - right, height - ruler);
  context.globalAlpha = 1;
  context.fillStyle = colours.accent;
  for (const x of [from, to]) if (x >= gutter && x <= width) context.fillRect(Math.round(x) - 1, barTop, 2, height - barTop);
  if (right > left) length(context, timeline.clock.duration(span.to - span.from), left, right, { geometry, colours, font });
  context.restore();
}

/**
 * Its length, on a bar as wide as the range or, where that has no room for it, beside it.
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} left
 * @param {number} right
 * @param {Pick<import("../painter.js").Picture, "geometry" | "colours" | "font">} picture
 */
function length(context, text, left, right, { geometry, colours, font }) {
  context.font = `600 11px ${font}`;
  const label = context.measureText(text).width + 12;
  context.fillStyle = colours.accent;
  if (right - left >= label) context.fillRect(left, barTop, right - left, barHeight);
  else {
    context.fillRect(left, barTop, Math.max(2, right - left), barHeight);
    const beside = right + label < geometry.width ? right : left - label;
    context.fillRect(beside, barTop, label, barHeight);
    left = beside;
    right = beside + label;
  }
  context.fillStyle = colours.onAccent;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, (left + right) / 2, barTop + barHeight / 2 + 0.5);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../colours.js").Colours} colours
 * @param {Span | null} span
 * @param {import("../minimap.js").MapPlace} place
 */
export function paintRangeOnMap(context, colours, span, { x, height }) {
  if (span === null) return;
  context.fillStyle = colours.accent;
  context.fillRect(x(span.from), height - 4, Math.max(2, x(span.to) - x(span.from)), 3);
}
