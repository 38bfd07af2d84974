import { stateNames } from "../states.js";
import { isLock, lockUse } from "./lock-use.js";
import { eachWait } from "./waits.js";

/**
 * What a part of a run comes to: the time of each thread in each state, the longest wait, and what was done with each lock
 * that played a part. Everything is exact, and cut at the range's ends.
 * @typedef {{
 *   length: number, threads: { thread: import("../lanes/thread-lane.js").ThreadLane, totals: Float64Array }[],
 *   totals: Float64Array, longestWait: import("./waits.js").Wait | null, locks: import("./lock-use.js").LockUse[],
 * }} RangeStatistics
 */

/**
 * @param {import("../timeline.js").Timeline} timeline
 * @param {import("./span.js").Span} range
 * @param {number} now
 * @returns {RangeStatistics}
 */
export function rangeStatistics(timeline, range, now) {
  /** @type {import("./waits.js").Wait | null} */
  let longestWait = null;
  /** @type {Map<number, number>} */
  const waited = new Map();
  eachWait(timeline, range, now, (wait) => {
    waited.set(wait.subject, (waited.get(wait.subject) ?? 0) + wait.ns);
    if (longestWait === null || wait.ns > longestWait.ns) longestWait = wait;
  });
  const totals = new Float64Array(stateNames.length);
  const threads = timeline.threads.map((thread) => {
    const own = totalsOf(thread, range, now);
    own.forEach((ns, state) => (totals[state] += ns));
    return { thread, totals: own };
  });
  const locks = timeline.subjects
    .filter(isLock)
    .map((lock) => lockUse(timeline, lock, range, now, waited.get(lock.id) ?? 0))
    .filter(({ taken, held, waited }) => taken > 0 || held > 0 || waited > 0);
  return { length: range.to - range.from, threads, totals, longestWait, locks };
}

/**
 * @param {import("../lanes/thread-lane.js").ThreadLane} thread
 * @param {import("./span.js").Span} range
 * @param {number} now
 */
function totalsOf({ slices }, { from, to }, now) {
  const before = new Float64Array(stateNames.length);
  const after = new Float64Array(stateNames.length);
  slices.totalsBefore(from, now, before);
  slices.totalsBefore(to, now, after);
  return after.map((ns, state) => ns - before[state]);
}
