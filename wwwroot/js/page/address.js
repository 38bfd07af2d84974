import { readBookmarks, writeBookmarks } from "../timeline/range/bookmarks.js";
import { readLaneIds, writeLaneIds } from "../timeline/lane-ids.js";
import { readSpan, writeSpan } from "../timeline/range/span.js";

/**
 * The address bar is the permalink. No DOM: tested under Node.
 * @typedef {{ page: "home" } | { page: "file" } | { page: "program" } | { page: "scenario", id: string } |
 *   { page: "run", id: string, from: number | null, to: number | null, at: number | null } & Markings & ArrangedIds |
 *   { page: "compare", first: string, second: string, from: number | null, to: number | null }} Address
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
  if (path === "/program") return { page: "program" };
  const [, page, id] = /^\/(runs|scenarios)\/([\w-]+)\/?$/.exec(path) ?? [];
  const [, first, second] = /^\/compare\/([\w-]+)\/([\w-]+)\/?$/.exec(path) ?? [];
  if (page === "scenarios") return { page: "scenario", id };
  if (page !== "runs" && first === undefined) return { page: "home" };
  const parameters = new URLSearchParams(query);
  const known = parameters.get("v") === version;
  const number = (/** @type {string} */ name) => {
    const text = parameters.get(name);
    const value = text === null || text === "" ? NaN : Number(text);
    return known && Number.isFinite(value) ? value : null;
  };
  if (first !== undefined) return { page: "compare", first, second, from: number("from"), to: number("to") };
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
  return written(`#/runs/${id}`, {
    ...spanParts(span),
    ...(at >= 0 && { at: String(at) }),
    ...(range !== null && { range: writeSpan(range) }),
    ...(marks.length > 0 && { marks: writeBookmarks(marks) }),
    ...laneParts(arranged),
  });
}

/**
 * Two runs on one time axis.
 * @param {string} first
 * @param {string} second
 * @param {{ from: number, to: number } | null} span null for the whole of both
 */
export function compareAddress(first, second, span = null) {
  return written(`#/compare/${first}/${second}`, spanParts(span));
}

/**
 * @param {{ from: number, to: number } | null} span
 * @returns {Record<string, string>}
 */
function spanParts(span) {
  return span === null ? {} : { from: String(Math.round(span.from)), to: String(Math.round(span.to)) };
}

/**
 * @param {ArrangedIds} arranged
 * @returns {Record<string, string>}
 */
function laneParts(arranged) {
  const named = /** @type {const} */ (["pin", "hide", "order"]).filter((name) => arranged[name].length > 0);
  return Object.fromEntries(named.map((name) => [name, writeLaneIds(arranged[name])]));
}

/**
 * @param {string} place
 * @param {Record<string, string>} parts a version stands before them, where there are any
 */
function written(place, parts) {
  return Object.keys(parts).length === 0 ? place : `${place}?${new URLSearchParams({ v: version, ...parts })}`;
}
