import { decodeBatch } from "../../timeline/batch.js";
import { fromBase64 } from "../../export/base64.js";
import { Timeline } from "../../timeline/timeline.js";
import { verdictOf } from "./step-words.js";

/** On the lanes a step takes a millisecond: in a program that stands still there is no other time. */
const stepNs = 1e6;

/**
 * Where a program stands, as the page shows a run.
 * @param {import("../../api/programs.js").ProgramState} state
 * @param {{ source: string, gil: boolean }} program
 * @returns {import("../../api/rest.js").Run}
 */
export function runOfState(state, { source, gil }) {
  return {
    id: "",
    scenario: null,
    program: { source, hash: state.hash, gil, schedule: state.schedule },
    parameters: {},
    status: "stepping",
    createdAt: "",
    durationMs: state.steps,
    eventCount: 0,
    verdict: verdictOf(state),
    findings: [],
  };
}

/**
 * The timeline of a state: the one before where it only goes on, so that the lanes stay as somebody has arranged them.
 * @param {Timeline | null} before
 * @param {import("../../api/programs.js").ProgramState} state
 */
export function timelineOfState(before, state) {
  const batches = bytesOf(state.timeline).map(decodeBatch);
  const [batch] = batches;
  const timeline = before !== null && batches.length === 1 && goesOn(before, batch) ? before : new Timeline();
  timeline.lettered = true;
  timeline.stepNs = stepNs;
  for (const each of batches) timeline.append(each);
  timeline.end(Math.max(timeline.log.lastTime, state.steps * stepNs));
  return timeline;
}

/**
 * The batch or batches of the wire format, as JSON carries them.
 * @param {any} timeline
 * @returns {Uint8Array[]}
 */
function bytesOf(timeline) {
  const all = timeline?.batches ?? [timeline?.events ?? timeline?.bytes ?? timeline];
  return /** @type {unknown[]} */ (all).filter((text) => typeof text === "string").map((text) => fromBase64(/** @type {string} */ (text)));
}

/**
 * Whether a timeline is the beginning of a batch.
 * @param {Timeline} timeline
 * @param {import("../../timeline/batch.js").Batch} batch
 */
function goesOn({ log }, batch) {
  if (batch.first !== 0 || batch.count < log.length) return false;
  for (let i = 0; i < log.length; i++) {
    const same = batch.times[i] === log.times[i] && batch.threads[i] === log.threads[i] && batch.kinds[i] === log.kinds[i];
    if (!same || batch.subjects[i] !== log.subjects[i] || batch.values[i] !== log.values[i]) return false;
  }
  return true;
}
