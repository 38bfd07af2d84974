import { find, make } from "../../page/dom.js";
import { draw } from "../../page/svg.js";
import { formatCount } from "../../timeline/format.js";
import { numberOf } from "../../timeline/letters.js";
import { threadBadge } from "../stepping/thread-steps.js";
import { failureWords, kindWords, likelihood, lineWords, raceWords, wayWords } from "./failure-words.js";

/** A shape for each kind, besides its word: a ring, a broken ring, an exclamation, an unequal sign, a spiral, two ways that cross. */
const shapes = {
  deadlock: "M8 2a6 6 0 0 1 6 6M8 14a6 6 0 0 1-6-6M12 6l2 2 2-2M0 10l2-2 2 2M8 2a6 6 0 0 0-6 6M8 14a6 6 0 0 0 6-6",
  partialDeadlock: "M8 2a6 6 0 0 1 6 6M8 14a6 6 0 0 1-6-6M12 6l2 2 2-2M0 10l2-2 2 2",
  exception: "M8 2v8M8 13v1",
  assertion: "M3 6h10M3 10h10M11 3L5 13",
  livelock: "M8 8a2 2 0 0 1 2 2 3 3 0 0 1-6 0 5 5 0 0 1 10 0V5",
  race: "M2 3l12 10M2 13L14 3M10 3h4v4M10 13h4V9",
};

/** What can go wrong, as cards, and where threads race, as a list. */
export class FailureCards {
  /** @type {import("../../api/explorations.js").ExplorationResult | null} */
  #shown = null;

  /** @param {import("../../api/explorations.js").ExplorationResult} result */
  show(result) {
    if (this.#shown === result) return;
    this.#shown = result;
    const { failures, failureCount, races, raceCount } = result;
    find("failures-part").hidden = failures.length === 0;
    find("failures").replaceChildren(...failures.map((failure) => make("li", {}, failureCard(failure))), ...rest(failures.length, failureCount));
    find("races-part").hidden = races.length === 0;
    find("races").replaceChildren(...races.map((race) => make("li", {}, raceRow(race))), ...rest(races.length, raceCount));
  }
}

/** @param {import("../../api/explorations.js").ExploredFailure} failure */
function failureCard(failure) {
  const { kind, threads, lines, probability, schedule } = failure;
  const places = threads.flatMap((letter, i) => [threadBadge(letter, Math.max(0, numberOf(letter))), ` ${lineWords(lines[i])}${i < threads.length - 1 ? ", " : ""}`]);
  const likely = likelihood(probability);
  return make(
    "button",
    { type: "button", class: "finding failure", "data-kind": kind, "data-schedule": schedule },
    sign(kind),
    make(
      "span",
      {},
      make("span", { class: "kind" }, make("strong", {}, kindWords(kind)), likely === "" ? "" : ` · ${likely}`),
      failureWords(failure),
      make("span", { class: "failure-way" }, make("span", {}, ...places), make("span", { class: "numbers" }, wayWords(failure))),
    ),
  );
}

/** @param {import("../../api/explorations.js").DataRace} race */
function raceRow(race) {
  return make("button", { type: "button", class: "race", "data-schedule": race.schedule }, sign("race"), make("span", {}, raceWords(race)));
}

/** @param {string} kind */
function sign(kind) {
  const path = shapes[/** @type {keyof typeof shapes} */ (kind)] ?? shapes.exception;
  return draw("svg", { class: "sign", viewBox: "-1 0 18 16", width: 18, height: 16, "aria-hidden": "true" }, draw("path", { d: path }));
}

/**
 * @param {number} listed
 * @param {number} count
 */
function rest(listed, count) {
  return listed < count ? [make("li", { class: "quiet-text" }, `and ${formatCount(count - listed)} more`)] : [];
}
