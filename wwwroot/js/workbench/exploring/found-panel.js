import { find, make, say } from "../../page/dom.js";
import { DifferenceList } from "./difference-list.js";
import { FailureCards } from "./failure-cards.js";
import { OutcomeChart } from "./outcome-chart.js";
import { factsOf, statusWords } from "./progress-words.js";
import { verdictOf } from "./verdict-words.js";

/**
 * @typedef {{
 *   exploring: import("./exploring.js").Exploring, source: string, runs: readonly import("./live-runs.js").LiveEnd[],
 *   many: import("./many-runs.js").ManyRuns, opened: string | null,
 * }} PanelInput `source` is the text as it is now, `opened` the schedule that is stepped
 */

/** What a search has found: the verdict, what changed, what can go wrong, how the program can end. */
export class FoundPanel {
  #panel = find("panel-exploration");
  #line = find("exploration-line");
  #found = find("exploration-found");
  #chart;
  #cards = new FailureCards();
  #differences = new DifferenceList();

  /** @param {{ open: (schedule: string) => void, runMany: () => void }} actions */
  constructor({ open, runMany }) {
    this.#chart = new OutcomeChart(runMany);
    this.#panel.addEventListener("click", (event) => {
      const chosen = /** @type {HTMLElement} */ (event.target).closest("[data-schedule]");
      if (chosen instanceof HTMLElement && chosen.getAttribute("aria-disabled") !== "true") open(chosen.dataset.schedule ?? "");
    });
  }

  /** @param {PanelInput} input */
  show(input) {
    const { exploring, source } = input;
    const { exploration, found, live } = exploring;
    this.#line.hidden = exploration === null;
    if (exploration !== null) {
      const status = find("exploration-status");
      status.dataset.status = exploration.status;
      say(status, statusWords(exploration));
      find("exploration-facts").replaceChildren(
        ...factsOf(exploration).map(({ name, text, exact }) => make("span", { title: exact || false }, make("b", {}, text), ` ${name}`, make("span", { class: "unseen" }, exact === "" ? "" : `, exactly ${exact}`))),
      );
    }
    const bar = /** @type {HTMLProgressElement} */ (find("exploration-progress"));
    bar.hidden = exploration === null || exploration.progress === null || !live;
    if (!bar.hidden && exploration !== null) [bar.max, bar.value] = [exploration.bounds.states, exploration.progress?.states ?? 0];
    say(find("exploration-connection"), exploring.cut ? "Connection lost: connecting again. The search goes on." : "");
    say(find("exploration-verdict"), headline(exploring));
    find("exploration-hint").hidden = found !== null || live;
    const stale = found !== null && found.source !== source;
    find("exploration-stale").hidden = !stale || live;
    // While another search goes on, what the last one found stays to be read.
    const readable = found !== null && (live || (exploration !== null && exploration.result !== null));
    this.#found.hidden = !readable;
    this.#panel.setAttribute("aria-busy", String(live));
    if (found === null || !readable) return;
    this.#differences.show(exploring.before, found);
    this.#cards.show(found.result);
    this.#chart.show({ found, runs: input.runs, many: input.many });
    this.#mark(stale || live, input.opened);
  }

  /**
   * @param {boolean} disabled whether what was found is of another text than the one that would be stepped
   * @param {string | null} opened
   */
  #mark(disabled, opened) {
    for (const each of this.#panel.querySelectorAll("[data-schedule]")) {
      if (disabled) each.setAttribute("aria-disabled", "true");
      else each.removeAttribute("aria-disabled");
      if (opened !== null && /** @type {HTMLElement} */ (each).dataset.schedule === opened) each.setAttribute("aria-current", "true");
      else each.removeAttribute("aria-current");
    }
  }
}

/** @param {import("./exploring.js").Exploring} exploring */
function headline({ exploration, starting }) {
  if (starting) return "Trying every order of the program's steps…";
  if (exploration === null) return "Nothing has been explored yet";
  const { status, result, reason } = exploration;
  if (status === "queued") return "Waiting for its turn: other searches are going on.";
  if (status === "running") return "Trying every order of the program's steps…";
  if (result !== null) return verdictOf(result);
  return status === "failed" ? `The search failed. ${reason ?? ""}`.trim() : "Stopped before anything was found.";
}
