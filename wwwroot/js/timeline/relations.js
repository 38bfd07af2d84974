import { upperBound } from "./growable.js";
import { Kind } from "./kinds.js";

/**
 * What made an event possible, or what it answers: the sequence number, or -1. A lock that was waited for leads to its
 * release, a thread's first event to the one that started it, a completed join to the last event of the thread joined,
 * a write that lost another to that other write, any other end of a wait to its beginning.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} sequence
 */
export function causeOf(timeline, sequence) {
  const { log } = timeline;
  const thread = log.threads[sequence];
  const subject = log.subjects[sequence];
  switch (log.kinds[sequence]) {
    case Kind.lockAcquired:
      if (log.extras[sequence] !== 0) {
        const release = back(timeline, subject, sequence, (at) => log.kinds[at] === Kind.lockReleased);
        if (release >= 0) return release;
      }
      return begun(timeline, thread, sequence, Kind.lockRequested);
    case Kind.lockReleased:
      return back(timeline, subject, sequence, (at) => log.kinds[at] === Kind.lockAcquired && log.threads[at] === thread);
    case Kind.lockTimedOut:
      return begun(timeline, thread, sequence, Kind.lockRequested);
    case Kind.threadStarted:
      return starting(timeline, thread, sequence);
    case Kind.joinCompleted:
      return lastOf(timeline, subject, sequence);
    case Kind.joinTimedOut:
      return begun(timeline, thread, sequence, Kind.joinRequested);
    case Kind.sleepEnded:
      return begun(timeline, thread, sequence, Kind.sleepStarted);
    case Kind.barrierPassed:
      return back(timeline, subject, sequence, (at) => log.kinds[at] === Kind.barrierRequested);
    case Kind.ioProgress:
    case Kind.ioCompleted:
    case Kind.ioFailed:
      return back(timeline, subject, sequence, (at) => log.kinds[at] === Kind.ioStarted);
    case Kind.variableRead:
    case Kind.variableWritten:
    case Kind.variableUpdated:
      return back(timeline, subject, sequence, (at) => isWrite(log.kinds[at]));
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

/** @param {number} kind */
function isWrite(kind) {
  return kind === Kind.variableWritten || kind === Kind.variableUpdated;
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
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} thread
 * @param {number} sequence
 * @param {number} kind
 */
function begun(timeline, thread, sequence, kind) {
  return back(timeline, thread, sequence, (at) => timeline.log.kinds[at] === kind);
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

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} thread
 * @param {number} sequence
 */
function lastOf(timeline, thread, sequence) {
  return back(timeline, thread, sequence, () => true);
}
