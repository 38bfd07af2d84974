import { State, stateNames } from "../timeline/states.js";
import { brokenLines } from "./broken-lines.js";

/**
 * @typedef {{ verdict: string, facts: string, legend: { state: string, text: string }[] }} Captions
 */

const edge = 16;
const headline = 26;
const line = 22;
const swatch = 14;

/**
 * What is on screen as one picture: the verdict, the lanes with their ruler and all that is drawn over them, and what the colours mean.
 * @param {import("../canvas/lanes-view.js").LanesView} lanes
 * @param {Captions} captions
 */
export function composePicture({ canvas, overlay, geometry, colours, font }, { verdict, facts, legend }) {
  const picture = document.createElement("canvas");
  const context = /** @type {CanvasRenderingContext2D} */ (picture.getContext("2d", { alpha: false }));
  const { width, height, scale } = geometry;
  const small = `500 13px ${font}`;
  context.font = small;
  const told = brokenLines(facts, width - 2 * edge, (text) => context.measureText(text).width);
  const large = `650 20px ${font}`;
  context.font = large;
  const lines = brokenLines(verdict, width - 2 * edge, (text) => context.measureText(text).width);
  const begin = edge + told.length * line;
  const top = begin + lines.length * headline + edge / 2;
  picture.width = Math.round(width * scale);
  picture.height = Math.round((top + height + line + edge) * scale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, width, top + height + line + edge);
  context.textBaseline = "middle";
  context.fillStyle = colours.muted;
  context.font = small;
  told.forEach((text, i) => context.fillText(text, edge, edge + (i + 0.5) * line - 2));
  context.fillStyle = colours.text;
  context.font = large;
  lines.forEach((text, i) => context.fillText(text, edge, begin + (i + 0.5) * headline));
  for (const layer of [canvas, overlay.canvas]) context.drawImage(layer, 0, top, width, height);
  context.fillStyle = colours.line;
  context.fillRect(0, top - 1, width, 1);
  context.fillRect(0, top + height, width, 1);
  context.font = `500 12px ${font}`;
  let x = edge;
  for (const { state, text } of legend) {
    const y = top + height + (line + edge) / 2;
    paintSwatch(context, x, y - swatch / 2, stateNames.findIndex((name) => name === state), colours);
    context.fillStyle = colours.text;
    context.fillText(text, x + swatch + 6, y + 1);
    x += swatch + 6 + context.measureText(text).width + edge;
  }
  return picture;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} state
 * @param {import("../canvas/colours.js").Colours} colours
 */
function paintSwatch(context, x, y, state, colours) {
  context.save();
  context.beginPath();
  context.roundRect(x, y, swatch, swatch, 3);
  context.fillStyle = colours.states[state];
  context.fill();
  if (state === State.waiting || state === State.joining) {
    context.clip();
    context.strokeStyle = colours.onStates[state];
    context.globalAlpha = 0.4;
    context.lineWidth = 2;
    context.beginPath();
    for (let at = -swatch; at < swatch; at += 6) {
      context.moveTo(x + at, y + swatch);
      context.lineTo(x + at + swatch, y);
    }
    context.stroke();
  }
  context.restore();
}
