/**
 * A lane's place: `y` from the top of the lanes, before scrolling.
 * @typedef {{ lane: import("./timeline.js").Lane, y: number, height: number, band: number }} Row
 * @typedef {{ rows: Row[], groups: { title: string, y: number }[], height: number }} Layout
 * @typedef {import("./timeline.js").Lane["type"]} LaneType
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

/**
 * Threads first, then what they share and have used by now. Few lanes grow to use the room there is.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} available
 * @returns {Layout}
 */
export function layOut(timeline, available) {
  /** @type {import("./timeline.js").Lane[]} */
  const all = [...timeline.threads, ...timeline.subjects.filter((lane) => lane.events.length > 0)];
  const shown = groups
    .map((group) => ({ ...group, lanes: all.filter((lane) => lane.type === group.type) }))
    .filter(({ lanes }) => lanes.length > 0);
  const natural = shown.reduce((sum, { height, lanes }) => sum + height * lanes.length, 0);
  const room = available - shown.length * groupHeight - 8;
  const stretch = natural > 0 ? Math.min(mostStretch, Math.max(1, room / natural)) : 1;

  /** @type {Layout} */
  const layout = { rows: [], groups: [], height: 0 };
  let y = 0;
  for (const { type, title, height: least, lanes } of shown) {
    layout.groups.push({ title, y });
    y += groupHeight;
    const height = Math.floor(least * stretch);
    for (const lane of lanes) {
      layout.rows.push({ lane, y, height, band: bandHeight(type, height) });
      y += height;
    }
  }
  layout.height = y + 8;
  return layout;
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
 * @param {Layout} layout
 * @param {number} y before scrolling
 */
export function rowAt(layout, y) {
  return layout.rows.find((row) => y >= row.y && y < row.y + row.height) ?? null;
}

/**
 * @param {Layout} layout
 * @param {number} id
 */
export function rowOf(layout, id) {
  return layout.rows.find((row) => row.lane.id === id) ?? null;
}
