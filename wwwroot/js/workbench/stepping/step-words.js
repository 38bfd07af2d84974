import { formatCount } from "../../timeline/format.js";

/**
 * @typedef {import("../../api/programs.js").ProgramState} ProgramState
 * @typedef {import("../../api/programs.js").StepThread} StepThread
 */

/**
 * What a thread would do next, or why it cannot.
 * @param {StepThread} thread
 */
export function nextOf({ status, next, waitsFor }) {
  if (status === "ended") return "has ended";
  if (status === "ready") return next ?? "goes on";
  if (waitsFor === null) return "waits";
  return `waits for ${waitsFor.text}${waitsFor.holder === null ? "" : `, held by ${waitsFor.holder}`}`;
}

/**
 * Where a thread is in the code.
 * @param {StepThread} thread
 */
export function placeOf({ status, line, function: name }) {
  if (status === "ended" || line === null) return "";
  return name === null || name === "<module>" ? `line ${line}` : `line ${line}, ${name}`;
}

/** @param {number} count */
export function stepsOf(count) {
  return count === 1 ? "one step" : `${formatCount(count)} steps`;
}

/**
 * How the program stands, in a sentence for the headline.
 * @param {ProgramState} state
 */
export function verdictOf({ status, steps, threads }) {
  switch (status) {
    case "ended":
      return `The program has ended after ${stepsOf(steps)}.`;
    case "budget":
      return "The program has used up what it may use.";
    case "deadlocked":
      return `Deadlock: nobody can go on. ${threads.filter(({ status }) => status === "blocked").map((thread) => `${thread.letter} ${nextOf(thread)}`).join("; ")}.`;
    default:
      return `${steps === 0 ? "At the beginning" : `After ${stepsOf(steps)}`}: ${whoCanGoOn(threads)}.`;
  }
}

/** @param {StepThread[]} threads */
function whoCanGoOn(threads) {
  const ready = threads.filter(({ status }) => status === "ready").map(({ letter }) => letter);
  if (ready.length === 1) return `only ${ready[0]} can go on`;
  return `${ready.slice(0, -1).join(", ")} and ${ready.at(-1)} can go on`;
}
