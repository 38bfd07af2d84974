import { startProgram } from "../api/programs.js";
import { ProblemError, stopRun } from "../api/rest.js";
import { find, make, say } from "../page/dom.js";
import { messageOf } from "../page/words.js";

const withLock = "As in CPython: one thread at a time runs, until it waits or its 5\u00a0ms are over.";
const withoutLock = "As in free-threaded Python: threads run truly at the same time.";

/**
 * @typedef {{
 *   program: () => { source: string, gil: boolean }, current: () => string, changed: () => void, stepThrough: (schedule: string) => void,
 *   explore: () => void,
 *   started: (run: import("../api/rest.js").Run) => void, refused: (problem: ProblemError) => void, wrong: () => boolean,
 * }} LiveListener `wrong` shows what is wrong with the program, if that is known, and says whether it is
 */

/** Starts and stops runs of the program. */
export class LivePanel {
  #gil = /** @type {HTMLInputElement} */ (find("gil"));
  #run = /** @type {HTMLButtonElement} */ (find("program-run"));
  #stop = /** @type {HTMLButtonElement} */ (find("program-stop"));
  #stepThrough = /** @type {HTMLButtonElement} */ (find("step-through"));
  #problem = find("program-problem");
  #live = false;
  #starting = false;
  /** @type {string | null} the schedule of the run on screen */
  #taken = null;

  /** @param {LiveListener} listener */
  constructor(listener) {
    this.listener = listener;
    this.#run.addEventListener("click", () => this.start(null));
    find("program-explore").addEventListener("click", () => listener.explore());
    this.#stop.addEventListener("click", () => this.#end());
    this.#stepThrough.addEventListener("click", () => listener.stepThrough(this.#taken ?? ""));
    this.#gil.addEventListener("change", () => {
      this.#explainLock();
      listener.changed();
    });
    this.#explainLock();
  }

  get gil() {
    return this.#gil.checked;
  }

  set gil(gil) {
    this.#gil.checked = gil;
    this.#explainLock();
  }

  /**
   * @param {boolean} live whether the run on screen goes on
   * @param {string | null} schedule what its threads have done, if it is over
   */
  show(live, schedule) {
    this.#live = live;
    this.#taken = schedule;
    this.#showButtons();
  }

  /** @param {string | null} schedule null for one that nobody prescribes */
  async start(schedule) {
    if (this.#live || this.#starting || this.listener.wrong()) return;
    this.#starting = true;
    this.#showButtons();
    this.explain(null);
    try {
      this.listener.started(await startProgram({ ...this.listener.program(), schedule }));
    } catch (error) {
      if (error instanceof ProblemError && error.code === "program-not-accepted") this.listener.refused(error);
      this.explain(error);
    } finally {
      this.#starting = false;
      this.#showButtons();
    }
  }

  /** @param {unknown} error null for nothing */
  explain(error) {
    this.#problem.hidden = error === null;
    this.#problem.replaceChildren();
    if (error === null) return;
    const problem = error instanceof ProblemError ? error : null;
    const again = problem !== null && problem.retryAfter > 0 ? ` Try again in ${problem.retryAfter}\u00a0s.` : "";
    this.#problem.append(make("strong", {}, problem?.title ?? "Something went wrong"), make("p", {}, `${messageOf(error)}${again}`));
  }

  async #end() {
    try {
      await stopRun(this.listener.current());
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === "run-ended")) this.explain(error);
    }
  }

  #explainLock() {
    say(find("gil-hint"), this.gil ? withLock : withoutLock);
  }

  #showButtons() {
    this.#run.disabled = this.#live || this.#starting;
    this.#stop.hidden = !this.#live;
    this.#stepThrough.hidden = this.#live || this.#taken === null;
  }
}
