import { waitingFor } from "./doing.js";
import { formatCount } from "./format.js";
import { Kind } from "./kinds.js";
import { predicate } from "./predicates.js";
import { Hold, State, stateWords } from "./states.js";

/**
 * One event as a sentence without a full stop: "Worker-2 reads counter: 41".
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
export function describeEvent(timeline, sequence) {
  const { log } = timeline;
  const who = timeline.nameOf(log.threads[sequence]);
  const words = predicate(log.kinds[sequence], {
    what: timeline.nameOf(log.subjects[sequence]),
    value: log.values[sequence],
    extra: log.extras[sequence],
    exact: () => formatCount(log.value(sequence)),
  });
  return `${who} ${words}${lost(timeline, sequence) ? ", over a value it has not read" : ""}`;
}

/**
 * Whether a write overwrote one that its thread had not seen.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
export function lost({ log, lanes }, sequence) {
  const lane = lanes[log.subjects[sequence]];
  if (lane?.type !== "variable") return false;
  const count = lane.losses.countThrough(sequence);
  return count > 0 && lane.losses.items[count - 1] === sequence;
}

/**
 * A slice of a lane in words, for the tooltip, the details and the table.
 * @typedef {{ state: string, subject: string, by: string, start: number, end: number, open: boolean, detail: number }} SliceText
 */

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./timeline.js").Lane} lane
 * @param {import("./slices.js").Slices} slices
 * @param {number} index
 * @param {number} now
 * @returns {SliceText}
 */
export function describeSlice(timeline, lane, slices, index, now) {
  const detail = slices.detailOf(index);
  const state = slices.stateOf(index);
  const { log } = timeline;
  const text = {
    state: "",
    subject: "",
    by: "",
    start: slices.startOf(index),
    end: slices.endOf(index, now),
    open: index >= slices.length,
    detail,
  };
  const subject = timeline.nameOf(log.subjects[detail]);
  if (lane.type === "thread" && slices === lane.slices) {
    text.state = stateWords[state];
    if (state === State.joining || state === State.io) text.subject = subject;
    if (state === State.waiting) text.subject = waitingFor(log.kinds[detail], subject);
    if (state === State.waiting) text.by = waitedFor(timeline, log.subjects[detail], text.start);
    if (state === State.holding) text.subject = heldAt(timeline, lane, text.start);
  } else if (lane.type === "thread") {
    text.state = "holding";
    text.subject = subject;
  } else if (state === Hold.held) {
    text.state = bandWords[lane.type] ?? "held";
    if (lane.type !== "signal" || log.kinds[detail] === Kind.signalSet) text.by = timeline.nameOf(log.threads[detail]);
  }
  return text;
}

/**
 * What a band says of a subject, where it does not say that somebody holds it.
 * @type {Partial<Record<import("./timeline.js").Lane["type"], string>>}
 */
const bandWords = { transfer: "under way", signal: "set", process: "alive", readersWriterLock: "held alone" };

/**
 * Who held the lock when a wait for it began.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} id
 * @param {number} time
 */
function waitedFor(timeline, id, time) {
  const lane = timeline.lanes[id];
  if (lane?.type !== "lock" && lane?.type !== "interpreterLock" && lane?.type !== "readersWriterLock") return "";
  const index = lane.slices.indexAt(time);
  if (index < 0 || lane.slices.endOf(index, Infinity) < time) return "";
  return timeline.nameOf(timeline.log.threads[lane.slices.detailOf(index)]);
}

/**
 * What a thread held at a moment, outermost first.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./lanes/thread-lane.js").ThreadLane} lane
 * @param {number} time
 */
function heldAt(timeline, lane, time) {
  const names = [];
  for (const hold of lane.holds) {
    const index = hold.indexAt(time);
    if (index < 0 || hold.endOf(index, Infinity) <= time) continue;
    names.push(timeline.nameOf(timeline.log.subjects[hold.detailOf(index)]));
  }
  return names.join(", ");
}
