import { find, make, say } from "../../page/dom.js";
import { messageOf } from "../../page/words.js";

/** What the check says, below the code: in one line, and each problem as a button that leads to it. */
export class CheckResult {
  #status = find("check-status");
  #list = find("code-problems");
  #shown = "";

  /** @param {(line: number, column: number) => void} goTo */
  constructor(goTo) {
    this.goTo = goTo;
  }

  /** @param {import("./checking.js").CheckState} state */
  show(state) {
    this.#status.dataset.kind = state.kind;
    const problems = state.kind === "refused" ? state.problems : [];
    // While it is being looked at, what was said last stands: a line that comes and goes with every key cannot be read.
    if (state.kind !== "checking") say(this.#status, wordsOf(state));
    else if (this.#status.textContent === "") say(this.#status, "Looking at the program…");
    this.#status.setAttribute("aria-busy", String(state.kind === "checking"));
    const shown = JSON.stringify(problems);
    if (state.kind === "checking" || shown === this.#shown) return;
    this.#shown = shown;
    this.#list.hidden = problems.length === 0;
    this.#list.replaceChildren(...problems.map((problem) => make("li", {}, this.#button(problem))));
  }

  /** @param {import("../../api/rest.js").CodeProblem} problem */
  #button({ line, column, message, instead }) {
    const button = make(
      "button",
      { type: "button", class: "code-problem" },
      make("span", { class: "where numbers" }, `Line ${line}`),
      make("span", {}, message, ...(instead ? [make("span", { class: "instead" }, ` Instead: ${instead}`)] : [])),
    );
    button.addEventListener("click", () => this.goTo(line, column));
    return button;
  }
}

/** @param {Exclude<import("./checking.js").CheckState, { kind: "checking" }>} state */
function wordsOf(state) {
  if (state.kind === "accepted") return "Ready to run";
  if (state.kind === "unknown") return `The program could not be checked. ${messageOf(state.error)}`;
  return state.problems.length === 1 ? "One thing is in the way" : `${state.problems.length} things are in the way`;
}
