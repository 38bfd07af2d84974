import { checkProgram } from "../../api/programs.js";

/** So long after the last key nobody is typing any more, in ms. */
const pause = 300;

/**
 * How the check of the text stands. `unknown` is a server that cannot be asked: the text may be right or wrong.
 * @typedef {{ kind: "checking" } | { kind: "accepted", hash: string } | { kind: "refused", hash: string, problems: import("../../api/rest.js").CodeProblem[] } |
 *   { kind: "unknown", error: unknown }} CheckState
 */

/** Asks the server whether the text can run, a moment after it was changed last. */
export class Checking {
  /** @type {CheckState} */
  state = { kind: "checking" };
  /** Whether nothing has been looked at yet. */
  idle = true;
  #timer = 0;
  #asking = new AbortController();

  /** @param {(state: CheckState) => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  /**
   * The text has changed: what is on its way is of no interest any more.
   * @param {string} source
   */
  soon(source) {
    this.#begin();
    this.#timer = window.setTimeout(() => this.#ask(source, this.#asking.signal), pause);
  }

  /** @param {string} source */
  now(source) {
    this.#begin();
    return this.#ask(source, this.#asking.signal);
  }

  /**
   * What another answer has said of the text.
   * @param {CheckState} state
   */
  know(state) {
    this.#begin();
    this.#tell(state);
  }

  #begin() {
    this.idle = false;
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#tell({ kind: "checking" });
  }

  /**
   * @param {string} source
   * @param {AbortSignal} signal
   */
  async #ask(source, signal) {
    /** @type {CheckState} */
    let state;
    try {
      const { accepted, hash, problems } = await checkProgram(source, signal);
      state = accepted ? { kind: "accepted", hash } : { kind: "refused", hash, problems };
    } catch (error) {
      state = { kind: "unknown", error };
    }
    if (!signal.aborted) this.#tell(state);
  }

  /** @param {CheckState} state */
  #tell(state) {
    this.state = state;
    this.changed(state);
  }
}
