import { Kind } from "./kinds.js";
import { causeOf } from "./relations.js";

/** @typedef {{ from: number, to: number }} Arrow the sequence numbers of what led to something, and of what it led to */

/**
 * Ends of waits that somebody else made possible. What was free at once was not waited for.
 * @type {Set<number>}
 */
const awaited = new Set([Kind.lockAcquired, Kind.sharedAcquired, Kind.semaphoreAcquired, Kind.signalReceived]);

/** @type {Set<number>} what always has a beginning elsewhere */
const answering = new Set([Kind.threadStarted, Kind.joinCompleted, Kind.conditionWoken, Kind.queueTaken, Kind.barrierPassed]);

/**
 * Whether an event is one to which an arrow leads: cheap, and asked of every event as it arrives.
 * @param {import("./lanes/lane.js").LaneEvent} event
 */
export function isAnswer({ kind, extra, atOnce }) {
  return answering.has(kind) || (awaited.has(kind) && extra !== 0) || (kind === Kind.queuePut && !atOnce);
}

/**
 * The arrows of which a part is in [from, to]; none at all when there are more than `most`, which is known without looking at them.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} from
 * @param {number} to
 * @param {number} most
 * @returns {Arrow[]}
 */
export function arrowsIn(timeline, from, to, most) {
  const { log, answers } = timeline;
  const first = answers.countThrough(log.after(from) - 1);
  const last = answers.countThrough(log.after(to) - 1);
  if (last - first > most) return [];
  /** @type {Arrow[]} */
  const arrows = [];
  // An arrow that leaves the view ends among the next ones.
  for (let i = first; i < Math.min(answers.length, last + most); i++) {
    const answer = answers.items[i];
    const cause = causeOf(timeline, answer);
    if (cause < 0 || log.threads[cause] === log.threads[answer]) continue;
    if (i < last || (log.times[cause] >= from && log.times[cause] <= to)) arrows.push({ from: cause, to: answer });
  }
  return arrows.length > most ? [] : arrows;
}

/** So many arrows may end close together. */
const crowd = 6;

/**
 * Those of them that can be told apart: where many end close together they would only make a blot.
 * @param {Arrow[]} arrows in the order of their ends
 * @param {ArrayLike<number>} times
 * @param {number} near how far from each other ends are close, in ns
 */
export function toldApart(arrows, times, near) {
  let first = 0;
  let last = 0;
  return arrows.filter(({ to }) => {
    while (times[arrows[first].to] < times[to] - near) first++;
    while (last < arrows.length && times[arrows[last].to] <= times[to] + near) last++;
    return last - first <= crowd;
  });
}
