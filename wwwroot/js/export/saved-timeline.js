import { decodeBatch } from "../timeline/batch.js";
import { NameKind } from "../timeline/kinds.js";
import { Timeline } from "../timeline/timeline.js";

/** More lanes than any run has would only keep the page busy. */
const mostNames = 5_000;

/**
 * The timeline of a saved run, whole. Throws for batches that are none, or that don't make one timeline.
 * @param {Uint8Array[]} batches
 * @param {{ eventCount: number, durationMs: number | null }} run
 */
export function readTimeline(batches, { eventCount, durationMs }) {
  const timeline = new Timeline();
  let names = 0;
  /** @type {Set<number>} */
  const notThreads = new Set();
  for (const bytes of batches) {
    const batch = decodeBatch(bytes);
    names += batch.names.length;
    if (names > mostNames) throw new RangeError(`It has more than ${mostNames} names of threads and locks.`);
    for (const { id, kind } of batch.names) if (kind !== NameKind.thread && timeline.names[id] === undefined) notThreads.add(id);
    const stranger = batch.threads.findIndex((thread) => notThreads.has(thread));
    if (stranger >= 0) throw new RangeError(`Event ${batch.first + stranger} belongs to no thread.`);
    const { log } = timeline;
    const fresh = log.length - batch.first;
    if (fresh >= 0 && fresh < batch.count && batch.times[fresh] < log.lastTime) throw new RangeError(`Event ${log.length} is earlier than the one before.`);
    timeline.append(batch);
    if (timeline.threads.length > mostNames) throw new RangeError(`It has more than ${mostNames} threads.`);
  }
  if (timeline.log.length !== eventCount) throw new RangeError(`It should have ${eventCount} events, but has ${timeline.log.length}.`);
  timeline.end((durationMs ?? 0) * 1e6);
  return timeline;
}
