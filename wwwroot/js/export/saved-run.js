import { formatBytes } from "../timeline/format.js";
import { fromBase64, toBase64 } from "./base64.js";
import { readRun, readScenario } from "./saved-shape.js";
import { readTimeline } from "./saved-timeline.js";
import { list, object, ShapeError } from "./shape.js";

/**
 * A run in a file of its own, that is seen again without any server. No DOM: tested under Node.
 * @typedef {import("../api/rest.js").Run} Run
 * @typedef {import("../api/rest.js").Scenario} Scenario
 * @typedef {{ run: Run, scenario: Scenario, batches: Uint8Array[], timeline: import("../timeline/timeline.js").Timeline }} SavedRun
 */

const format = "playground-run";
const version = 1;

/** In bytes: a million events take seven million. */
const largest = 128 * 1024 * 1024;

/** What is wrong with a file, as a sentence for whoever has chosen it. */
export class SavedRunError extends Error {}

/**
 * @param {{ run: Run, scenario: Pick<Scenario, "id" | "title" | "summary" | "text">, batches: Uint8Array[] }} saved
 */
export function writeSavedRun({ run, scenario: { id, title, summary, text }, batches }) {
  return JSON.stringify({ format, version, run, scenario: { id, title, summary, text }, batches: batches.map(toBase64) });
}

/**
 * Refuses a file by its size, before any of it is read.
 * @param {number} bytes
 */
export function checkSize(bytes) {
  if (bytes === 0) throw new SavedRunError("The file is empty.");
  if (bytes > largest) throw new SavedRunError(`The file has ${formatBytes(bytes)}; a saved run has at most ${formatBytes(largest)}.`);
}

/**
 * @param {string} content
 * @returns {SavedRun}
 */
export function readSavedRun(content) {
  const saved = parse(content);
  try {
    const run = readRun(saved.run, "run");
    const scenario = { ...readScenario(saved.scenario, "scenario"), topic: "", parameters: {} };
    const batches = list(batchText, 1_000_000)(saved.batches, "batches");
    const timeline = readTimeline(batches, run);
    const beyond = run.findings.flatMap(({ sequences }) => sequences).find((sequence) => sequence >= run.eventCount);
    if (beyond !== undefined) throw new RangeError(`A finding points to event ${beyond}, which is not there.`);
    return { run, scenario, batches, timeline };
  } catch (error) {
    // Events that nobody's threads can have done may upset the lanes in ways that have no words for people.
    const told = error instanceof ShapeError || error instanceof RangeError;
    const reason = told ? error.message : "its events make no timeline";
    throw new SavedRunError(`The saved run is damaged: ${reason.replace(/\.?$/, ".")}`);
  }
}

/** @param {string} content */
function parse(content) {
  let value;
  try {
    value = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    throw new SavedRunError(
      content.trimStart().startsWith(`{"format":"${format}"`)
        ? "The saved run is damaged: the file is cut off or was changed."
        : "This is not a saved run. Choose a file that Export has saved here; its name ends in .playground.json.",
    );
  }
  const saved = isObject(value) ? object(value, "") : {};
  if (Array.isArray(saved.traceEvents)) throw new SavedRunError("This is a trace for Perfetto, not a saved run: open it at ui.perfetto.dev.");
  if (saved.format !== format) throw new SavedRunError("This is JSON, but not a saved run. Choose a file that Export has saved here; its name ends in .playground.json.");
  if (saved.version === version) return saved;
  const newer = typeof saved.version === "number" && saved.version > version;
  throw new SavedRunError(
    newer ? `The file was saved by a newer Playground: its version is ${saved.version}, and this page reads version ${version}.` : `The file names no version that this page reads, which is ${version}.`,
  );
}

/**
 * @param {unknown} value
 * @param {string} at
 */
function batchText(value, at) {
  if (typeof value !== "string") throw new ShapeError(`${at} must be text`);
  try {
    return fromBase64(value);
  } catch {
    throw new RangeError(`${at} is not base64`);
  }
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
