/**
 * A lane's place: `y` from the top of the lanes, before scrolling.
 * @typedef {{ lane: import("./timeline.js").Lane, y: number, height: number, band: number }} Row
 * @typedef {{ rows: Row[], groups: { title: string, y: number }[], height: number }} Layout
 */

const heights = { thread: 34, lock: 34, variable: 56, barrier: 40, transfer: 40 };
const titles = { thread: "Threads", lock: "Locks", variable: "Variables", barrier: "Barriers", transfer: "Transfers" };

/** @type {readonly (keyof typeof heights)[]} */
const order = ["thread", "lock", "variable", "barrier", "transfer"];

export const groupHeight = 22;
const mostStretch = 1.7;

/**
 * Threads first, then what they share. Few lanes grow to use the room there is.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {number} available
 * @returns {Layout}
 */
export function layOut(timeline, available) {
  /** @type {import("./timeline.js").Lane[]} */
  const lanes = [...timeline.threads, ...timeline.subjects];
  const kinds = order.filter((kind) => lanes.some((lane) => lane.type === kind));
  const natural = lanes.reduce((sum, lane) => sum + heights[lane.type], 0);
  const room = available - kinds.length * groupHeight - 8;
  const stretch = natural > 0 ? Math.min(mostStretch, Math.max(1, room / natural)) : 1;

  /** @type {Row[]} */
  const rows = [];
  const groups = [];
  let y = 0;
  for (const kind of kinds) {
    groups.push({ title: titles[kind], y });
    y += groupHeight;
    for (const lane of lanes) {
      if (lane.type !== kind) continue;
      const height = Math.floor(heights[kind] * stretch);
      rows.push({ lane, y, height, band: bandHeight(kind, height) });
      y += height;
    }
  }
  return { rows, groups, height: y + 8 };
}

/**
 * The part of a lane in which its state is drawn; the rest is for what it holds and for air.
 * @param {string} kind
 * @param {number} height
 */
function bandHeight(kind, height) {
  return kind === "thread" ? Math.round(height * 0.56) : Math.round(height * 0.72);
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
