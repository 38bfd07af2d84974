import { count, flag, list, maybe, number, object, oneOf, record, scalar, shape, text } from "./shape.js";

/** What a saved run must look like, so that the page can show it as it shows a server's: see docs/saved-run.md. */

const many = 10_000;

/** A run that goes on cannot be saved. */
const status = oneOf(/** @type {const} */ (["completed", "deadlocked", "stopped", "timedOut", "failed"]));

const finding = shape({
  kind: text,
  severity: oneOf(/** @type {const} */ (["problem", "warning", "note"])),
  sentence: text,
  sequences: optionalCounts,
  threads: optionalCounts,
  subjects: optionalCounts,
});

const chart = shape({
  kind: oneOf(/** @type {const} */ (["line", "bars"])),
  title: text,
  x: text,
  y: text,
  categories: maybe(list(text, many)),
  series: list(shape({ name: text, isExpected: (value, at) => value !== undefined && flag(value, at), points: list(shape({ x: number, y: number }), many) }), 100),
});

export const readRun = shape({
  id: text,
  // A run of a program is of no scenario.
  scenario: (value, at) => (value === null ? null : text(value, at)),
  program: maybe(shape({ source: text, hash: maybe(text), gil: flag, schedule: maybe(text) })),
  parameters: record(scalar),
  status,
  createdAt: text,
  startedAt: maybe(text),
  endedAt: maybe(text),
  durationMs: maybe(notNegative),
  eventCount: count,
  truncated: (value, at) => value !== undefined && flag(value, at),
  dropped: (value, at) => (value === undefined ? {} : record(count)(value, at)),
  verdict: maybe(text),
  reason: maybe(text),
  result: maybe(result),
  findings: (value, at) => (value === undefined ? [] : list(finding, many)(value, at)),
});

export const readScenario = shape({
  id: text,
  title: text,
  summary: text,
  text: (value, at) => (value === undefined ? {} : record(text)(value, at)),
});

/**
 * @param {unknown} value
 * @param {string} at
 */
function optionalCounts(value, at) {
  return value === undefined ? [] : list(count, many)(value, at);
}

/**
 * @param {unknown} value
 * @param {string} at
 */
function notNegative(value, at) {
  return Math.max(0, number(value, at));
}

/**
 * Every scenario has its own: only what the page draws is looked at.
 * @param {unknown} value
 * @param {string} at
 */
function result(value, at) {
  const members = { ...object(value, at) };
  if (members.charts === undefined || members.charts === null) return members;
  return { ...members, charts: list(chart, 100)(members.charts, `${at}.charts`) };
}
