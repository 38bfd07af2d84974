import { Kind } from "../timeline/kinds.js";
import { Severity } from "../timeline/predicates.js";

/**
 * Each draws its outline around (x, y).
 * @typedef {(context: CanvasRenderingContext2D, x: number, y: number) => void} Outline
 */

/** @type {Outline} */
const circle = (context, x, y) => context.arc(x, y, 4, 0, Math.PI * 2);

/** @type {Outline} */
const diamond = (context, x, y) => polygon(context, x, y, [0, -5, 5, 0, 0, 5, -5, 0]);

/** @type {Outline} */
const forward = (context, x, y) => polygon(context, x, y, [0, -4.5, 6, 0, 0, 4.5]);

/** @type {Outline} */
const up = (context, x, y) => polygon(context, x, y, [-4.5, 3.5, 0, -4.5, 4.5, 3.5]);

/** @type {Outline} */
const square = (context, x, y) => context.rect(x - 3.5, y - 3.5, 7, 7);

/** @type {Outline} */
const lines = (context, x, y) => {
  context.rect(x - 4, y - 3, 8, 0.5);
  context.rect(x - 4, y + 0.5, 5, 0.5);
};

/** @type {Outline} */
const plus = (context, x, y) => {
  context.rect(x - 4, y - 0.25, 8, 0.5);
  context.rect(x - 0.25, y - 4, 0.5, 8);
};

/**
 * A ring for a read, a dot for a write, a diamond for both in one step; a triangle that points on for what is started, up
 * for a signal or a notification; a full square for an item that goes in, an empty one for an item that comes out.
 * @type {Record<number, { outline: Outline, empty?: boolean }>}
 */
const shapes = {
  [Kind.variableRead]: { outline: circle, empty: true },
  [Kind.variableWritten]: { outline: circle },
  [Kind.variableUpdated]: { outline: diamond },
  [Kind.threadStarting]: { outline: forward },
  [Kind.processStarted]: { outline: forward },
  [Kind.signalSet]: { outline: up },
  [Kind.signalCleared]: { outline: up, empty: true },
  [Kind.conditionNotified]: { outline: up },
  [Kind.queuePut]: { outline: square },
  [Kind.queueTaken]: { outline: square, empty: true },
  [Kind.printed]: { outline: lines },
  [Kind.measured]: { outline: plus },
};

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} kind
 * @param {number} x
 * @param {number} y
 * @param {string} ink
 */
export function paintShape(context, kind, x, y, ink) {
  const shape = shapes[kind];
  if (shape === undefined) return;
  context.lineWidth = 1.75;
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.beginPath();
  shape.outline(context, x, y);
  context.closePath();
  if (shape.empty !== true) context.fill();
  context.stroke();
}

/**
 * In the colour of its severity and in a shape of its own: a diamond for a problem, a square for a warning, a dot for a note.
 * @param {CanvasRenderingContext2D} context
 * @param {number} severity
 * @param {number} x
 * @param {number} y
 * @param {import("./colours.js").Colours} colours
 */
export function paintNotice(context, severity, x, y, colours) {
  context.beginPath();
  if (severity === Severity.problem) polygon(context, x, y, [0, -7, 7, 0, 0, 7, -7, 0]);
  else if (severity === Severity.warning) context.rect(x - 5, y - 5, 10, 10);
  else context.arc(x, y, 4.5, 0, Math.PI * 2);
  context.closePath();
  context.lineWidth = 3.5;
  context.strokeStyle = colours.surface;
  context.stroke();
  context.fillStyle = severity === Severity.problem ? colours.problem : severity === Severity.warning ? colours.warning : colours.text;
  context.fill();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {string} colour
 */
export function paintCross(context, x, y, width, colour) {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(x - 5, y - 5);
  context.lineTo(x + 5, y + 5);
  context.moveTo(x + 5, y - 5);
  context.lineTo(x - 5, y + 5);
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number[]} corners pairs of distances from (x, y)
 */
function polygon(context, x, y, corners) {
  context.moveTo(x + corners[0], y + corners[1]);
  for (let i = 2; i < corners.length; i += 2) context.lineTo(x + corners[i], y + corners[i + 1]);
}
