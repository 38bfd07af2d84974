import { find, make } from "../../page/dom.js";
import { numberOf } from "../../timeline/letters.js";
import { nextOf, placeOf } from "./step-words.js";

const keys = 9;

/** One button for each thread, with what it would do next; one that cannot go on says why. */
export class ThreadSteps {
  #host = find("step-threads");
  #shown = "";

  /** @param {(letter: string) => void} take */
  constructor(take) {
    this.#host.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest("button");
      if (button !== null && button.getAttribute("aria-disabled") !== "true") take(button.dataset.letter ?? "");
    });
  }

  /** @param {readonly import("../../api/programs.js").StepThread[]} threads */
  show(threads) {
    const shown = JSON.stringify(threads);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const focused = this.#host.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.letter : undefined;
    this.#host.replaceChildren(...threads.map((thread, i) => make("li", {}, button(thread, i))));
    // The buttons were made anew under somebody's hands.
    if (focused !== undefined) /** @type {HTMLElement | null} */ (this.#host.querySelector(`[data-letter="${focused}"]`))?.focus();
  }
}

/**
 * @param {import("../../api/programs.js").StepThread} thread
 * @param {number} place
 */
function button(thread, place) {
  const { letter, name, status } = thread;
  const next = nextOf(thread);
  const where = placeOf(thread);
  return make(
    "button",
    {
      type: "button",
      class: "step-thread",
      "data-letter": letter,
      "data-status": status,
      "aria-disabled": status === "ready" ? false : "true",
      "aria-keyshortcuts": place < keys ? String(place + 1) : false,
      title: `${name}${where === "" ? "" : `, ${where}`}`,
    },
    threadBadge(letter, numberOf(letter)),
    make("span", { class: "step-next" }, next),
    make("span", { class: "step-place numbers" }, make("span", { class: "step-name" }, name), where === "" ? "" : ` · ${where}`),
    ...(place < keys ? [make("kbd", { "aria-hidden": "true" }, String(place + 1))] : []),
  );
}

/**
 * A thread's letter in its colour, as on the lanes and beside the code.
 * @param {string} letter
 * @param {number} number
 */
export function threadBadge(letter, number) {
  return make("span", { class: "badge", "data-thread": number % 8 }, letter === "" ? String(number) : letter);
}
