import { describeSlice } from "./describe.js";
import { stepOf } from "./steps.js";

/**
 * The lanes in words: what the table beside the canvas shows.
 * @typedef {import("./describe.js").SliceText & { lane: string, laneId: number }} TableRow
 */

/**
 * The slices of [from, to), lane by lane, at most `most`, and how many there are in all.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} from
 * @param {number} to
 * @param {number} now
 * @param {number} most
 * @returns {{ rows: TableRow[], total: number }}
 */
export function tableRows(timeline, from, to, now, most) {
  /** @type {TableRow[]} */
  const rows = [];
  let total = 0;
  const lanes = [...timeline.threads, ...timeline.subjects].filter((lane) => ("slices" in lane && lane.slices.count > 0) || isTold(lane));
  const each = Math.max(4, Math.floor(most / Math.max(1, lanes.length)));
  for (const lane of lanes) {
    if ("slices" in lane && lane.slices.count > 0) {
      const { slices } = lane;
      let first = Math.max(0, slices.indexAt(from));
      if (slices.endOf(first, now) < from) first++;
      const last = Math.min(slices.indexAt(to), slices.count - 1);
      total += Math.max(0, last - first + 1);
      for (let i = first; i <= Math.min(last, first + each - 1); i++) {
        rows.push({ ...describeSlice(timeline, lane, slices, i, now), lane: lane.name, laneId: lane.id });
      }
    }
    if (isTold(lane)) {
      const first = Math.max(0, lane.series.indexAt(from));
      const last = lane.series.indexAt(to);
      total += Math.max(0, last - first + 1);
      for (let i = first; i <= Math.min(last, first + each - 1); i++) {
        const { words, ...step } = stepOf(lane, i, now);
        rows.push({ ...step, state: words, subject: "", by: "", lane: lane.name, laneId: lane.id });
      }
    }
  }
  return { rows, total };
}

/** @type {Set<string>} what is counted with every event or two would bury the rest: it stands in the details of its events */
const untold = new Set(["variable", "barrier", "transfer"]);

/**
 * Whether the table tells the steps of a lane.
 * @param {import("./timeline.js").Lane} lane
 * @returns {lane is import("./steps.js").SteppedLane}
 */
function isTold(lane) {
  return "series" in lane && !untold.has(lane.type);
}

/**
 * Time by state of all threads in [from, to): one number for each state, in ns.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} from
 * @param {number} to
 * @param {number} now
 * @param {number} states
 */
export function totals(timeline, from, to, now, states) {
  const sum = new Float64Array(states);
  const before = new Float64Array(states);
  const after = new Float64Array(states);
  for (const { slices } of timeline.threads) {
    slices.totalsBefore(from, now, before);
    slices.totalsBefore(to, now, after);
    for (let state = 0; state < states; state++) sum[state] += after[state] - before[state];
  }
  return sum;
}
