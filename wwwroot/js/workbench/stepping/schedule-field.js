import { find, say } from "../../page/dom.js";
import { parseSchedule } from "./schedule.js";

/** The field with the steps taken so far: what is written there and applied with Enter is taken instead. */
export class ScheduleField {
  #field = /** @type {HTMLInputElement} */ (find("schedule"));
  #error = find("schedule-error");
  #shown = "";

  /** @param {(turns: import("./schedule.js").Turns) => void} apply */
  constructor(apply) {
    find("schedule-form").addEventListener("submit", (event) => {
      event.preventDefault();
      const { turns, problem } = parseSchedule(this.#field.value);
      this.explain(problem);
      if (problem === null) apply(turns);
    });
    this.#field.addEventListener("input", () => this.explain(null));
    this.#field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#field.value = this.#shown;
      this.explain(null);
    });
  }

  /**
   * @param {string} schedule
   * @param {boolean} [kept] whether what is written stays, since it says what was wrong with it
   */
  show(schedule, kept = false) {
    this.#shown = schedule;
    if (!kept && this.#field.value !== schedule) {
      this.#field.value = schedule;
      // The last steps are those of interest.
      this.#field.scrollLeft = this.#field.scrollWidth;
    }
  }

  /** @param {string | null} problem */
  explain(problem) {
    this.#error.hidden = problem === null;
    say(this.#error, problem ?? "");
    if (problem === null) this.#field.removeAttribute("aria-invalid");
    else this.#field.setAttribute("aria-invalid", "true");
  }
}
