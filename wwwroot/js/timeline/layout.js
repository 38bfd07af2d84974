import { asTheyCome, inOrder } from "./arrangement.js";

/**
 * A lane's place: `y` from the top of the lanes, before scrolling. A lane that is `fixed` does not scroll.
 * @typedef {{ lane: import("./timeline.js").Lane, y: number, height: number, band: number, fixed: boolean }} Row
 * @typedef {{ title: string, y: number, fixed: boolean }} GroupTitle
 * @typedef {{ rows: Row[], groups: GroupTitle[], height: number, fixed: number, hidden: import("./timeline.js").Lane[] }} Layout
 * `fixed` is the height of what does not scroll
 * @typedef {import("./timeline.js").Lane["type"]} LaneType
 * @typedef {import("./arrangement.js").Arrangement} Arrangement
 */

/**
 * The groups from the top down: threads and what lets them run at all, what they share, what they measure.
 * @type {readonly { type: LaneType, title: string, height: number }[]}
 */
const groups = [
  { type: "thread", title: "Threads", height: 34 },
  { type: "interpreterLock", title: "Interpreter lock", height: 34 },
  { type: "process", title: "Processes", height: 34 },
  { type: "lock", title: "Locks", height: 34 },
  { type: "readersWriterLock", title: "Readers–writer locks", height: 44 },
  { type: "semaphore", title: "Semaphores", height: 48 },
  { type: "signal", title: "Signals", height: 34 },
  { type: "condition", title: "Conditions", height: 40 },
  { type: "barrier", title: "Barriers", height: 40 },
  { type: "queue", title: "Queues", height: 52 },
  { type: "variable", title: "Variables", height: 56 },
  { type: "transfer", title: "Transfers", height: 40 },
  { type: "gauge", title: "Gauges", height: 56 },
];

/**
 * What lanes like this one are called together: "Threads".
 * @param {import("./timeline.js").Lane} lane
 */
export function laneTitle({ type }) {
  return groups.find((group) => group.type === type)?.title ?? "";
}

export const groupHeight = 22;
const mostStretch = 1.7;

/** Pinned lanes stay where they are as long as they leave this share of the room to the others. */
const mostFixed = 0.6;

/** @type {Map<LaneType, number>} */
const heights = new Map(groups.map(({ type, height }) => [type, height]));

/**
 * The lanes from the top down, in groups: the pinned ones first, then threads and what they share and have used by now, in the order
 * that somebody gave them. Those that are hidden are among them.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {Arrangement} arrangement
 */
export function groupsOf(timeline, { pinned, order }) {
  /** @type {import("./timeline.js").Lane[]} */
  const all = [...timeline.threads, ...timeline.subjects.filter((lane) => lane.events.length > 0)];
  const keyOf = (/** @type {import("./timeline.js").Lane} */ { id }) => timeline.keys[id] ?? "";
  const held = pinned.length === 0 ? [] : all.filter((lane) => pinned.includes(keyOf(lane)));
  const free = held.length === 0 ? all : all.filter((lane) => !held.includes(lane));
  return [
    { title: "Pinned", lanes: inOrder(held, keyOf, pinned), pinned: true },
    ...groups.map(({ type, title }) => ({ title, lanes: inOrder(free.filter((lane) => lane.type === type), keyOf, order), pinned: false })),
  ].filter(({ lanes }) => lanes.length > 0);
}

/**
 * Few lanes grow to use the room there is.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} available
 * @param {Arrangement} [arrangement]
 * @returns {Layout}
 */
export function layOut(timeline, available, arrangement = asTheyCome) {
  const isHidden = (/** @type {import("./timeline.js").Lane} */ { id }) => arrangement.hidden.includes(timeline.keys[id] ?? "");
  const all = groupsOf(timeline, arrangement);
  const shown = all.map((group) => ({ ...group, lanes: group.lanes.filter((lane) => !isHidden(lane)) })).filter(({ lanes }) => lanes.length > 0);
  const natural = shown.reduce((sum, { lanes }) => lanes.reduce((height, { type }) => height + heightOf(type), sum), 0);
  const room = available - shown.length * groupHeight - 8;
  const stretch = natural > 0 ? Math.min(mostStretch, Math.max(1, room / natural)) : 1;

  /** @type {Layout} */
  const layout = { rows: [], groups: [], height: 0, fixed: 0, hidden: all.flatMap(({ lanes }) => lanes.filter(isHidden)) };
  let y = 0;
  for (const { title, lanes, pinned } of shown) {
    layout.groups.push({ title, y, fixed: pinned });
    y += groupHeight;
    for (const lane of lanes) {
      const height = Math.floor(heightOf(lane.type) * stretch);
      const fixed = pinned && y + height <= available * mostFixed;
      layout.rows.push({ lane, y, height, band: bandHeight(lane.type, height), fixed });
      y += height;
      if (fixed) layout.fixed = y;
    }
    if (pinned && layout.fixed === 0) layout.groups[0].fixed = false;
  }
  layout.height = y + 8;
  return layout;
}

/** @param {LaneType} type */
function heightOf(type) {
  return heights.get(type) ?? 34;
}

/**
 * The part of a lane in which its state is drawn; the rest is for what it holds, for who waits and for air.
 * @param {LaneType} type
 * @param {number} height
 */
function bandHeight(type, height) {
  return type === "thread" ? Math.round(height * 0.56) : Math.round(height * 0.72);
}

/**
 * Where a row or a title is below the ruler.
 * @param {{ y: number, fixed: boolean }} place
 * @param {number} scroll
 */
export function topOf({ y, fixed }, scroll) {
  return fixed ? y : y - scroll;
}

/**
 * @param {Layout} layout
 * @param {number} y below the ruler
 * @param {number} scroll
 */
export function rowAt({ rows, fixed }, y, scroll) {
  if (y < 0) return null;
  return rows.find((row) => row.fixed === y < fixed && y >= topOf(row, scroll) && y < topOf(row, scroll) + row.height) ?? null;
}

/**
 * @param {Layout} layout
 * @param {number} id
 */
export function rowOf(layout, id) {
  return layout.rows.find((row) => row.lane.id === id) ?? null;
}
