import { upperBound } from "./growable.js";
import { Kind } from "./kinds.js";

/** The event with which a wait began that an event of a kind ends. @type {Record<number, number>} */
const beginnings = {
  [Kind.lockAcquired]: Kind.lockRequested,
  [Kind.lockTimedOut]: Kind.lockRequested,
  [Kind.sharedAcquired]: Kind.sharedRequested,
  [Kind.semaphoreAcquired]: Kind.semaphoreRequested,
  [Kind.semaphoreTimedOut]: Kind.semaphoreRequested,
  [Kind.signalReceived]: Kind.signalRequested,
  [Kind.signalTimedOut]: Kind.signalRequested,
  [Kind.conditionWoken]: Kind.conditionRequested,
  [Kind.conditionTimedOut]: Kind.conditionRequested,
  [Kind.queuePut]: Kind.queuePutRequested,
  [Kind.queuePutTimedOut]: Kind.queuePutRequested,
  [Kind.queueTaken]: Kind.queueTakeRequested,
  [Kind.queueTakeTimedOut]: Kind.queueTakeRequested,
  [Kind.barrierTimedOut]: Kind.barrierRequested,
  [Kind.joinTimedOut]: Kind.joinRequested,
  [Kind.sleepEnded]: Kind.sleepStarted,
  [Kind.processEnded]: Kind.processWaitRequested,
};

/** What a thread gives back, and how it had come by it. @type {Record<number, number>} */
const takings = {
  [Kind.lockReleased]: Kind.lockAcquired,
  [Kind.semaphoreReleased]: Kind.semaphoreAcquired,
  [Kind.sharedReleased]: Kind.sharedAcquired,
};

/**
 * What made an event possible, or what it answers: the sequence number, or -1. What was waited for leads to who gave it: a
 * lock to its release, a signal to its setting, an item to who put it, room to who took one. A thread's first event leads
 * to the one that started it, a completed join to the last event of the thread joined, a write that lost another to that
 * other write, any other end of a wait to its beginning.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
export function causeOf(timeline, sequence) {
  const { log } = timeline;
  const kind = log.kinds[sequence];
  const taking = takings[kind];
  if (taking !== undefined) {
    const thread = log.threads[sequence];
    return back(timeline, log.subjects[sequence], sequence, (at) => log.kinds[at] === taking && log.threads[at] === thread);
  }
  const giver = giverOf(timeline, sequence);
  return giver >= 0 || beginnings[kind] === undefined ? giver : begun(timeline, sequence);
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
function giverOf(timeline, sequence) {
  const { log } = timeline;
  const thread = log.threads[sequence];
  const subject = log.subjects[sequence];
  const value = log.values[sequence];
  const waited = log.extras[sequence] !== 0;
  const before = (/** @type {(at: number) => boolean} */ fits) => back(timeline, subject, sequence, fits);
  const of = (/** @type {number[]} */ ...kinds) => before((at) => kinds.includes(log.kinds[at]));
  switch (log.kinds[sequence]) {
    case Kind.lockAcquired:
      return waited ? of(Kind.lockReleased, Kind.sharedReleased) : -1;
    case Kind.sharedAcquired:
      return waited ? of(Kind.lockReleased) : -1;
    case Kind.semaphoreAcquired:
      return waited ? of(Kind.semaphoreReleased) : -1;
    case Kind.signalReceived:
      return of(Kind.signalSet);
    case Kind.conditionWoken:
      return waited ? -1 : before((at) => log.kinds[at] === Kind.conditionNotified && log.values[at] > 0);
    case Kind.queuePut:
      return sinceBegun(timeline, sequence, of(Kind.queueTaken));
    case Kind.queueTaken:
      return value === 0 ? of(Kind.queueClosed) : before((at) => log.kinds[at] === Kind.queuePut && log.values[at] === value);
    case Kind.threadStarted:
      return starting(timeline, thread, sequence);
    case Kind.joinCompleted:
      return back(timeline, subject, sequence, () => true);
    case Kind.barrierPassed:
      return of(Kind.barrierRequested);
    case Kind.ioProgress:
    case Kind.ioCompleted:
    case Kind.ioFailed:
      return of(Kind.ioStarted);
    case Kind.processEnded:
      return of(Kind.processStarted);
    case Kind.variableRead:
    case Kind.variableWritten:
    case Kind.variableUpdated:
      return of(Kind.variableWritten, Kind.variableUpdated);
    default:
      return -1;
  }
}

/**
 * The first event that `sequence` is the cause of, or -1; looked for among the events of its subject or thread.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
export function effectOf(timeline, sequence) {
  const { log } = timeline;
  const kind = log.kinds[sequence];
  const ended = kind === Kind.threadEnded;
  const lane = timeline.lanes[ended ? log.threads[sequence] : log.subjects[sequence]];
  if (ended || lane === undefined) return forward(timeline, sequence);
  const { events } = lane;
  const from = events.countThrough(sequence);
  const to = Math.min(events.length, from + 256);
  for (let i = from; i < to; i++) if (causeOf(timeline, events.items[i]) === sequence) return events.items[i];
  return -1;
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
function forward(timeline, sequence) {
  const end = Math.min(timeline.log.length, sequence + 4096);
  for (let at = sequence + 1; at < end; at++) if (causeOf(timeline, at) === sequence) return at;
  return -1;
}

/**
 * The nearest earlier event of a lane that `fits`.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} lane
 * @param {number} sequence
 * @param {(sequence: number) => boolean} fits
 */
function back(timeline, lane, sequence, fits) {
  const events = timeline.lanes[lane]?.events;
  if (events === undefined) return -1;
  const from = upperBound(events.items, sequence - 1, 0, events.length) - 1;
  for (let i = from; i >= Math.max(0, from - 4096); i--) if (fits(events.items[i])) return events.items[i];
  return -1;
}

/**
 * Where the wait began that an event ends.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
function begun(timeline, sequence) {
  const { kinds, threads } = timeline.log;
  return back(timeline, threads[sequence], sequence, (at) => kinds[at] === beginnings[kinds[sequence]]);
}

/**
 * `giver` when it happened during the wait that an event ends: what was given before was not waited for.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 * @param {number} giver
 */
function sinceBegun(timeline, sequence, giver) {
  return giver > begun(timeline, sequence) ? giver : -1;
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} thread
 * @param {number} sequence
 */
function starting(timeline, thread, sequence) {
  const { kinds, subjects } = timeline.log;
  for (let at = sequence - 1; at >= Math.max(0, sequence - 65536); at--) {
    if (kinds[at] === Kind.threadStarting && subjects[at] === thread) return at;
  }
  return -1;
}
