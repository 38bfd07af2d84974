/**
 * What lies under a point: a lane, maybe one of its slices, maybe an event nearby.
 * @typedef {{
 *   lane: import("./timeline.js").Lane, time: number,
 *   slices: import("./slices.js").Slices | null, index: number, sequence: number,
 * }} Hit
 */

/**
 * @param {import("./layout.js").Row} row
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} time
 * @param {number} inRow px from the row's top
 * @param {number} reach how far from the point an event may lie, in ns
 * @param {number} now
 * @returns {Hit}
 */
export function hit(row, timeline, time, inRow, reach, now) {
  const { lane } = row;
  const slices = slicesAt(row, inRow);
  let index = slices === null ? -1 : slices.indexAt(time);
  if (slices !== null && index >= 0 && slices.endOf(index, now) < time) index = -1;
  const sequence = nearestEvent(lane.events, timeline.log.times, time, reach);
  return { lane, time, slices: index < 0 ? null : slices, index, sequence };
}

/**
 * @param {import("./layout.js").Row} row
 * @param {number} inRow
 */
function slicesAt(row, inRow) {
  const { lane } = row;
  if (lane.type !== "thread") return "slices" in lane ? lane.slices : null;
  const depth = Math.floor((inRow - holdTop(row)) / holdPitch(row));
  return depth >= 0 && depth < lane.holds.length ? lane.holds[depth] : lane.slices;
}

/**
 * Where the first band of holds begins in a thread's row.
 * @param {import("./layout.js").Row} row
 */
export function holdTop(row) {
  return bandTop(row) + row.band + 1;
}

/** @param {import("./layout.js").Row} row */
export function bandTop(row) {
  return Math.round((row.height - row.band) * (row.lane.type === "thread" ? 0.3 : 0.7));
}

/** @param {import("./layout.js").Row} row */
export function holdPitch(row) {
  return Math.max(3, Math.floor((row.height - holdTop(row)) / 3));
}

/**
 * The event of a lane that is nearest in time, or -1 when none is within reach.
 * @param {import("./growable.js").Sequences} events
 * @param {Float64Array} times
 * @param {number} time
 * @param {number} reach
 */
export function nearestEvent(events, times, time, reach) {
  const next = firstAfter(events, times, time);
  let best = -1;
  let distance = reach;
  for (const i of [next - 1, next]) {
    if (i < 0 || i >= events.length) continue;
    const away = Math.abs(times[events.items[i]] - time);
    if (away <= distance) {
      best = events.items[i];
      distance = away;
    }
  }
  return best;
}

/**
 * How many of a lane's events are at or before `time`.
 * @param {import("./growable.js").Sequences} events
 * @param {Float64Array} times
 * @param {number} time
 */
export function firstAfter(events, times, time) {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[events.items[middle]] > time) high = middle;
    else low = middle + 1;
  }
  return low;
}
