import { bandTop, firstAfter } from "../timeline/hit.js";
import { plotWidth, xOf } from "./geometry.js";
import { paintCross, paintNotice, paintShape } from "./shapes.js";

/** Marks nearer to each other than this would cover each other; the ticks above the band show them all the same. */
const apart = 8;
const mostNotices = 2000;

/**
 * @typedef {import("../timeline/layout.js").Row} Row
 * @typedef {import("../timeline/lanes/thread-lane.js").ThreadLane} ThreadLane
 * @typedef {import("./painter.js").Picture} Picture
 */

/**
 * Caps an ended thread, fades one that goes on, and marks its single events where they stand alone.
 * @param {CanvasRenderingContext2D} context
 * @param {Row} row
 * @param {ThreadLane} lane
 * @param {number} top
 * @param {Picture} picture
 */
export function threadMarks(context, row, lane, top, picture) {
  const { geometry, view, colours } = picture;
  const y = top + bandTop(row);
  end(context, row, lane, y, picture);
  eventMarks(context, row, lane, y, picture);
  if (lane.stuckAt >= 0) {
    const x = xOf(geometry, view, lane.stuckAt);
    paintCross(context, x, y + row.band / 2, 6, colours.surface);
    paintCross(context, x, y + row.band / 2, 3, colours.problem);
  }
  notices(context, row, lane, y, picture);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Row} row
 * @param {ThreadLane} lane
 * @param {number} y
 * @param {Picture} picture
 */
function end(context, row, lane, y, { geometry, view, colours, now }) {
  if (lane.endedAt >= 0) {
    const x = Math.round(xOf(geometry, view, lane.endedAt));
    context.fillStyle = lane.failed ? colours.problem : colours.text;
    context.fillRect(x - 1, y - 3, 2.5, row.band + 6);
  } else if (lane.startedAt >= 0) {
    paintFade(context, xOf(geometry, view, now), y, row.band, colours);
  }
}

/**
 * What has not ended fades at the moment that is now.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} height
 * @param {import("./colours.js").Colours} colours
 */
export function paintFade(context, x, y, height, colours) {
  const fade = context.createLinearGradient(x - 18, 0, x, 0);
  fade.addColorStop(0, colours.clear);
  fade.addColorStop(1, colours.surface);
  context.fillStyle = fade;
  context.fillRect(x - 18, y, 20, height);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Row} row
 * @param {ThreadLane} lane
 * @param {number} y
 * @param {Picture} picture
 */
function eventMarks(context, row, lane, y, { geometry, view, colours, timeline }) {
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
    paintShape(context, kinds[items[i]], x, y + row.band / 2, colours.onStates[state]);
  }
}

/**
 * What a thread has noticed is always seen: of those that would cover each other, the worst.
 * @param {CanvasRenderingContext2D} context
 * @param {Row} row
 * @param {ThreadLane} lane
 * @param {number} y
 * @param {Picture} picture
 */
function notices(context, row, lane, y, { geometry, view, colours, timeline }) {
  const { times, values } = timeline.log;
  const first = firstAfter(lane.notices, times, view.from);
  const last = Math.min(firstAfter(lane.notices, times, view.to), first + mostNotices);
  let at = -Infinity;
  let worst = 0;
  for (let i = first; i < last; i++) {
    const sequence = lane.notices.items[i];
    const x = xOf(geometry, view, times[sequence]);
    const severity = values[sequence];
    if (x - at < apart && severity <= worst) continue;
    at = x;
    worst = severity;
    paintNotice(context, severity, x, y + row.band / 2, colours);
  }
}
