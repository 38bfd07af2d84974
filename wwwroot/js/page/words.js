/** Words for what the server calls things. */

/** @type {Record<import("../api/rest.js").RunStatus, string>} */
const statuses = {
  queued: "queued",
  running: "running",
  completed: "completed",
  deadlocked: "deadlocked",
  stopped: "stopped",
  timedOut: "timed out",
  failed: "failed",
  stepping: "stepped by hand",
};

/** @param {import("../api/rest.js").RunStatus} status */
export function statusWord(status) {
  return statuses[status] ?? status;
}

/** @param {import("../api/rest.js").RunStatus} status */
export function isLive(status) {
  return status === "queued" || status === "running";
}

/**
 * Whether a problem is that there is no such run.
 * @param {import("../api/rest.js").ProblemError} problem
 */
export function isLost({ code }) {
  return code === "run-not-found" || code === "not-found";
}

/**
 * What an error says.
 * @param {unknown} error
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** Kinds of findings whose hyphen is part of the word. */
const hyphenated = new Map([
  ["lost-wake-up", "lost wake-up"],
  ["back-pressure", "back-pressure"],
]);

/**
 * The kind of a finding in words: "lost-updates" as "Lost updates".
 * @param {string} kind
 */
export function titled(kind) {
  const text = hyphenated.get(kind) ?? kind.replaceAll("-", " ");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
