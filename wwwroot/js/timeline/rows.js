import { describeSlice } from "./describe.js";

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
  const lanes = [...timeline.threads, ...timeline.subjects].filter((lane) => "slices" in lane && lane.slices.count > 0);
  const each = Math.max(4, Math.floor(most / Math.max(1, lanes.length)));
  for (const lane of lanes) {
    if (!("slices" in lane)) continue;
    const { slices } = lane;
    let first = Math.max(0, slices.indexAt(from));
    if (slices.endOf(first, now) < from) first++;
    const last = Math.min(slices.indexAt(to), slices.count - 1);
    total += Math.max(0, last - first + 1);
    for (let i = first; i <= Math.min(last, first + each - 1); i++) {
      rows.push({ ...describeSlice(timeline, lane, slices, i, now), lane: lane.name, laneId: lane.id });
    }
  }
  return { rows, total };
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
