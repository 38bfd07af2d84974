import { axisOf } from "../timeline/axis.js";
import { doing, waitingFor } from "../timeline/doing.js";
import { formatBytes, formatCount } from "../timeline/format.js";
import { bandTop, firstAfter } from "../timeline/hit.js";
import { Kind } from "../timeline/kinds.js";
import { State, stateWords } from "../timeline/states.js";
import { threadColours } from "./colours.js";
import { xOf } from "./geometry.js";
import { paintFade, threadMarks } from "./marks.js";
import { fitted } from "./names.js";
import { eachRowInView } from "./rows-in-view.js";
import { paintShape } from "./shapes.js";

const narrowestLabel = 44;
/** A number takes less room than a name. */
const narrowestOwner = 22;
const mostLabelled = 1500;
const mostNotified = 60;

/**
 * Paints what is written on the lanes: words where there is room, marks of single events, caps of ended threads.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./painter.js").Picture} picture
 */
export function paintLabels(context, picture) {
  const { focus } = picture;
  context.textBaseline = "middle";
  context.textAlign = "left";
  eachRowInView(context, picture, (row, top) => {
    context.globalAlpha = focus !== null && !focus.has(row.lane.id) ? 0.25 : 1;
    const { lane } = row;
    if (lane.type === "transfer") transferLabel(context, row, lane, top, picture);
    else if ("series" in lane) valueLabels(context, row, lane, top, picture);
    if ("slices" in lane && lane.type !== "transfer") sliceLabels(context, row, lane, top, picture);
    if (lane.type === "thread") threadMarks(context, row, lane, top, picture);
    if (lane.type === "condition") notifications(context, row, lane, top, picture);
    if (lane.type === "process") processCap(context, row, lane, top, picture);
  });
  context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {Exclude<Extract<import("../timeline/timeline.js").Lane, { slices: object }>, { type: "transfer" }>} lane
 * @param {number} top
 * @param {import("./painter.js").Picture} picture
 */
function sliceLabels(context, row, lane, top, picture) {
  const { geometry, view, now, timeline, colours, font } = picture;
  const { slices } = lane;
  const first = Math.max(0, slices.indexAt(view.from));
  const last = slices.indexAt(view.to);
  if (last - first > mostLabelled) return;
  context.font = `550 11.5px ${font}`;
  const middle = top + bandTop(row) + row.band / 2 + 0.5;
  const owned = lane.type === "lock" || lane.type === "interpreterLock" || lane.type === "readersWriterLock";
  if (owned && slices.openState >= 0) paintFade(context, xOf(geometry, view, now), top + bandTop(row), row.band, colours);
  for (let i = first; i <= last && i >= 0; i++) {
    const left = Math.max(geometry.gutter, xOf(geometry, view, slices.startOf(i)));
    const right = Math.min(geometry.width, xOf(geometry, view, slices.endOf(i, now)));
    if (right - left < (owned ? narrowestOwner : narrowestLabel)) continue;
    const state = slices.stateOf(i);
    const detail = slices.detailOf(i);
    const subject = timeline.nameOf(timeline.log.subjects[detail]);
    /** @type {string[]} */
    let texts = [];
    let ink = "";
    let ground = "";
    if (lane.type === "thread") {
      texts = threadLabels(state, state === State.io && lane.overlapping ? stateWords[state] : subject, timeline.log.kinds[detail]);
      ink = colours.onStates[state];
      ground = colours.states[state];
    } else if (lane.type === "signal" || lane.type === "process") {
      texts = lane.type === "signal" ? ["set"] : [doing(timeline, lane)];
      ink = colours.text;
    } else {
      const owner = timeline.log.threads[detail];
      const index = Math.max(0, timeline.threadNumber(owner)) % threadColours;
      texts = [timeline.nameOf(owner), timeline.signOf(timeline.threadNumber(owner))];
      ink = colours.onThreads[index];
      ground = colours.threads[index];
    }
    const text = texts.find((label) => context.measureText(label).width <= right - left - 14);
    if (text === undefined) continue;
    const width = context.measureText(text).width;
    const cross = lane.type === "thread" && lane.stuckAt >= 0 ? xOf(geometry, view, lane.stuckAt) : -Infinity;
    const beside = cross > left && cross < left + width + 16 && right - cross > width + 24;
    const start = beside ? cross + 14 : left + 8;
    if (lane.type === "thread" && state === State.waiting && context.globalAlpha === 1) {
      context.fillStyle = ground;
      context.fillRect(start - 4, middle - 8, width + 8, 15);
    }
    context.fillStyle = ink;
    context.fillText(text, start, middle);
  }
}

/**
 * What may stand on a slice, the longest first; nothing at all is better than the beginning of a word.
 * @param {number} state
 * @param {string} subject
 * @param {number} kind of the event that began the slice
 */
function threadLabels(state, subject, kind) {
  switch (state) {
    case State.running:
      return [];
    case State.waiting:
      return [`waits for ${waitingFor(kind, subject)}`, waitingFor(kind, subject), subject];
    case State.joining:
      return [`joins ${subject}`, subject];
    case State.io:
      return [subject];
    case State.holding:
      return subject === "" ? [] : [`holds ${subject}`, subject];
    default:
      return [stateWords[state]];
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {Extract<import("../timeline/timeline.js").SubjectLane, { series: object }>} lane
 * @param {number} top
 * @param {import("./painter.js").Picture} picture
 */
function valueLabels(context, row, lane, top, picture) {
  const { geometry, view, colours, font, now } = picture;
  const { series } = lane;
  const first = Math.max(0, series.indexAt(view.from));
  const last = series.indexAt(view.to);
  if (last - first > mostLabelled) return;
  const { low, high } = axisOf(lane, view);
  context.font = `550 11px ${font}`;
  context.fillStyle = colours.text;
  for (let i = first; i <= last; i++) {
    const left = Math.max(geometry.gutter, xOf(geometry, view, series.times[i]));
    const right = Math.min(geometry.width, xOf(geometry, view, i + 1 < series.length ? series.times[i + 1] : now));
    if (lane.type === "readersWriterLock" && series.values[i] === 0) continue;
    const text = formatCount(series.values[i]);
    if (right - left < context.measureText(text).width + 10) continue;
    const step = top + bandTop(row) + row.band - ((series.values[i] - low) / (high - low)) * (row.band - 2);
    context.fillText(text, left + 5, step - 8 < top + 4 ? step + 9 : step - 8);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {import("../timeline/lanes/transfer-lane.js").TransferLane} lane
 * @param {number} top
 * @param {import("./painter.js").Picture} picture
 */
function transferLabel(context, row, lane, top, { geometry, view, colours, font, now }) {
  if (lane.slices.count === 0) return;
  const left = Math.max(geometry.gutter, xOf(geometry, view, lane.slices.startOf(0)));
  const right = Math.min(geometry.width, xOf(geometry, view, lane.slices.endOf(lane.slices.count - 1, now)));
  if (right - left < narrowestLabel) return;
  context.font = `550 11px ${font}`;
  context.fillStyle = colours.text;
  const bytes = formatBytes(lane.series.values[lane.series.length - 1]);
  context.fillText(fitted(context, bytes, right - left - 12), left + 6, top + bandTop(row) + 10);
}

/**
 * A process that has ended has a cap, in the colour of a problem when it failed.
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {import("../timeline/lanes/process-lane.js").ProcessLane} lane
 * @param {number} top
 * @param {import("./painter.js").Picture} picture
 */
function processCap(context, row, lane, top, { geometry, view, colours }) {
  if (lane.endedAt < 0) return;
  context.fillStyle = lane.failed ? colours.problem : colours.text;
  context.fillRect(Math.round(xOf(geometry, view, lane.endedAt)) - 1, top + bandTop(row) - 3, 2.5, row.band + 4);
}

/**
 * The notifications of a condition, where they do not crowd; those that nobody heard in the colour of a problem.
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {import("../timeline/lanes/condition-lane.js").ConditionLane} lane
 * @param {number} top
 * @param {import("./painter.js").Picture} picture
 */
function notifications(context, row, lane, top, { geometry, view, colours, timeline }) {
  const { times } = timeline.log;
  for (const [events, ink] of /** @type {const} */ ([
    [lane.notified, colours.instant],
    [lane.unheard, colours.problem],
  ])) {
    const first = firstAfter(events, times, view.from);
    const last = firstAfter(events, times, view.to);
    if (last - first > mostNotified) continue;
    for (let i = first; i < last; i++) paintShape(context, Kind.conditionNotified, xOf(geometry, view, times[events.items[i]]), top + bandTop(row) - 4, ink);
  }
}
