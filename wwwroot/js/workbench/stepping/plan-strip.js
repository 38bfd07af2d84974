import { find, make } from "../../page/dom.js";
import { formatCount } from "../../timeline/format.js";
import { numberOf } from "../../timeline/letters.js";
import { threadBadge } from "./thread-steps.js";

/** More turns than this are followed without being shown. */
const most = 500;

/** A schedule that is followed: whose turn comes after whose, and how far it is done. A press goes to the end of a turn. */
export class PlanStrip {
  #host = find("step-plan");
  #shown = "";

  /** @param {(count: number) => void} goTo so many steps */
  constructor(goTo) {
    this.#host.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest("button");
      if (button !== null) goTo(Number(button.dataset.count));
    });
  }

  /** @param {import("./step-history.js").StepHistory} history */
  show({ planned, whole, count }) {
    const turns = planned && whole.length <= most ? whole : [];
    this.#host.hidden = turns.length === 0;
    const shown = JSON.stringify(turns);
    if (shown !== this.#shown) {
      this.#shown = shown;
      let end = 0;
      this.#host.replaceChildren(...turns.map((turn) => make("li", {}, chip(turn, (end += turn.count)))));
    }
    let next = true;
    for (const button of this.#host.querySelectorAll("button")) {
      const done = Number(button.dataset.count) <= count;
      button.dataset.done = String(done);
      if (!done && next) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
      next &&= done;
    }
    const current = /** @type {HTMLElement | null} */ (this.#host.querySelector("[aria-current]"));
    if (current !== null) this.#host.scrollTop = current.offsetTop - this.#host.clientHeight / 2;
  }
}

/**
 * @param {import("./schedule.js").Turns[number]} turn
 * @param {number} end how many steps are taken after it
 */
function chip({ letter, count }, end) {
  const times = count === 1 ? "" : String(count);
  const title = `To after step ${formatCount(end)}`;
  return make("button", { type: "button", class: "plan-turn", "data-count": end, title }, threadBadge(letter, Math.max(0, numberOf(letter))), times, make("span", { class: "unseen" }, `, to after step ${formatCount(end)}`));
}
