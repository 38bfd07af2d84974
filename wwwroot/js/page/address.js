/**
 * The address bar is the permalink. No DOM: tested under Node.
 * @typedef {{ page: "home" } | { page: "file" } | { page: "scenario", id: string } |
 *   { page: "run", id: string, from: number | null, to: number | null, at: number | null }} Address
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
  return { page: "run", id, from: number("from"), to: number("to"), at: number("at") };
}

/**
 * @param {string} id
 * @param {{ from: number, to: number } | null} span null for the whole run
 * @param {number} at the selected event, or -1
 */
export function runAddress(id, span, at) {
  const parameters = new URLSearchParams();
  if (span !== null || at >= 0) parameters.set("v", version);
  if (span !== null) {
    parameters.set("from", String(Math.round(span.from)));
    parameters.set("to", String(Math.round(span.to)));
  }
  if (at >= 0) parameters.set("at", String(at));
  const query = parameters.toString();
  return `#/runs/${id}${query === "" ? "" : `?${query}`}`;
}
