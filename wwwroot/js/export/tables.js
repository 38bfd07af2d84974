import { tableRows } from "../timeline/rows.js";
import { stateNames, stateWords } from "../timeline/states.js";
import { csvOf } from "./csv.js";

/**
 * The tables of a run as CSV. Times are whole nanoseconds since the run began, so that nothing is rounded away; of a program that is
 * stepped they are steps.
 * @typedef {import("../timeline/timeline.js").Timeline} Timeline
 * @typedef {{ from: number, to: number, now: number }} Span
 */

/**
 * What every lane does in the visible span: the twin table, all of it.
 * @param {Timeline} timeline
 * @param {Span} span
 */
export function statesCsv(timeline, { from, to, now }) {
  const { unit, number } = timeline.clock;
  const { rows } = tableRows(timeline, from, to, now, Infinity);
  return csvOf(
    ["lane", "state", "subject", "by", `from (${unit})`, `for (${unit})`, "unfinished", "event"],
    rows.map((row) => [row.lane, row.state, row.subject, row.by, number(row.start), number(row.end - row.start), row.open ? "yes" : "no", row.detail]),
  );
}

/**
 * @param {Timeline} timeline
 * @param {readonly import("../api/rest.js").Finding[]} findings
 */
export function findingsCsv(timeline, findings) {
  const { unit, number } = timeline.clock;
  const names = (/** @type {number[]} */ ids) => ids.map((id) => timeline.nameOf(id)).join("; ");
  return csvOf(
    ["severity", "kind", "sentence", `at (${unit})`, "threads", "subjects", "events"],
    findings.map(({ severity, kind, sentence, sequences = [], threads = [], subjects = [] }) => [
      severity,
      kind,
      sentence,
      sequences[0] < timeline.log.length ? number(timeline.log.times[sequences[0]]) : "",
      names(threads),
      names(subjects),
      sequences.join("; "),
    ]),
  );
}

/**
 * How long each thread was in each state, within the visible span.
 * @param {Timeline} timeline
 * @param {Span} span
 */
export function totalsCsv(timeline, { from, to, now }) {
  const { unit, number } = timeline.clock;
  const before = new Float64Array(stateNames.length);
  const after = new Float64Array(stateNames.length);
  return csvOf(
    ["thread", ...stateWords.map((word) => `${word} (${unit})`)],
    timeline.threads.map(({ name, slices }) => {
      slices.totalsBefore(from, now, before);
      slices.totalsBefore(to, now, after);
      return [name, ...Array.from(after, (time, state) => number(time - before[state]))];
    }),
  );
}
