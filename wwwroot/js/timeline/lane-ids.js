import { asTheyCome } from "./arrangement.js";

/**
 * An arrangement of the lanes of one run, by their ids: what the address says of it.
 * @typedef {{ pin: number[], hide: number[], order: number[] }} ArrangedIds
 */

/** A list that is longer than this comes from nobody who arranged lanes by hand. */
const most = 1000;

/**
 * Lane ids in the order in which the address names them: "7_3". A text that is anything else names none.
 * @param {string | null} text
 */
export function readLaneIds(text) {
  if (text === null || !/^[1-9]\d{0,8}(?:_[1-9]\d{0,8})*$/.test(text)) return [];
  const ids = [...new Set(text.split("_").map(Number))];
  return ids.length <= most ? ids : [];
}

/** @param {readonly number[]} ids */
export function writeLaneIds(ids) {
  return ids.join("_");
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {ArrangedIds} ids those of no lane are left out
 * @returns {import("./arrangement.js").Arrangement}
 */
export function arrangementOf({ keys }, { pin, hide, order }) {
  const known = (/** @type {number[]} */ ids) => ids.map((id) => keys[id]).filter((key) => key !== undefined);
  const arrangement = { pinned: known(pin), hidden: known(hide), order: known(order) };
  return arrangement.pinned.length + arrangement.hidden.length + arrangement.order.length > 0 ? arrangement : asTheyCome;
}

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {import("./arrangement.js").Arrangement} arrangement
 * @returns {ArrangedIds}
 */
export function idsOf({ keys }, { pinned, hidden, order }) {
  const ids = (/** @type {readonly string[]} */ some) => some.map((key) => keys.indexOf(key)).filter((id) => id >= 0);
  return { pin: ids(pinned), hide: ids(hidden), order: ids(order) };
}
