import { firstAfter } from "../hit.js";
import { Kind } from "../kinds.js";

/**
 * @typedef {Extract<import("../timeline.js").Lane, { type: "lock" | "interpreterLock" | "readersWriterLock" }>} Lock
 *
 * What was done with a lock in a range. `taken` counts how often it was had, not how often an owner took it once more;
 * `contended` how often of these somebody had waited before; `handOvers` how often it went to another thread than the one
 * that had it last. `held` and `waited` are in ns: how long somebody had it, and how long threads together waited for it.
 * @typedef {{ lock: Lock, taken: number, contended: number, handOvers: number, held: number, waited: number }} LockUse
 */

/**
 * @param {import("../timeline.js").Lane} lane
 * @returns {lane is Lock}
 */
export function isLock(lane) {
  return lane.type === "lock" || lane.type === "interpreterLock" || lane.type === "readersWriterLock";
}

/**
 * @param {import("../timeline.js").Timeline} timeline
 * @param {Lock} lock
 * @param {import("./span.js").Span} range
 * @param {number} now
 * @param {number} waited
 * @returns {LockUse}
 */
export function lockUse({ log }, lock, range, now, waited) {
  const use = { lock, taken: 0, contended: 0, handOvers: 0, held: heldTime(lock, range, now), waited };
  const { items, length } = lock.events;
  const start = firstToReplay(lock, log.times, range.from);
  let last = lastOwnerBefore(lock, log, start);
  let owner = 0;
  let depth = 0;
  for (let i = start; i < length && log.times[items[i]] < range.to; i++) {
    const [kind, thread] = [log.kinds[items[i]], log.threads[items[i]]];
    if (kind === Kind.lockReleased && depth > 0 && --depth === 0) owner = 0;
    if (kind !== Kind.lockAcquired && kind !== Kind.sharedAcquired) continue;
    if (kind === Kind.lockAcquired) {
      depth = owner === thread ? depth + 1 : 1;
      owner = thread;
      if (depth > 1) continue;
    }
    if (log.times[items[i]] >= range.from) {
      use.taken++;
      if (log.extras[items[i]] !== 0) use.contended++;
      if (last !== 0 && last !== thread) use.handOvers++;
    }
    last = thread;
  }
  return use;
}

/**
 * The place among a lock's events from which on its owner is known: the beginning of a hold that reaches into the range.
 * @param {Lock} lock
 * @param {Float64Array} times
 * @param {number} from
 */
function firstToReplay({ slices, events }, times, from) {
  let index = slices.indexAt(from);
  while (index >= 0 && slices.startOf(index) >= from) index--;
  if (index >= 0 && slices.endOf(index, Infinity) >= from) return events.countThrough(slices.detailOf(index)) - 1;
  return firstAfter(events, times, from - 1);
}

/**
 * @param {Lock} lock
 * @param {import("../log.js").EventLog} log
 * @param {number} start
 */
function lastOwnerBefore({ events }, log, start) {
  for (let i = start - 1; i >= 0; i--) {
    const kind = log.kinds[events.items[i]];
    if (kind === Kind.lockAcquired || kind === Kind.sharedAcquired) return log.threads[events.items[i]];
  }
  return 0;
}

/**
 * @param {Lock} lock
 * @param {import("./span.js").Span} range
 * @param {number} now
 */
function heldTime(lock, { from, to }, now) {
  const sums = new Float64Array(2);
  lock.slices.totalsBefore(to, now, sums);
  let held = sums[1];
  lock.slices.totalsBefore(from, now, sums);
  held -= sums[1];
  if (lock.type !== "readersWriterLock") return held;
  const { series } = lock;
  for (let i = Math.max(0, series.indexAt(from)); i < series.length && series.times[i] < to; i++) {
    const end = i + 1 < series.length ? series.times[i + 1] : now;
    if (series.values[i] > 0) held += Math.max(0, Math.min(end, to) - Math.max(series.times[i], from));
  }
  return held;
}
