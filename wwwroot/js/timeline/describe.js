import { formatBytes, formatCount, formatDuration } from "./format.js";
import { Kind, kindName } from "./kinds.js";
import { Hold, State, stateWords } from "./states.js";

/**
 * One event as a sentence without a full stop: "Worker-2 reads counter: 41".
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
export function describeEvent(timeline, sequence) {
  const { log } = timeline;
  const who = timeline.nameOf(log.threads[sequence]);
  const what = timeline.nameOf(log.subjects[sequence]);
  return `${who} ${predicate(log, sequence, what)}${lost(timeline, sequence) ? ", over a value it has not read" : ""}`;
}

/**
 * Whether a write overwrote one that its thread had not seen.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
function lost({ log, lanes }, sequence) {
  const lane = lanes[log.subjects[sequence]];
  if (lane?.type !== "variable") return false;
  const count = lane.losses.countThrough(sequence);
  return count > 0 && lane.losses.items[count - 1] === sequence;
}

/**
 * @param {import("./log.js").EventLog} log
 * @param {number} sequence
 * @param {string} what
 */
function predicate(log, sequence, what) {
  const value = log.values[sequence];
  const exact = () => formatCount(log.value(sequence));
  switch (log.kinds[sequence]) {
    case Kind.threadStarting:
      return `starts ${what}`;
    case Kind.threadStarted:
      return "begins";
    case Kind.threadEnded:
      return value === 0 ? "ends" : "ends by an exception";
    case Kind.joinRequested:
      return `waits for ${what} to end${limit(value)}`;
    case Kind.joinCompleted:
      return `goes on: ${what} has ended`;
    case Kind.joinTimedOut:
      return `gives up waiting for ${what} to end`;
    case Kind.sleepStarted:
      return `goes to sleep for ${formatDuration(value)}`;
    case Kind.sleepEnded:
      return "wakes up";
    case Kind.lockRequested:
      return `asks for ${what}${limit(value)}`;
    case Kind.lockAcquired:
      return log.extras[sequence] === 0 ? `takes ${what} at once` : `takes ${what} after waiting`;
    case Kind.lockReleased:
      return `gives ${what} back`;
    case Kind.lockTimedOut:
      return `gives up waiting for ${what}`;
    case Kind.variableRead:
      return `reads ${what}: ${exact()}`;
    case Kind.variableWritten:
      return `writes ${what} = ${exact()}`;
    case Kind.variableUpdated:
      return `updates ${what} in one step to ${exact()}`;
    case Kind.barrierRequested:
      return `arrives at ${what} as number ${formatCount(value)}`;
    case Kind.barrierPassed:
      return `passes ${what}`;
    case Kind.ioStarted:
      return `begins ${what}`;
    case Kind.ioProgress:
      return `has ${formatBytes(value)} of ${what}`;
    case Kind.ioCompleted:
      return `completes ${what}: ${formatBytes(value)}`;
    case Kind.ioFailed:
      return `fails at ${what} after ${formatBytes(value)}`;
    case Kind.deadlockDetected:
      return `closes a cycle of ${formatCount(value)} threads, waiting for ${what}: deadlock`;
    default:
      return `${kindName(log.kinds[sequence])}${what === "" ? "" : ` ${what}`}: ${exact()}`;
  }
}

/** @param {number} timeout */
function limit(timeout) {
  return timeout > 0 ? `, for ${formatDuration(timeout)} at most` : "";
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
    if (state === State.waiting || state === State.joining || state === State.io) text.subject = subject;
    if (state === State.waiting) text.by = waitedFor(timeline, log.subjects[detail], text.start);
    if (state === State.holding) text.subject = heldAt(timeline, lane, text.start);
  } else if (lane.type === "thread") {
    text.state = "holding";
    text.subject = subject;
  } else if (state === Hold.held) {
    text.state = lane.type === "transfer" ? "under way" : "held";
    text.by = timeline.nameOf(log.threads[detail]);
  }
  return text;
}

/**
 * Who held the lock when a wait for it began.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} id
 * @param {number} time
 */
function waitedFor(timeline, id, time) {
  const lane = timeline.lanes[id];
  if (lane?.type !== "lock") return "";
  const index = lane.slices.indexAt(time);
  if (index < 0 || lane.slices.endOf(index, Infinity) < time) return "";
  return timeline.nameOf(timeline.log.threads[lane.slices.detailOf(index)]);
}

/**
 * The locks a thread held at a moment, outermost first.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./thread-lane.js").ThreadLane} lane
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
