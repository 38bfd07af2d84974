import { bandTop, firstAfter } from "../timeline/hit.js";
import { Kind } from "../timeline/kinds.js";
import { plotWidth, xOf } from "./geometry.js";

/** Marks nearer than this would cover each other; the ticks above the band show them all the same. */
const apart = 8;

/**
 * Caps an ended thread, fades one that goes on, and marks its single events where they stand alone.
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {import("../timeline/thread-lane.js").ThreadLane} lane
 * @param {number} top
 * @param {import("./painter.js").Picture} picture
 */
export function threadMarks(context, row, lane, top, picture) {
  const { geometry, view, colours, timeline, now } = picture;
  const y = top + bandTop(row);
  if (lane.endedAt >= 0) {
    const x = Math.round(xOf(geometry, view, lane.endedAt));
    context.fillStyle = lane.failed ? colours.problem : colours.text;
    context.fillRect(x - 1, y - 3, 2.5, row.band + 6);
  } else if (lane.startedAt >= 0) {
    const x = xOf(geometry, view, now);
    const fade = context.createLinearGradient(x - 18, 0, x, 0);
    fade.addColorStop(0, colours.clear);
    fade.addColorStop(1, colours.surface);
    context.fillStyle = fade;
    context.fillRect(x - 18, y, 20, row.band);
  }
  const { items } = lane.events;
  const { times, kinds } = timeline.log;
  const first = firstAfter(lane.events, times, view.from);
  const last = firstAfter(lane.events, times, view.to);
  if (last - first > plotWidth(geometry) / 12) return;
  const place = (/** @type {number} */ i) => (i < 0 || i >= lane.events.length ? Infinity : xOf(geometry, view, times[items[i]]));
  for (let i = first; i < last; i++) {
    const x = place(i);
    if (Math.abs(x - place(i - 1)) < apart || Math.abs(place(i + 1) - x) < apart) continue;
    const state = Math.max(0, lane.slices.stateOf(lane.slices.indexAt(times[items[i]])));
    mark(context, kinds[items[i]], x, y + row.band / 2, colours.onStates[state], colours);
  }
}

/**
 * A ring for a read, a dot for a write, a diamond for both in one step, a triangle for a thread that is started.
 * @param {CanvasRenderingContext2D} context
 * @param {number} kind
 * @param {number} x
 * @param {number} y
 * @param {string} ink
 * @param {import("./colours.js").Colours} colours
 */
function mark(context, kind, x, y, ink, colours) {
  if (kind === Kind.deadlockDetected) {
    cross(context, x, y, 6, colours.surface);
    cross(context, x, y, 3, colours.problem);
    return;
  }
  context.lineWidth = 1.75;
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.beginPath();
  if (kind === Kind.variableRead || kind === Kind.variableWritten) {
    context.arc(x, y, 4, 0, Math.PI * 2);
  } else if (kind === Kind.variableUpdated) {
    context.moveTo(x, y - 5);
    context.lineTo(x + 5, y);
    context.lineTo(x, y + 5);
    context.lineTo(x - 5, y);
  } else if (kind === Kind.threadStarting) {
    context.moveTo(x, y - 4.5);
    context.lineTo(x + 6, y);
    context.lineTo(x, y + 4.5);
  } else return;
  context.closePath();
  if (kind !== Kind.variableRead) context.fill();
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {string} colour
 */
function cross(context, x, y, width, colour) {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(x - 5, y - 5);
  context.lineTo(x + 5, y + 5);
  context.moveTo(x + 5, y - 5);
  context.lineTo(x - 5, y + 5);
  context.stroke();
}
