import { formatCount, formatDuration } from "../../timeline/format.js";
import { countWords } from "./count-words.js";
import { valueOf, values, varying } from "./outcomes.js";
import { isCertain } from "./probability-words.js";

/**
 * @typedef {import("../../api/explorations.js").ExplorationResult} ExplorationResult
 * @typedef {import("../../api/explorations.js").FailureKind} FailureKind
 */

/** So many values are told one by one, if they are not long. */
const mostValues = 4;
const mostLetters = 40;

/** @type {Record<FailureKind, { always: string, sometimes: string }>} */
const failing = {
  deadlock: { always: "it always deadlocks", sometimes: "it can deadlock" },
  partialDeadlock: { always: "some threads always get stuck for ever", sometimes: "some threads can get stuck for ever" },
  exception: { always: "a thread always ends by an exception", sometimes: "a thread can end by an exception" },
  assertion: { always: "an assertion always fails", sometimes: "an assertion can fail" },
  livelock: { always: "threads always go round in circles for ever", sometimes: "threads can go round in circles for ever" },
};

/**
 * What a search has found, in a sentence or two for somebody who never saw one. No DOM.
 * @param {ExplorationResult} result
 */
export function verdictOf(result) {
  const found = foundIn(result);
  if (result.verdict === "complete") return `${seen(result.interleavings)}: ${found || "it never comes to an end"}.`;
  const soFar = found === "" ? "Nothing has been found so far." : `So far: ${found}.`;
  return `${bounded(result)}: what follows is true, but there may be more. ${soFar}`;
}

/** @param {string | null} interleavings */
function seen(interleavings) {
  if (interleavings === null) return "Its threads can go on in endlessly many orders, and all that these lead to was seen";
  if (interleavings === "1") return "Its steps can go in one order only, and it was tried";
  return `All ${countWords(interleavings)} orders of its steps were tried`;
}

/** @param {ExplorationResult} result */
function bounded({ boundedBy, states, durationMs }) {
  const after = `${formatCount(states)} ${states === 1 ? "state" : "states"}`;
  switch (boundedBy) {
    case "time":
      return `Bounded after ${formatDuration(durationMs * 1e6)} and ${after}, when the time was up`;
    case "memory":
      return `Bounded after ${after}, when the memory for them was full`;
    case "stopped":
      return `Stopped after ${after}`;
    case "budget":
      return `Bounded after ${after}, since on some ways the program uses more than a program may`;
    case "chance":
      return `Bounded after ${after}, since what the program does depends on more than the order of its steps`;
    default:
      return `Bounded after ${after}`;
  }
}

/** @param {ExplorationResult} result */
function foundIn({ verdict, outcomes, outcomeCount, failures }) {
  const kinds = [...new Set(failures.map(({ kind }) => kind))];
  const never = outcomes.length === 0 && kinds.length > 0 && verdict === "complete";
  const always = (/** @type {FailureKind} */ each) => (never && kinds.length === 1) || failures.some(({ kind, probability }) => kind === each && isCertain(probability));
  const wrong = kinds.map((kind) => failing[kind][always(kind) ? "always" : "sometimes"]);
  const clauses = [...endings(outcomes, outcomeCount, kinds.some((kind) => kind === "deadlock" || kind === "livelock")), ...wrong];
  if (never && kinds.length > 1) clauses.unshift("it never comes to its end");
  return clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join(", ")}, and ${clauses.at(-1)}`;
}

/**
 * @param {import("../../api/explorations.js").ExploredOutcome[]} outcomes
 * @param {number} count how many there are in all
 * @param {boolean} endless whether it may also never end, be it ever so unlikely
 * @returns {string[]}
 */
function endings(outcomes, count, endless) {
  if (count === 0) return [];
  if (count === 1) return [`${!endless && isCertain(outcomes[0].probability) ? "it always ends the same way" : "it can end in one way"}${oneValue(outcomes[0])}`];
  const [name, ...others] = varying(outcomes);
  if (name === undefined || others.length > 0 || outcomes.some(({ output }) => output !== null)) return [`it can end in ${formatCount(count)} ways`];
  const texts = outcomes.map((outcome) => valueOf(outcome, name) ?? "missing");
  return [count === outcomes.length ? `${name} can end as ${valuesInWords(texts)}` : `${formatCount(count)} values of ${name} are possible`];
}

/** @param {import("../../api/explorations.js").ExploredOutcome} outcome */
function oneValue(outcome) {
  const [variable, ...others] = values(outcome);
  return variable !== undefined && others.length === 0 ? `, ${variable.name} = ${variable.value}` : "";
}

/**
 * "1 or 2", "any number from 2 to 15", "one of 26 values".
 * @param {string[]} texts
 */
function valuesInWords(texts) {
  const whole = texts.every((text) => /^-?\d{1,15}$/.test(text));
  const sorted = whole ? texts.map(Number).sort((a, b) => a - b) : texts;
  const last = sorted.at(-1);
  if (sorted.length <= mostValues && texts.join("").length <= mostLetters) return `${sorted.slice(0, -1).join(", ")} or ${last}`;
  const unbroken = whole && Number(last) - Number(sorted[0]) === sorted.length - 1;
  return unbroken ? `any number from ${sorted[0]} to ${last}` : `one of ${formatCount(texts.length)} values`;
}
