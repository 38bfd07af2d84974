import { parameterPhrase, parameterWords } from "../parameter-words.js";

/**
 * How two runs are told apart in words. No DOM: tested under Node.
 * @typedef {import("../../api/rest.js").Run} Run
 * @typedef {import("../../api/rest.js").Scenario} Scenario
 * @typedef {{ run: Run | null, scenario: Scenario | null }} Known what is known of a run
 *
 * `name` stands alone: "Guard lock". `phrase` begins a sentence about what happened: "With guard lock".
 * `subject` is what a sentence is about: "With guard lock it", "The second run".
 * @typedef {{ name: string, phrase: string, subject: string }} Label
 */

/** Runs that differ in more parameters than this are not named by them. */
const mostNamed = 2;

/**
 * The parameters in which two runs of one scenario differ, in the scenario's order; none for runs of different scenarios.
 * @param {Run | null} first
 * @param {Run | null} second
 */
export function differing(first, second) {
  if (first === null || second === null || first.scenario !== second.scenario) return [];
  return [...new Set([...Object.keys(first.parameters), ...Object.keys(second.parameters)])].filter(
    (name) => JSON.stringify(first.parameters[name]) !== JSON.stringify(second.parameters[name]),
  );
}

/**
 * @param {Known} first
 * @param {Known} second
 * @returns {[Label, Label]}
 */
export function labels(first, second) {
  if (first.run !== null && second.run !== null && first.run.scenario !== second.run.scenario) return [titleLabel(first), titleLabel(second)];
  const names = differing(first.run, second.run);
  if (names.length === 0 || names.length > mostNamed) return [orderLabel("first"), orderLabel("second")];
  return [parameterLabel(names, first), parameterLabel(names, second)];
}

/** @param {Known} known */
function titleLabel({ run, scenario }) {
  const title = scenario?.title ?? run?.scenario ?? "";
  return { name: title, phrase: title, subject: title };
}

/** @param {string} order */
function orderLabel(order) {
  return { name: `${capital(order)} run`, phrase: `The ${order} run`, subject: `The ${order} run` };
}

/**
 * @param {string[]} names
 * @param {Known} known
 */
function parameterLabel(names, { run, scenario }) {
  const values = names.map((name) => /** @type {[string, unknown]} */ ([name, run?.parameters[name]])).filter(([, value]) => value !== undefined);
  const phrase = capital(values.map(([name, value]) => parameterPhrase(name, value, scenario)).join(" and "));
  return { name: capital(values.map(([name, value]) => parameterWords(name, value, scenario)).join(", ")), phrase, subject: `${phrase} it` };
}

/** @param {string} text */
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
