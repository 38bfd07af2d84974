import { formatBytes, formatCount } from "./format.js";
import { Kind } from "./kinds.js";
import { Ending } from "./lanes/thread-lane.js";
import { State, stateWords } from "./states.js";
import { stepWords } from "./steps.js";

/**
 * What a lane is doing at the end of what is known of it, in a few words: "waiting: lock", "2 of 3 permits out".
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./timeline.js").Lane} lane
 * @returns {string}
 */
export function doing(timeline, lane) {
  switch (lane.type) {
    case "thread":
      return threadDoing(timeline, lane);
    case "lock":
    case "interpreterLock":
      return lane.owner === 0 ? "free" : `held by ${timeline.nameOf(lane.owner)}`;
    case "readersWriterLock":
      if (lane.owner !== 0) return `held by ${timeline.nameOf(lane.owner)}`;
      return lane.sharing === 0 ? "free" : stepWords(lane, lane.sharing);
    case "variable":
      return stepWords(lane, lane.current);
    case "barrier":
      return stepWords(lane, lane.waiting);
    case "semaphore":
      return stepWords(lane, lane.out);
    case "signal":
      return lane.isSet ? "set" : "not set";
    case "condition":
      return stepWords(lane, lane.waiting.size);
    case "queue":
      return `${stepWords(lane, lane.count)}${lane.closedAt >= 0 ? ", closed" : ""}`;
    case "process":
      if (lane.startedAt < 0) return "not started yet";
      if (lane.endedAt < 0) return "alive";
      return lane.exitCode === 0 ? "ended well" : `failed: exit code ${formatCount(lane.exitCode)}`;
    case "gauge":
      return lane.series.length === 0 ? "not measured yet" : stepWords(lane, lane.series.values[lane.series.length - 1]);
    case "transfer": {
      const bytes = lane.series.values[lane.series.length - 1];
      return lane.failed ? "failed" : `${formatBytes(bytes)}${lane.size > bytes ? ` of ${formatBytes(lane.size)}` : ""}`;
    }
  }
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./lanes/thread-lane.js").ThreadLane} lane
 */
function threadDoing(timeline, lane) {
  if (lane.startedAt < 0) return "not started yet";
  if (lane.endedAt >= 0) {
    if (lane.ending === Ending.gone) return "gone with its process";
    return lane.failed ? "ended by an exception" : "ended";
  }
  const { openState: state, openDetail: detail } = lane.slices;
  const subject = timeline.nameOf(timeline.log.subjects[detail]);
  if (state === State.waiting) return `${lane.stuckAt >= 0 ? "stuck" : "waiting"}: ${subject}`;
  if (state === State.joining) return `${lane.stuckAt >= 0 ? "stuck " : ""}joining ${subject}`;
  return stateWords[state] ?? "";
}

/**
 * What a thread waits for, by the event with which it began to.
 * @param {number} kind
 * @param {string} subject
 */
export function waitingFor(kind, subject) {
  switch (kind) {
    case Kind.queuePutRequested:
      return `room in ${subject}`;
    case Kind.queueTakeRequested:
      return `an item from ${subject}`;
    case Kind.semaphoreRequested:
      return `a permit of ${subject}`;
    case Kind.processWaitRequested:
      return `${subject} to end`;
    default:
      return subject;
  }
}
