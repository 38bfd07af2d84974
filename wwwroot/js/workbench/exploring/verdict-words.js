import { formatCount, formatDuration } from "../../timeline/format.js";
import { countWords } from "./count-words.js";
import { valueOf, varying } from "./outcomes.js";

/**
 * @typedef {import("../../api/explorations.js").ExplorationResult} ExplorationResult
 * @typedef {import("../../api/explorations.js").FailureKind} FailureKind
 */

/** So many values are told one by one. */
const mostValues = 4;

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
  const wrong = kinds.map((kind) => failing[kind][never && kinds.length === 1 ? "always" : "sometimes"]);
  const clauses = [...endings(outcomes, outcomeCount, verdict === "complete" && kinds.length === 0), ...wrong];
  if (never && kinds.length > 1) clauses.unshift("it never comes to its end");
  return clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join(", ")}, and ${clauses.at(-1)}`;
}

/**
 * @param {import("../../api/explorations.js").ExploredOutcome[]} outcomes
 * @param {number} count how many there are in all
 * @param {boolean} only whether nothing else can happen
 * @returns {string[]}
 */
function endings(outcomes, count, only) {
  if (count === 0) return [];
  if (count === 1) return [only ? `it always ends the same way${oneValue(outcomes[0])}` : `it can end in one way${oneValue(outcomes[0])}`];
  const [name, ...others] = varying(outcomes);
  if (name === undefined || others.length > 0 || outcomes.some(({ output }) => output !== null)) return [`it can end in ${formatCount(count)} ways`];
  const values = outcomes.map((outcome) => valueOf(outcome, name) ?? "missing");
  return [count === outcomes.length ? `${name} can end as ${valuesInWords(values)}` : `${formatCount(count)} values of ${name} are possible`];
}

/** @param {import("../../api/explorations.js").ExploredOutcome} outcome */
function oneValue({ variables }) {
  return variables.length === 1 ? `, ${variables[0].name} = ${variables[0].value}` : "";
}

/**
 * "1 or 2", "any number from 2 to 15", "one of 26 values".
 * @param {string[]} values
 */
function valuesInWords(values) {
  const whole = values.every((value) => /^-?\d{1,15}$/.test(value));
  const sorted = whole ? values.map(Number).sort((a, b) => a - b) : values;
  const last = sorted.at(-1);
  if (sorted.length <= mostValues) return `${sorted.slice(0, -1).join(", ")} or ${last}`;
  const unbroken = whole && Number(last) - Number(sorted[0]) === sorted.length - 1;
  return unbroken ? `any number from ${sorted[0]} to ${last}` : `one of ${formatCount(values.length)} values`;
}
