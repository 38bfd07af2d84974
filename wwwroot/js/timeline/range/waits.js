import { State } from "../states.js";

/**
 * A time a thread waited, as far as it lies in a range: `ns` of it do. `detail` is the event with which it began.
 * @typedef {{ thread: import("../lanes/thread-lane.js").ThreadLane, subject: number, detail: number, ns: number, whole: number, open: boolean }} Wait
 */

/**
 * Calls back for every wait that reaches into a range. Waiting for a thread to end is none: whoever started the others does
 * little else.
 * @param {import("../timeline.js").Timeline} timeline
 * @param {import("./span.js").Span} range
 * @param {number} now
 * @param {(wait: Wait) => void} visit
 */
export function eachWait({ threads, log }, { from, to }, now, visit) {
  for (const thread of threads) {
    const { slices } = thread;
    for (let i = Math.max(0, slices.indexAt(from)); i < slices.count && slices.startOf(i) < to; i++) {
      if (slices.stateOf(i) !== State.waiting) continue;
      const [start, end, detail] = [slices.startOf(i), slices.endOf(i, now), slices.detailOf(i)];
      const ns = Math.min(end, to) - Math.max(start, from);
      if (ns > 0) visit({ thread, subject: log.subjects[detail], detail, ns, whole: end - start, open: i >= slices.length });
    }
  }
}
