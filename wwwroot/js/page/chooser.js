import { ProblemError, startRun, stopRun } from "../api/rest.js";
import { Catalogue } from "./catalogue.js";
import { find, make, say } from "./dom.js";
import { dots } from "./dots.js";
import { Form } from "./form.js";
import { effortOf } from "./lessons.js";
import { showListings } from "./listing.js";
import { messageOf } from "./words.js";

const firstScenario = "shared-counter";

/** @typedef {import("../api/rest.js").Scenario} Scenario */

/** The zone in which a scenario is chosen, its parameters are set, and runs are started and stopped. */
export class Chooser {
  /** @type {Scenario | null} */
  scenario = null;
  #form = new Form(find("fields"));
  #problem = find("form-problem");
  #runButton = /** @type {HTMLButtonElement} */ (find("run-button"));
  #stopButton = /** @type {HTMLButtonElement} */ (find("stop-button"));
  #live = false;
  #starting = false;
  /** The run whose parameters the form was filled with. */
  #filled = "";

  /** @param {{ chosen: (scenario: Scenario) => void, started: (run: import("../api/rest.js").Run) => void, current: () => string }} listener */
  constructor(listener) {
    this.listener = listener;
    this.catalogue = new Catalogue(find("catalogue"), /** @type {HTMLInputElement} */ (find("catalogue-search")), listener.chosen);
    find("run-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#run();
    });
    this.#stopButton.addEventListener("click", () => this.#stop());
  }

  /**
   * Chooses the scenario with an id, else the one to begin with.
   * @param {string} [id]
   */
  pick(id = firstScenario) {
    this.choose(this.catalogue.find(id) ?? this.catalogue.find(firstScenario) ?? this.catalogue.scenarios[0] ?? null);
  }

  /** @param {Scenario | null} scenario */
  choose(scenario) {
    if (scenario === this.scenario) return;
    this.scenario = scenario;
    find("scenario").hidden = scenario === null;
    this.#explain(null);
    this.#showButtons();
    if (scenario === null) return;
    this.catalogue.select(scenario.id);
    say(find("scenario-title"), scenario.title);
    this.#showFacts(scenario);
    say(find("scenario-summary"), scenario.summary);
    this.#form.show(scenario);
    showListings(scenario);
  }

  /**
   * Where in the course a lesson stands, and what it asks of a student.
   * @param {Scenario} scenario
   */
  #showFacts(scenario) {
    const { scenarios } = this.catalogue;
    const place = `Lesson ${scenarios.indexOf(scenario) + 1} of ${scenarios.length}`;
    const effort = effortOf(scenario);
    find("scenario-facts").replaceChildren(place, ...(effort === "" ? [] : [dots(scenario), effort]));
  }

  /**
   * Fills the form with the parameters of a run of the chosen scenario, once: what somebody has typed since stays.
   * @param {import("../api/rest.js").Run} run
   * @param {boolean} [taken] false where the run is there to be looked at, and the form keeps its own
   */
  fillFrom(run, taken = true) {
    if (run.id === this.#filled || run.scenario !== this.scenario?.id) return;
    this.#filled = run.id;
    if (taken) this.#form.values = run.parameters ?? {};
  }

  /** @param {boolean} live whether the run on screen still goes on */
  show(live) {
    this.#live = live;
    this.#showButtons();
  }

  #showButtons() {
    this.#runButton.disabled = this.scenario === null || this.#live || this.#starting;
    this.#stopButton.hidden = !this.#live;
  }

  async #run() {
    const { scenario } = this;
    if (scenario === null || this.#runButton.disabled) return;
    const run = await this.start(scenario.id, this.#form.values);
    if (run !== null) this.listener.started(run);
  }

  /**
   * Starts a run. Where there can be none it says why, and answers null.
   * @param {string} scenario
   * @param {Record<string, unknown>} parameters
   */
  async start(scenario, parameters) {
    this.#starting = true;
    this.#showButtons();
    this.#explain(null);
    try {
      return await startRun(scenario, parameters);
    } catch (error) {
      this.#explain(error);
      return null;
    } finally {
      this.#starting = false;
      this.#showButtons();
    }
  }

  async #stop() {
    try {
      await stopRun(this.listener.current());
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === "run-ended")) this.#explain(error);
    }
  }

  /**
   * Says what was wrong: beside its field where it has one, above the button where it has none.
   * @param {unknown} error null for nothing
   */
  #explain(error) {
    const problem = error instanceof ProblemError ? error : null;
    const rest = this.#form.blame(problem?.errors ?? []);
    const beside = problem !== null && problem.errors.length > 0 && rest.length === 0;
    this.#problem.hidden = error === null || beside;
    this.#problem.replaceChildren();
    if (this.#problem.hidden) return;
    const again = problem !== null && problem.retryAfter > 0 ? ` Try again in ${problem.retryAfter}\u00a0s.` : "";
    this.#problem.append(make("strong", {}, problem?.title ?? "Something went wrong"), make("p", {}, `${messageOf(error)}${again}`));
  }
}
