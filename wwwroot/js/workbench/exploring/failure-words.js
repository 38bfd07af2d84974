import { formatCount } from "../../timeline/format.js";
import { stepsOf } from "../stepping/step-words.js";
import { isCertain, probabilityWords } from "./probability-words.js";

/**
 * @typedef {import("../../api/explorations.js").ExploredFailure} ExploredFailure
 * @typedef {import("../../api/explorations.js").DataRace} DataRace
 */

/** @type {Record<import("../../api/explorations.js").FailureKind, string>} */
const kinds = { deadlock: "Deadlock", partialDeadlock: "Some threads are stuck", exception: "Exception", assertion: "Failed assertion", livelock: "Livelock" };

/** @param {import("../../api/explorations.js").FailureKind} kind */
export function kindWords(kind) {
  return kinds[kind] ?? kind;
}

/**
 * How likely a failure is.
 * @param {number | null} probability
 */
export function likelihood(probability) {
  if (probability === null) return "";
  return isCertain(probability) ? "always" : probabilityWords(probability);
}

/**
 * What a failure says, where its kind stands before it.
 * @param {ExploredFailure} failure
 */
export function failureWords({ message }) {
  return message.replace(/^Deadlock: /, "");
}

/**
 * Where a thread of a failure is; "" where that is no line, since all of it is done.
 * @param {number} line
 */
export function lineWords(line) {
  return line > 0 ? `line ${line}` : "";
}

/**
 * How long the simplest way there is.
 * @param {{ steps: number, preemptions: number }} way
 */
export function wayWords({ steps, preemptions }) {
  if (preemptions === 0) return `${stepsOf(steps)}, no preemption`;
  return `${stepsOf(steps)}, ${preemptions === 1 ? "1 preemption" : `${formatCount(preemptions)} preemptions`}`;
}

/**
 * A race in a sentence: "B may write counter in line 8 at the moment when C reads it in line 8".
 * @param {DataRace} race
 */
export function raceWords({ variable, threads: [first, second], lines, writes }) {
  return `${first} may ${writes[0] ? "write" : "read"} ${variable} in line ${lines[0]} at the moment when ${second} ${writes[1] ? "writes" : "reads"} it in line ${lines[1]}`;
}
