import { visibleRange } from "./series.js";

/**
 * The lowest and the highest value that a lane's steps are drawn between.
 * @param {Extract<import("./lanes/lane.js").Lane, { series: import("./series.js").Series }>} lane
 * @param {{ from: number, to: number }} view
 */
export function axisOf(lane, view) {
  switch (lane.type) {
    case "transfer":
      return { low: 0, high: Math.max(lane.size, lane.series.max, 1) };
    case "semaphore":
    case "queue":
      return { low: 0, high: Math.max(capacityOf(lane), lane.series.max, 1) };
    case "readersWriterLock":
    case "condition":
      return { low: 0, high: Math.max(lane.series.max, 1) };
    default:
      return visibleRange(lane.series, view.from, view.to);
  }
}

/**
 * The most there can be, 0 where there is no limit.
 * @param {import("./lanes/lane.js").Lane} lane
 */
export function capacityOf(lane) {
  return lane.type === "semaphore" || lane.type === "queue" ? lane.capacity : 0;
}
