import { startProgram } from "../../api/programs.js";
import { getEndedRun, ProblemError } from "../../api/rest.js";

/** So many runs at a press of the button. */
export const runsAtOnce = 20;

/** Runs a program again and again, one run after the other, so that nobody else has to wait. */
export class ManyRuns {
  /** How many of them are over. */
  done = 0;
  going = false;
  #turn = 0;

  /**
   * @param {{
   *   ended: (run: import("../../api/rest.js").Run) => void, changed: () => void, failed: (error: unknown) => void,
   *   wait?: (seconds: number) => Promise<void>,
   * }} listener
   */
  constructor({ wait = pause, ...listener }) {
    this.listener = listener;
    this.wait = wait;
  }

  /** @param {{ source: string, gil: boolean }} program */
  async start(program) {
    if (this.going) return;
    const turn = ++this.#turn;
    this.done = 0;
    this.going = true;
    this.listener.changed();
    try {
      while (this.done < runsAtOnce && turn === this.#turn) {
        const { id } = await this.#begin(program);
        const run = await getEndedRun(id);
        if (turn !== this.#turn) return;
        this.done++;
        this.listener.ended(run);
        this.listener.changed();
      }
    } catch (error) {
      if (turn === this.#turn) this.listener.failed(error);
    }
    if (turn === this.#turn) this.stop();
  }

  /** What is on its way comes to its end, and is not counted. */
  stop() {
    this.#turn++;
    this.going = false;
    this.listener.changed();
  }

  /**
   * Where the server has had enough of us for a moment, it says for how long.
   * @param {{ source: string, gil: boolean }} program
   * @returns {Promise<import("../../api/rest.js").Run>}
   */
  async #begin(program) {
    const turn = this.#turn;
    for (;;) {
      try {
        return await startProgram(program);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status !== 429 || turn !== this.#turn) throw error;
        await this.wait(error.retryAfter);
      }
    }
  }
}

/** @param {number} seconds */
function pause(seconds) {
  return new Promise((/** @type {(over: void) => void} */ over) => setTimeout(over, 1000 * Math.max(1, seconds)));
}
