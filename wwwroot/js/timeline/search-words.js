import { lost } from "./describe.js";
import { Kind, kindName } from "./kinds.js";
import { laneTitle } from "./layout.js";
import { predicate } from "./predicates.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */

/** Kinds whose value the page shows as a plain number: what a number that is sought can be. @type {Set<number>} */
const counted = new Set([
  Kind.variableRead,
  Kind.variableWritten,
  Kind.variableUpdated,
  Kind.semaphoreAcquired,
  Kind.semaphoreReleased,
  Kind.sharedAcquired,
  Kind.sharedReleased,
  Kind.conditionNotified,
  Kind.barrierRequested,
  Kind.queuePut,
  Kind.queueTaken,
  Kind.processEnded,
  Kind.measured,
]);

/** Where a subject's name goes while the numbers of a sentence are taken out. */
const blank = "\0";

/** No sentence differs in more than its numbers beyond this value. */
const mostForms = 3;

/**
 * In which of its forms an event of a kind is put into words: "takes it at once" or "after waiting", "ends" or "ends by an
 * exception". Events of one kind, thread, subject and form differ in nothing but numbers.
 * @param {Timeline} timeline
 * @param {number} sequence
 */
export function formOf(timeline, sequence) {
  const { values, extras, kinds } = timeline.log;
  const value = values[sequence];
  const form = (value < 0 ? mostForms : Math.min(mostForms, Math.floor(value))) * 4 + (extras[sequence] === 0 ? 0 : 2);
  return kinds[sequence] === Kind.variableWritten && lost(timeline, sequence) ? form + 1 : form;
}

/**
 * All that an event can be found by, but for its value.
 * @param {Timeline} timeline
 * @param {number} sequence
 */
export function wordsOf(timeline, sequence) {
  const { threads, kinds, subjects } = timeline.log;
  const form = formOf(timeline, sequence);
  const sentence = predicate(kinds[sequence], { what: blank, value: form >> 2, extra: (form & 2) === 0 ? 0 : 1, exact: () => "" });
  const words = sentence.replace(/\d[\d\u202f.]*/g, "").replace(blank, () => timeline.nameOf(subjects[sequence]));
  return `${timeline.nameOf(threads[sequence])} ${words} ${kindName(kinds[sequence])}${(form & 1) === 0 ? "" : " lost update"}`.toLowerCase();
}

/**
 * All that a lane can be found by.
 * @param {import("./timeline.js").Lane} lane
 */
export function laneWords(lane) {
  return `${lane.name} ${laneTitle(lane)}`.toLowerCase();
}

/**
 * The number an event can be found by, NaN for none.
 * @param {Timeline} timeline
 * @param {number} sequence
 */
export function numberOf({ log }, sequence) {
  return counted.has(log.kinds[sequence]) ? log.values[sequence] : NaN;
}

/**
 * The words of what a person typed; digits grouped as the page groups them are one number.
 * @param {string} text
 */
export function soughtWords(text) {
  return text
    .toLowerCase()
    .replace(/(?<=\d)[\u202f\u00a0](?=\d)/g, "")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/**
 * Whether a word of a text begins with one: "reads" is not in "threads". A number is a whole one: "worker-1" is not in
 * "worker-12".
 * @param {string} text
 * @param {string} word
 */
export function has(text, word) {
  const digit = (/** @type {string | undefined} */ c) => c !== undefined && c >= "0" && c <= "9";
  const letter = (/** @type {string | undefined} */ c) => c !== undefined && c.toLowerCase() !== c.toUpperCase();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const inside = (digit(word[0]) && digit(text[at - 1])) || (letter(word[0]) && letter(text[at - 1]));
    if (!inside && !(digit(text[end - 1]) && digit(text[end]))) return true;
  }
  return false;
}
