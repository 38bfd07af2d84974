/**
 * How somebody has arranged the lanes. It names them by their keys, so that it fits the next run of a scenario as well; whom it
 * names and who is not there does no harm.
 * @typedef {{ pinned: readonly string[], hidden: readonly string[], order: readonly string[] }} Arrangement
 */

/** @type {Arrangement} */
export const asTheyCome = Object.freeze({ pinned: Object.freeze([]), hidden: Object.freeze([]), order: Object.freeze([]) });

/** @param {Arrangement} arrangement */
export function isArranged({ pinned, hidden, order }) {
  return pinned.length > 0 || hidden.length > 0 || order.length > 0;
}

/**
 * Pins a lane below those that are pinned already, or lets it go. What is pinned is there to be seen: it is hidden no longer.
 * @param {Arrangement} arrangement
 * @param {string} key
 * @param {boolean} pinned
 * @returns {Arrangement}
 */
export function withPinned(arrangement, key, pinned) {
  const rest = without(arrangement.pinned, [key]);
  if (!pinned) return { ...arrangement, pinned: rest };
  return { ...arrangement, pinned: [...rest, key], hidden: without(arrangement.hidden, [key]) };
}

/**
 * @param {Arrangement} arrangement
 * @param {readonly string[]} keys
 * @param {boolean} hidden
 * @returns {Arrangement}
 */
export function withHidden(arrangement, keys, hidden) {
  const rest = without(arrangement.hidden, keys);
  return { ...arrangement, hidden: hidden ? [...rest, ...keys] : rest };
}

/**
 * Moves a lane to the place of another one of its group; of two pinned lanes, among the pinned.
 * @param {Arrangement} arrangement
 * @param {readonly string[]} group the keys of the whole group in the order in force
 * @param {string} key
 * @param {string} place
 * @returns {Arrangement}
 */
export function moved(arrangement, group, key, place) {
  const [from, to] = [group.indexOf(key), group.indexOf(place)];
  if (from < 0 || to < 0 || from === to) return arrangement;
  const list = without(group, [key]);
  list.splice(to, 0, key);
  if (arrangement.pinned.includes(key)) return { ...arrangement, pinned: [...list, ...without(arrangement.pinned, list)] };
  return { ...arrangement, order: [...without(arrangement.order, list), ...list] };
}

/**
 * Lanes in the order that somebody gave them; those without a place in it come after them as they are.
 * @template T
 * @param {readonly T[]} lanes
 * @param {(lane: T) => string} keyOf
 * @param {readonly string[]} order
 */
export function inOrder(lanes, keyOf, order) {
  if (order.length === 0) return [...lanes];
  const places = new Map(order.map((key, i) => [key, i]));
  const placeOf = (/** @type {T} */ lane) => places.get(keyOf(lane)) ?? order.length;
  return [...lanes].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * @param {readonly string[]} keys
 * @param {readonly string[]} some
 */
function without(keys, some) {
  return keys.filter((key) => !some.includes(key));
}
