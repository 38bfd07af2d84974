import { formatCount } from "../../timeline/format.js";
import { isLive, statusWord } from "../words.js";
import { labels } from "./labels.js";

/**
 * What came out of two runs, in a sentence or three. No DOM: tested under Node.
 * @typedef {import("../../api/rest.js").Run} Run
 * @typedef {import("./labels.js").Known & { problem: { title: string } | null }} Told `problem` is why there is no run to tell of
 */

/** Times nearer to each other than this are the same: a run never takes exactly as long as another. */
const noticeable = 1.1;

/**
 * @param {Told} first
 * @param {Told} second
 */
export function differenceSentence(first, second) {
  if (first.problem !== null || second.problem !== null) return missing(first, second);
  if (first.run === null || second.run === null) return "Loading the runs…";
  const [one, other] = labels(first, second);
  const [outcome, otherOutcome] = [outcomeOf(first.run), outcomeOf(second.run)];
  const ended = !isLive(first.run.status) && !isLive(second.run.status);
  if (ended && outcome === otherOutcome) return `The same in both: ${outcome}${times(first.run, second.run, [one.subject, other.subject])}`;
  return `${one.phrase}: ${outcome} ${other.phrase}: ${otherOutcome}${times(first.run, second.run, [one.subject, "It"])}`;
}

/**
 * @param {Told} first
 * @param {Told} second
 */
function missing(first, second) {
  if (first.problem !== null && second.problem !== null) return "Neither of the two runs can be shown.";
  const [lost, other] = first.problem === null ? ["second", first] : ["first", second];
  const rest = other.run === null ? "" : ` The other: ${outcomeOf(other.run)}`;
  return `The ${lost} run cannot be shown.${rest}`;
}

/** @param {Run} run */
function outcomeOf({ status, verdict, reason }) {
  if (status === "queued") return "waiting for its turn…";
  if (status === "running") return "running…";
  return verdict ?? reason ?? `the run is over: ${statusWord(status)}.`;
}

/**
 * Which of two runs took longer. What a run would have taken that did not come to its end is not known.
 * @param {Run} first
 * @param {Run} second
 * @param {[string, string]} subjects what the sentence is about where the first took longer, and where the second did
 */
function times(first, second, [one, other]) {
  const [a, b] = [first, second].map(({ status, durationMs }) => (status === "completed" ? (durationMs ?? 0) : 0));
  if (a <= 0 || b <= 0) return "";
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (ratio < noticeable) return " Both took about as long.";
  const factor = ratio < 9.95 ? ratio.toFixed(1).replace(/\.0$/, "") : formatCount(Math.round(ratio));
  return ` ${a > b ? one : other} took ${factor === "2" ? "twice" : `${factor} times`} as long.`;
}
