import { fileAddress } from "./address.js";
import { find } from "./dom.js";
import { newestTelling } from "./newest.js";

/**
 * @typedef {import("../api/rest.js").Run} Run
 * @typedef {{
 *   place: import("./place.js").Place, session: import("./session.js").Session, chooser: import("./chooser.js").Chooser,
 *   comparison: import("./compare/comparison.js").Comparison, opening: import("./opening.js").Opening,
 *   history: import("./history.js").History, programs: import("./programs.js").Programs,
 * }} Places
 */

/** Where an address leads: to a scenario, a run, two of them, a file, or a program. */
export class Visit {
  /** Whether the run on screen was there before, and is shown so that there is something to look at. */
  recorded = false;
  lessonFollowed = false;
  /** @type {Run | null} a run that has just been started, so that nobody need ask for it */
  #started = null;

  /**
   * @param {Places} places
   * @param {() => void} left nothing is on screen any more
   */
  constructor(places, left) {
    this.places = places;
    this.left = left;
  }

  /** @param {Run} run that has just been started */
  begin(run) {
    this.#started = run;
    location.hash = `#/runs/${run.id}`;
  }

  /** Shows the file that was opened last. */
  openFile() {
    if (location.hash === fileAddress) this.follow();
    else location.hash = fileAddress;
  }

  /** Follows the address bar. */
  async follow() {
    const { place, comparison, opening, session, history, programs } = this.places;
    const address = place.read();
    opening.forgive();
    if (address.page === "compare") {
      programs.close();
      this.#leave();
      history.refresh();
      await comparison.show(address, place.before);
      return;
    }
    comparison.hide();
    if (address.page === "run") {
      await this.#toRun(address);
    } else if (address.page === "program") {
      if (!session.stepping) this.#leave();
      await programs.open(location.hash);
    } else if (address.page === "file" && opening.saved !== null) {
      this.recorded = false;
      session.show(opening.saved);
    } else {
      programs.close();
      await this.#toScenario(address.page === "scenario" ? address.id : undefined);
    }
  }

  /** @param {Extract<import("./address.js").Address, { page: "run" }>} address */
  async #toRun(address) {
    const { place, session } = this.places;
    if (address.id === session.id) {
      place.want(address);
      return;
    }
    this.recorded = false;
    const known = this.#started?.id === address.id ? this.#started : null;
    this.#started = null;
    const opening = session.open(address.id, known);
    place.want(address);
    await opening;
  }

  /** @param {string | undefined} id */
  async #toScenario(id) {
    this.places.chooser.pick(id);
    if (this.lessonFollowed) find("scenario-title").focus();
    this.lessonFollowed = false;
    await this.#showNewest();
  }

  #leave() {
    this.places.session.close();
    this.left();
  }

  /** A run of the chosen scenario, so that there is something to look at. */
  async #showNewest() {
    const { chooser, session, comparison, programs } = this.places;
    const { scenario } = chooser;
    this.#leave();
    if (scenario === null) return;
    const run = await newestTelling(scenario.id);
    if (run === null || chooser.scenario !== scenario || !session.idle || comparison.isOpen || programs.isOpen) return;
    this.recorded = true;
    await session.open(run.id, run);
  }
}
