import { hit } from "../timeline/hit.js";
import { rowAt, topOf } from "../timeline/layout.js";
import { timeAt } from "./geometry.js";

/** @typedef {import("./lanes-view.js").LanesView} LanesView */
/** @typedef {import("./lanes-view.js").Point} Point */

/**
 * What is at a point of the lanes.
 * @param {LanesView} lanes
 * @param {Point} at
 */
export function hitAt({ geometry, layout, scroll, camera, timeline, now }, at) {
  if (at.x < geometry.gutter || at.y < geometry.ruler) return null;
  const row = rowAt(layout, at.y - geometry.ruler, scroll);
  if (row === null) return null;
  const time = timeAt(geometry, camera.view, at.x);
  const reach = timeAt(geometry, camera.view, at.x + 5) - time;
  return hit(row, timeline, time, at.y - geometry.ruler - topOf(row, scroll), reach, now);
}

/**
 * The lane whose name is at a point.
 * @param {LanesView} lanes
 * @param {Point} at
 */
export function nameAt({ geometry, layout, scroll }, at) {
  if (at.x < 0 || at.x >= geometry.gutter) return null;
  return rowAt(layout, at.y - geometry.ruler, scroll)?.lane ?? null;
}
