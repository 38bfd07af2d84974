import { compareAddress } from "../address.js";
import { find, say } from "../dom.js";
import { parameterPhrase } from "../parameter-words.js";
import { isLive } from "../words.js";
import { nextChoice } from "./next-choice.js";

/**
 * @typedef {import("../../api/rest.js").Run} Run
 * @typedef {import("../../api/rest.js").Scenario} Scenario
 */

/** The button that starts a run again with one choice changed, to see what that changes. */
export class SameWith {
  #button = /** @type {HTMLButtonElement} */ (find("same-with"));
  /** @type {Run | null} */
  #run = null;
  /** @type {import("./next-choice.js").NextChoice | null} */
  #next = null;

  /** @param {(scenario: string, parameters: Record<string, unknown>) => Promise<Run | null>} start null when there can be no run, and why has been said */
  constructor(start) {
    this.#button.addEventListener("click", async () => {
      const run = this.#run;
      if (run === null || run.scenario === null || this.#next === null) return;
      this.#button.disabled = true;
      const other = await start(run.scenario, this.#next.parameters);
      this.#button.disabled = false;
      if (other !== null) location.hash = compareAddress(run.id, other.id);
    });
  }

  /**
   * @param {import("../session.js").Session} session
   * @param {Scenario | null} scenario
   */
  show({ run, saved, problem }, scenario) {
    const comparable = run !== null && !isLive(run.status) && saved === null && problem === null;
    this.#run = comparable ? run : null;
    this.#next = comparable ? nextChoice(run, scenario) : null;
    this.#button.hidden = this.#next === null;
    if (this.#next === null) return;
    const { name, value } = this.#next;
    const phrase = parameterPhrase(name, value, scenario);
    say(this.#button, `Compare ${phrase}`);
    this.#button.title = `Run the same ${phrase}, and show both runs on one time axis`;
  }
}
