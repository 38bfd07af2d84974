import { formatCount, formatDuration } from "../../timeline/format.js";
import { countWords, exactCount } from "./count-words.js";

/**
 * How far a search is, and what it took. No DOM.
 * @typedef {import("../../api/explorations.js").Exploration} Exploration
 * @typedef {{ name: string, text: string, exact: string }} Fact `exact` is all of a number that the text shortens
 */

/**
 * @param {Exploration} exploration
 * @returns {Fact[]}
 */
export function factsOf({ progress, result, cached }) {
  if (result !== null) {
    return [
      fact("states", formatCount(result.states)),
      fact("transitions", formatCount(result.transitions)),
      ...(result.interleavings === null ? [] : [fact("orders", countWords(result.interleavings), exactCount(result.interleavings))]),
      fact(cached ? "when it was searched" : "of search", formatDuration(result.durationMs * 1e6)),
      fact("states a second", formatCount(Math.round(result.statesPerSecond))),
    ];
  }
  if (progress === null) return [];
  return [
    fact("states", formatCount(progress.states)),
    fact("states a second", formatCount(Math.round(progress.statesPerSecond))),
    fact("still to look at", formatCount(progress.frontier)),
    fact("so far", formatDuration(progress.elapsedMs * 1e6)),
  ];
}

/** @param {Exploration} exploration */
export function isSearching({ status }) {
  return status === "queued" || status === "running";
}

/**
 * The word for how an exploration stands.
 * @param {Exploration} exploration
 */
export function statusWords({ status, queuePosition, result }) {
  if (status === "queued") return queuePosition ? `waiting, place ${formatCount(queuePosition)}` : "waiting";
  if (status === "running") return "exploring";
  if (status === "completed") return result?.verdict === "bounded" ? "bounded" : "complete";
  return status;
}

/**
 * What is said now and then to those who do not see it.
 * @param {Exploration} exploration
 */
export function spokenProgress({ status, progress, queuePosition }) {
  if (status === "queued") return queuePosition ? `Waiting for its turn: place ${queuePosition} in the queue.` : "Waiting for its turn.";
  return progress === null ? "Exploring." : `Exploring: ${countWords(progress.states)} states so far.`;
}

/**
 * @param {string} name
 * @param {string} text
 */
function fact(name, text, exact = "") {
  return { name, text, exact };
}
