import { getProgramState } from "../../api/programs.js";
import { ProblemError } from "../../api/rest.js";
import { StepHistory } from "./step-history.js";
import { countOf, writeSchedule } from "./schedule.js";
import { numberOf } from "../../timeline/letters.js";

/** @typedef {import("../../api/programs.js").ProgramState} ProgramState */

/**
 * A program stepped by hand. The server keeps nothing of it: each position is asked for with the text and the whole schedule, and
 * what is on its way when somebody goes elsewhere is of no interest any more.
 */
export class Stepper {
  history = new StepHistory();
  /** @type {ProgramState | null} */
  state = null;
  /** @type {unknown} why there is no state of what was asked for */
  error = null;
  source = "";
  /** The steps that led to the state. @type {import("./schedule.js").Turns} */
  #reached = [];
  /** Letters of steps that were asked for while an answer was on its way. */
  #waiting = "";
  #asking = new AbortController();
  busy = false;

  /** @param {{ arrived: (letter: string) => void, changed: () => void }} listener `letter` is whose step led here, "" for none */
  constructor(listener) {
    this.listener = listener;
  }

  /** Whether nothing has been asked for. */
  get idle() {
    return !this.busy && this.state === null && this.error === null;
  }

  get schedule() {
    return writeSchedule(this.history.turns);
  }

  /** The steps taken and those to come. */
  get whole() {
    return writeSchedule(this.history.whole);
  }

  /** How many of them are taken; null for all. */
  get at() {
    return this.history.canRedo ? this.history.count : null;
  }

  /**
   * Goes to a position of a text.
   * @param {string} source
   * @param {import("./schedule.js").Turns} turns
   * @param {string} [hash] of the text that the schedule belongs to, if that is known
   * @param {number | null} [at] how many of the steps are taken; null for all
   */
  begin(source, turns, hash, at = null) {
    if (source !== this.source) this.state = null;
    this.source = source;
    this.history.begin(turns, at);
    this.#waiting = "";
    return this.#ask("", hash);
  }

  /** Nothing is stepped any more. */
  stop() {
    this.#asking.abort();
    this.busy = false;
    this.state = null;
    this.error = null;
    this.#waiting = "";
    this.history.begin([]);
  }

  /**
   * Takes a step of a thread, after those that are on their way.
   * @param {string} letter
   */
  take(letter) {
    if (this.busy) {
      this.#waiting += letter;
      return;
    }
    if (this.state?.threads.find((thread) => thread.letter === letter)?.status !== "ready") {
      this.#waiting = "";
      return;
    }
    this.history.take(letter);
    this.#ask(letter);
  }

  undo() {
    if (this.history.undo()) this.#again();
  }

  redo() {
    if (this.history.redo()) this.#again();
  }

  /** @param {number} count of steps that are taken then */
  goTo(count) {
    if (this.history.goTo(count)) this.#again();
  }

  /** After a problem that may have passed. */
  retry() {
    return this.#ask("");
  }

  #again() {
    this.#waiting = "";
    this.#ask("");
  }

  /**
   * @param {string} letter
   * @param {string} [hash]
   */
  async #ask(letter, hash) {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    this.busy = true;
    this.error = null;
    this.listener.changed();
    try {
      const position = { source: this.source, schedule: this.schedule, ...(hash !== undefined && { hash }) };
      const state = await getProgramState(position, asking.signal);
      if (asking.signal.aborted) return;
      state.threads.sort((a, b) => numberOf(a.letter) - numberOf(b.letter));
      this.state = state;
      this.#reached = this.history.turns;
    } catch (error) {
      if (asking.signal.aborted) return;
      this.error = error;
      // What is on screen stays, and the next step is one from there.
      if (this.state !== null && this.history.planned) this.history.goTo(countOf(this.#reached));
      else if (this.state !== null) this.history.begin(this.#reached);
    }
    this.busy = false;
    const [next] = this.#waiting;
    this.#waiting = this.error === null ? this.#waiting.slice(1) : "";
    this.listener.arrived(letter);
    if (next !== undefined && this.error === null) this.take(next);
  }
}

/**
 * Whether a schedule was written for another text.
 * @param {unknown} error
 */
export function isForAnotherText(error) {
  return error instanceof ProblemError && error.code === "program-changed";
}
