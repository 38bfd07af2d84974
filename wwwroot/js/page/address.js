import { readBookmarks, writeBookmarks } from "../timeline/range/bookmarks.js";
import { readLaneIds, writeLaneIds } from "../timeline/lane-ids.js";
import { readSpan, writeSpan } from "../timeline/range/span.js";

/**
 * The address bar is the permalink. No DOM: tested under Node.
 * @typedef {{ page: "home" } | { page: "file" } | { page: "scenario", id: string } |
 *   { page: "run", id: string, from: number | null, to: number | null, at: number | null } & Markings & ArrangedIds} Address
 *
 * @typedef {import("../timeline/lane-ids.js").ArrangedIds} ArrangedIds
 *
 * What a reader has marked in a run.
 * @typedef {{
 *   range: import("../timeline/range/span.js").Span | null, marks: import("../timeline/range/bookmarks.js").Bookmark[],
 * }} Markings
 */

const version = "1";

/** A run from a file has no address that would lead anybody to it. */
export const fileAddress = "#/file";

/**
 * @param {string} hash
 * @returns {Address}
 */
export function parseAddress(hash) {
  if (hash === fileAddress) return { page: "file" };
  const [path, query = ""] = hash.replace(/^#/, "").split("?");
  const [, page, id] = /^\/(runs|scenarios)\/([\w-]+)\/?$/.exec(path) ?? [];
  if (page === "scenarios") return { page: "scenario", id };
  if (page !== "runs") return { page: "home" };
  const parameters = new URLSearchParams(query);
  const known = parameters.get("v") === version;
  const number = (/** @type {string} */ name) => {
    const text = parameters.get(name);
    const value = text === null || text === "" ? NaN : Number(text);
    return known && Number.isFinite(value) ? value : null;
  };
  const text = (/** @type {string} */ name) => (known ? parameters.get(name) : null);
  return {
    page: "run",
    id,
    from: number("from"),
    to: number("to"),
    at: number("at"),
    range: readSpan(text("range")),
    marks: readBookmarks(text("marks")),
    pin: readLaneIds(text("pin")),
    hide: readLaneIds(text("hide")),
    order: readLaneIds(text("order")),
  };
}

/**
 * @param {string} id
 * @param {{ from: number, to: number } | null} span null for the whole run
 * @param {number} at the selected event, or -1
 * @param {Markings} [markings]
 * @param {ArrangedIds} [arranged]
 */
export function runAddress(id, span, at, { range, marks } = { range: null, marks: [] }, arranged = { pin: [], hide: [], order: [] }) {
  const parameters = new URLSearchParams({ v: version });
  if (span !== null) {
    parameters.set("from", String(Math.round(span.from)));
    parameters.set("to", String(Math.round(span.to)));
  }
  if (at >= 0) parameters.set("at", String(at));
  if (range !== null) parameters.set("range", writeSpan(range));
  if (marks.length > 0) parameters.set("marks", writeBookmarks(marks));
  for (const name of /** @type {const} */ (["pin", "hide", "order"])) if (arranged[name].length > 0) parameters.set(name, writeLaneIds(arranged[name]));
  return `#/runs/${id}${parameters.size > 1 ? `?${parameters}` : ""}`;
}
