import { find, make, say } from "../../page/dom.js";
import { threadBadge } from "../stepping/thread-steps.js";
import { numberOf } from "../../timeline/letters.js";

/** @typedef {{ name: string, value: string, changedBy?: string | null }} Variable */

/** What the threads share: the values, and which of them the last step has changed. */
export class Variables {
  #rows = find("variables");
  #none = find("no-variables");
  #table = /** @type {HTMLElement} */ (find("variables").closest("table"));
  #shown = "";

  /**
   * @param {readonly Variable[]} variables
   * @param {string} title
   * @param {string} none what to say when there are none
   */
  show(variables, title, none) {
    say(find("variables-title"), title);
    say(this.#none, variables.length === 0 ? none : "");
    this.#table.hidden = variables.length === 0;
    const shown = JSON.stringify(variables);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#rows.replaceChildren(...variables.map((variable) => row(variable)));
  }
}

/** @param {Variable} variable */
function row({ name, value, changedBy }) {
  const changed = typeof changedBy === "string";
  const by = changed ? [make("span", {}, "by "), threadBadge(changedBy, Math.max(0, numberOf(changedBy)))] : [];
  return make("tr", { "data-changed": changed }, make("th", { scope: "row" }, name), make("td", { class: "numbers" }, value), make("td", { class: "changed-by" }, ...by));
}
