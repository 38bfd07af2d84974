import { formatBytes, formatCount } from "./format.js";

/** @typedef {Extract<import("./timeline.js").SubjectLane, { series: object }>} SteppedLane */

/**
 * What one value of a lane says: "2 of 3 permits out".
 * @param {SteppedLane} lane
 * @param {number} value
 * @returns {string}
 */
export function stepWords(lane, value) {
  const count = formatCount(value);
  switch (lane.type) {
    case "semaphore":
      return `${count} of ${formatCount(lane.capacity)} ${lane.capacity === 1 ? "permit" : "permits"} out`;
    case "queue":
      return `${count}${lane.capacity > 0 ? ` of ${formatCount(lane.capacity)}` : ""} in it`;
    case "condition":
      return value === 0 ? "nobody waits" : `${count} waiting`;
    case "barrier":
      return `${count} of ${formatCount(lane.participants)} waiting`;
    case "readersWriterLock":
      return value === 0 ? "not shared" : `shared by ${count}`;
    case "variable":
      return `= ${count}`;
    case "gauge":
      return count;
    case "transfer":
      return formatBytes(value);
  }
}

/**
 * The step of a lane at `time`: where it begins and ends, and what it says. Null before there is any.
 * @param {SteppedLane} lane
 * @param {number} time
 * @param {number} now
 */
export function stepAt(lane, time, now) {
  const index = lane.series.indexAt(time);
  return index < 0 || time > now ? null : stepOf(lane, index, now);
}

/**
 * @param {SteppedLane} lane
 * @param {number} index
 * @param {number} now
 */
export function stepOf(lane, index, now) {
  const { series } = lane;
  const open = index + 1 >= series.length;
  return {
    words: stepWords(lane, series.values[index]),
    start: series.times[index],
    end: open ? Math.max(now, series.times[index]) : series.times[index + 1],
    open,
    detail: series.details[index],
  };
}
