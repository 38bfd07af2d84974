import { startExploration, stopExploration, watchExploration } from "../../api/explorations.js";
import { ProblemError } from "../../api/rest.js";
import { isSearching } from "./progress-words.js";

/** @typedef {import("../../api/explorations.js").Exploration} Exploration */

/**
 * A search of a program that has ended with a result.
 * @typedef {{ source: string, result: import("../../api/explorations.js").ExplorationResult, output: boolean }} Found
 */

/** Starts searches of the program, watches them, and keeps what the last two texts came to. */
export class Exploring {
  /** @type {Exploration | null} */
  exploration = null;
  /** The text that it is of. */
  source = "";
  starting = false;
  cut = false;
  /** @type {Found | null} the last result */
  found = null;
  /** @type {Found | null} that of another text before it */
  before = null;
  /** @type {import("../../api/hub-stream.js").HubStream | null} */
  #stream = null;
  /** Of several starts, or of those that nobody wants any more, the last one counts. */
  #turn = 0;

  /** @param {{ changed: () => void, failed: (error: unknown) => void }} listener */
  constructor(listener) {
    this.listener = listener;
  }

  get live() {
    return this.starting || (this.exploration !== null && isSearching(this.exploration));
  }

  /**
   * @param {string} source
   * @param {boolean} output whether what is printed tells outcomes apart
   */
  async start(source, output) {
    if (this.live) return;
    const turn = ++this.#turn;
    this.starting = true;
    this.listener.changed();
    try {
      const exploration = await startExploration(source, output);
      if (turn !== this.#turn) {
        // Nobody is there any more to see it.
        if (isSearching(exploration)) stopExploration(exploration.id).catch(() => {});
        return;
      }
      this.starting = false;
      this.source = source;
      this.#take(exploration);
      if (this.live) this.#watch(exploration.id);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.starting = false;
      this.listener.failed(error);
      this.listener.changed();
    }
  }

  async stop() {
    const { exploration } = this;
    if (exploration === null || !isSearching(exploration)) return;
    try {
      await stopExploration(exploration.id);
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === "exploration-ended")) this.listener.failed(error);
    }
  }

  /** Another program is there: nothing of this one is of interest. */
  forget() {
    if (this.exploration !== null && isSearching(this.exploration)) stopExploration(this.exploration.id).catch(() => {});
    this.#turn++;
    this.#stream?.stop();
    this.exploration = null;
    this.source = "";
    this.starting = false;
    this.cut = false;
    this.found = null;
    this.before = null;
    this.listener.changed();
  }

  /** @param {string} id */
  #watch(id) {
    this.#stream?.stop();
    const current = () => this.exploration?.id === id;
    this.#stream = watchExploration(id, {
      next: (exploration) => {
        if (current()) this.#take(exploration);
      },
      state: (state) => {
        if (!current() || this.cut === (state === "reconnecting")) return;
        this.cut = state === "reconnecting";
        this.listener.changed();
      },
      failed: (code, message) => {
        if (!current()) return;
        this.exploration = null;
        this.listener.failed(new ProblemError({ title: "The exploration cannot be watched", code, detail: message }));
        this.listener.changed();
      },
      ended: () => !this.live,
    });
    this.#stream.start();
  }

  /** @param {Exploration} exploration */
  #take(exploration) {
    this.exploration = exploration;
    const { result, bounds } = exploration;
    if (result !== null && !isSearching(exploration)) {
      if (this.found !== null && this.found.source !== this.source) this.before = this.found;
      this.found = { source: this.source, result, output: bounds.output };
    }
    this.listener.changed();
  }
}
