import { getExample, getExamples } from "../api/programs.js";
import { getScenarios } from "../api/rest.js";
import { find } from "../page/dom.js";
import { Menu } from "../page/menu.js";
import { messageOf } from "../page/words.js";

/**
 * A program to begin with. Its text is fetched when it is chosen, if it is not here already.
 * @typedef {{ title: string, summary: string, group: string, source: () => Promise<string> }} Choice
 */

/** The programs that one can begin with: small classics, and the listing of every scenario. */
export class Examples {
  /** @type {Choice[]} */
  #choices = [];
  /** @type {Promise<void> | null} */
  #loading = null;

  /**
   * @param {(source: string) => void} chosen
   * @param {(problem: string) => void} failed
   */
  constructor(chosen, failed) {
    this.chosen = chosen;
    this.failed = failed;
    new Menu(find("examples-button"), find("examples-menu"), () => this.#items(), () => this.#load());
  }

  /** The text of the first one; "" where none can be had. */
  async first() {
    await this.#load();
    try {
      return (await this.#choices[0]?.source()) ?? "";
    } catch {
      return "";
    }
  }

  async #load() {
    this.#loading ??= this.#fetch();
    await this.#loading;
    if (this.#choices.length === 0) this.#loading = null;
  }

  async #fetch() {
    const [classics, scenarios] = await Promise.allSettled([getExamples(), getScenarios()]);
    this.#choices = [
      ...(classics.status === "fulfilled" ? classics.value.map((example) => ({ ...example, source: () => getExample(example.id) })) : []),
      ...(scenarios.status === "fulfilled" ? scenarios.value.flatMap(listingOf) : []),
    ];
    if (this.#choices.length === 0) this.failed("The examples could not be loaded. The server cannot be reached.");
  }

  #items() {
    return this.#choices.map(({ title, summary, group, source }) => ({ title, about: summary, group, disabled: false, act: () => this.#take(source) }));
  }

  /** @param {() => Promise<string>} source */
  async #take(source) {
    try {
      this.chosen(await source());
    } catch (error) {
      this.failed(`The example could not be loaded. ${messageOf(error)}`);
    }
  }
}

/**
 * @param {import("../api/rest.js").Scenario} scenario
 * @returns {Choice[]}
 */
function listingOf({ title, summary, listings = [] }) {
  return listings
    .filter(({ language }) => language === "python")
    .slice(0, 1)
    .map(({ code }) => ({ title, summary, group: "From the lessons", source: async () => code }));
}
