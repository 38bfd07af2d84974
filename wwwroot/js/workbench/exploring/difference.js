import { formatCount } from "../../timeline/format.js";
import { failureWords, kindWords } from "./failure-words.js";
import { endWords, keyOf, sharedNames, varying } from "./outcomes.js";

/**
 * What has become of what was found, from one search to the next. No DOM.
 * @typedef {import("../../api/explorations.js").ExplorationResult} ExplorationResult
 * @typedef {"gone" | "new" | "stayed"} Change
 * @typedef {{ change: Change, text: string, failure: boolean }} Difference
 */

/**
 * @param {ExplorationResult} before
 * @param {ExplorationResult} after of a changed text
 * @returns {Difference[]} what is gone first, then what is new, then what stayed; failures before outcomes
 */
export function differences(before, after) {
  const failures = changes(before.failures, after.failures, failureKey, (failure) => `${kindWords(failure.kind)}: ${failureWords(failure)}`);
  // What is printed counts where both searches told ends apart by it.
  const printed = [...before.outcomes, ...after.outcomes].every(({ output }) => output !== null);
  const [were, are] = [before, after].map(({ outcomes }) => outcomes.map(({ variables, output }) => ({ variables, output: printed ? output : null })));
  const all = [...were, ...are];
  const names = sharedNames(all);
  const told = varying(all).filter((name) => names.includes(name));
  const outcomes = names.length === 0 ? [] : changes(were, are, (end) => keyOf(end, names), (end) => endWords(end, told));
  const order = ["gone", "new", "stayed"];
  return [...failures.map((each) => ({ ...each, failure: true })), ...outcomes.map((each) => ({ ...each, failure: false }))].sort(
    (a, b) => order.indexOf(a.change) - order.indexOf(b.change),
  );
}

/**
 * How a change is called: of what was not all seen nobody can say that it is gone, or that it is new.
 * @param {Change} change
 * @param {ExplorationResult} before
 * @param {ExplorationResult} after
 */
export function changeWord(change, before, after) {
  if (change === "gone") return after.verdict === "complete" ? "gone" : "not seen again";
  if (change === "new") return before.verdict === "complete" ? "new" : "not seen before";
  return "still there";
}

/**
 * "2 are gone, 1 is new, 3 are still there."
 * @param {readonly Difference[]} all
 * @param {(change: Change) => string} word
 */
export function differenceWords(all, word) {
  const counts = /** @type {Change[]} */ (["gone", "new", "stayed"]).map((change) => ({ change, count: all.filter((each) => each.change === change).length }));
  const told = counts.filter(({ count }) => count > 0);
  if (told.every(({ change }) => change === "stayed")) return "Nothing has changed: it can still do all that it could before, and nothing else.";
  return `${told.map(({ change, count }) => `${formatCount(count)} ${count === 1 ? "is" : "are"} ${word(change)}`).join(", ")}.`;
}

/**
 * @template T
 * @param {readonly T[]} before
 * @param {readonly T[]} after
 * @param {(entry: T) => string} key
 * @param {(entry: T) => string} words
 * @returns {{ change: Change, text: string }[]}
 */
function changes(before, after, key, words) {
  const [were, are] = [byKey(before, key), byKey(after, key)];
  return [
    ...[...were].map(([each, entry]) => ({ change: /** @type {Change} */ (are.has(each) ? "stayed" : "gone"), text: words(are.get(each) ?? entry) })),
    ...[...are].filter(([each]) => !were.has(each)).map(([, entry]) => ({ change: /** @type {Change} */ ("new"), text: words(entry) })),
  ];
}

/**
 * @template T
 * @param {readonly T[]} entries
 * @param {(entry: T) => string} key
 */
function byKey(entries, key) {
  return new Map(entries.map((entry) => [key(entry), entry]));
}

/**
 * An edit moves lines, and a failure that has only moved is the same.
 * @param {import("../../api/explorations.js").ExploredFailure} failure
 */
function failureKey({ kind, message, threads }) {
  return JSON.stringify([kind, threads, message.replace(/\blines? \d+/g, "")]);
}
