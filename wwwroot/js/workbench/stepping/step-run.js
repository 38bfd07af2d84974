import { decodeBatch } from "../../timeline/batch.js";
import { fromBase64 } from "../../export/base64.js";
import { stepTime } from "../../timeline/clock.js";
import { Timeline } from "../../timeline/timeline.js";
import { verdictOf } from "./step-words.js";

/** On the lanes a step takes a millisecond: in a program that stands still there is no other time. */
const stepNs = 1e6;
const clock = stepTime(stepNs);

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
  const batches = state.timeline.batches.map((text) => decodeBatch(fromBase64(text)));
  const timeline = before !== null && goesOn(before, batches) ? before : new Timeline();
  timeline.lettered = true;
  timeline.clock = clock;
  for (const each of batches) timeline.append(each);
  // Before the first step there is no time yet, but somebody who could take it.
  timeline.end(Math.max(timeline.log.lastTime, state.steps * stepNs, stepNs / 2));
  return timeline;
}

/**
 * Whether a timeline is the beginning of what some batches hold.
 * @param {Timeline} timeline
 * @param {readonly import("../../timeline/batch.js").Batch[]} batches
 */
function goesOn({ log }, batches) {
  const last = batches.at(-1);
  if (last === undefined || last.first + last.count < log.length) return false;
  return batches.every((batch) => {
    for (let i = 0, at = batch.first; i < batch.count && at < log.length; i++, at++) {
      const same = batch.times[i] === log.times[at] && batch.threads[i] === log.threads[at] && batch.kinds[i] === log.kinds[at];
      if (!same || batch.subjects[i] !== log.subjects[at] || batch.values[i] !== log.values[at]) return false;
    }
    return true;
  });
}
