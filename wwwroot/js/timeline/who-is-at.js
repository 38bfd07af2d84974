import { formatCount } from "./format.js";
import { Kind } from "./kinds.js";
import { State } from "./states.js";

/**
 * A thread that has something or waits for it, and the slice that says so: `detail` is the event with which that began.
 * @typedef {{ thread: number, slices: import("./slices.js").Slices, index: number, detail: number }} Part
 * @typedef {{ subject: number, time: number, holders: Part[], waiters: Part[] }} Who
 */

/** What somebody can have or wait for. @type {Set<import("./timeline.js").Lane["type"]>} */
const sought = new Set(["lock", "interpreterLock", "readersWriterLock", "semaphore", "signal", "condition", "barrier", "queue"]);

/**
 * Who has a subject at a moment and who waits for it, in the order of the threads; O(log n) a lane.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} subject
 * @param {number} time
 * @returns {Who}
 */
export function whoIsAt(timeline, subject, time) {
  /** @type {Who} */
  const who = { subject, time, holders: [], waiters: [] };
  const lane = timeline.lanes[subject];
  const owner = lane?.type === "interpreterLock" ? partAt(lane.id, lane.slices, time) : null;
  for (const thread of timeline.threads) {
    const state = partAt(thread.id, thread.slices, time);
    if (state !== null && thread.slices.stateOf(state.index) === State.waiting && timeline.log.subjects[state.detail] === subject) who.waiters.push(state);
    if (owner !== null && state !== null && timeline.log.threads[owner.detail] === thread.id) who.holders.push(state);
    for (const hold of thread.holds) {
      const part = partAt(thread.id, hold, time);
      if (part !== null && timeline.log.subjects[part.detail] === subject) who.holders.push(part);
    }
  }
  return who;
}

/**
 * @param {number} thread
 * @param {import("./slices.js").Slices} slices
 * @param {number} time
 * @returns {Part | null}
 */
function partAt(thread, slices, time) {
  const index = slices.indexAt(time);
  if (index < 0 || slices.endOf(index, Infinity) <= time) return null;
  return { thread, slices, index, detail: slices.detailOf(index) };
}

/**
 * What is had or waited for in what lies under the pointer; 0 for nothing of the kind.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./hit.js").Hit} hit
 */
export function subjectOfHit(timeline, { lane, slices, index, time }) {
  if (lane.type !== "thread") return subjectOfLane(lane);
  if (slices === null) return 0;
  const state = slices.stateOf(index);
  if (slices === lane.slices && state === State.holding) return innermost(timeline, lane, time);
  if (slices === lane.slices && state !== State.waiting) return 0;
  return soughtOf(timeline, timeline.log.subjects[slices.detailOf(index)]);
}

/**
 * The lane itself, where somebody can have or wait for what it shows; otherwise 0.
 * @param {import("./timeline.js").Lane} lane
 */
export function subjectOfLane({ id, type }) {
  return sought.has(type) ? id : 0;
}

/**
 * What is had or waited for in an event; 0 for nothing of the kind.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
export function subjectOfEvent(timeline, sequence) {
  return soughtOf(timeline, timeline.log.subjects[sequence]);
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} id
 */
function soughtOf({ lanes }, id) {
  const type = lanes[id]?.type;
  return type !== undefined && sought.has(type) ? id : 0;
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./lanes/thread-lane.js").ThreadLane} lane
 * @param {number} time
 */
function innermost({ log }, lane, time) {
  for (const hold of [...lane.holds].reverse()) {
    const part = partAt(lane.id, hold, time);
    if (part !== null) return log.subjects[part.detail];
  }
  return 0;
}

/** @type {Set<import("./timeline.js").Lane["type"]>} */
const holdable = new Set(["lock", "interpreterLock", "readersWriterLock"]);

/**
 * Whether somebody can have a subject: a lock, or a semaphore that has permits to give.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} subject
 */
export function canBeHeld({ lanes }, subject) {
  const lane = lanes[subject];
  return lane !== undefined && (holdable.has(lane.type) || (lane.type === "semaphore" && lane.permits > 0));
}

/**
 * "held by Worker-2, 3 wait: Worker-1, Worker-3, Worker-4".
 * @param {import("./timeline.js").Timeline} timeline
 * @param {Who} who
 */
export function describeWho(timeline, { subject, holders, waiters }) {
  const names = (/** @type {Part[]} */ parts) => [...new Set(parts.map(({ thread }) => timeline.nameOf(thread)))];
  const waits = waiters.length === 0 ? "nobody waits" : `${formatCount(waiters.length)} ${waiters.length === 1 ? "waits" : "wait"}: ${names(waiters).join(", ")}`;
  if (holders.length > 0) return `${holdWords(timeline, holders)} ${names(holders).join(" and ")}, ${waits}`;
  const type = timeline.lanes[subject]?.type;
  return type !== undefined && holdable.has(type) ? `free, ${waits}` : waits;
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {Part[]} holders
 */
function holdWords({ log }, [{ detail }]) {
  const kind = log.kinds[detail];
  if (kind === Kind.sharedAcquired) return "shared by";
  return kind === Kind.semaphoreAcquired ? "permits with" : "held by";
}
