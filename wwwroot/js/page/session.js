import { getRun, ProblemError } from "../api/rest.js";
import { Viewer } from "../api/viewer.js";
import { decodeBatch } from "../timeline/batch.js";
import { Timeline } from "../timeline/timeline.js";
import { isLive } from "./words.js";

/** Decoding may take this much of a frame, in ms; the rest waits for the next one. A run that is over is just to be loaded. */
const liveBudget = 7;
const loadingBudget = 50;

/**
 * @typedef {import("../api/rest.js").Run} Run
 * @typedef {{ opened: () => void, changed: () => void, arrived: () => void }} SessionListener
 */

/** The run on screen: what is known of it, its timeline as far as it has arrived, and the connection that brings the rest. */
export class Session {
  /** @type {Run | null} */
  run = null;
  /** @type {ProblemError | null} */
  problem = null;
  /** @type {import("../api/viewer.js").ViewerState | "idle"} */
  connection = "idle";
  id = "";
  timeline = new Timeline();
  /** @type {Uint8Array[]} the timeline as it came, to be saved */
  batches = [];
  /** @type {import("../export/saved-run.js").SavedRun | null} the file from which the run comes, if it comes from none of the server's */
  saved = null;
  /** @type {Viewer | null} */
  #viewer = null;
  /** @type {import("../api/viewer.js").Update[]} */
  #waiting = [];

  /** @param {SessionListener} listener */
  constructor(listener) {
    this.listener = listener;
  }

  get live() {
    return this.run !== null && isLive(this.run.status);
  }

  /** Whether the run is over and all of it has arrived. */
  get complete() {
    return this.run !== null && !this.live && this.#waiting.length === 0 && this.connection === "ended";
  }

  /** Whether nothing is on screen, and nothing on its way there. */
  get idle() {
    return this.id === "" && this.run === null;
  }

  /** Whether a program is on screen that somebody steps by hand. */
  get stepping() {
    return this.run?.status === "stepping";
  }

  close() {
    this.#viewer?.stop();
    this.#viewer = null;
    this.#waiting = [];
    this.run = null;
    this.problem = null;
    this.connection = "idle";
    this.id = "";
    this.timeline = new Timeline();
    this.batches = [];
    this.saved = null;
  }

  /**
   * Shows a run from a file: all of it is there, and no server knows of it.
   * @param {import("../export/saved-run.js").SavedRun} saved
   */
  show(saved) {
    this.close();
    this.saved = saved;
    this.run = saved.run;
    this.timeline = saved.timeline;
    this.timeline.lettered = Boolean(saved.run.program);
    this.batches = saved.batches;
    this.connection = "ended";
    this.listener.opened();
  }

  /**
   * Shows where a program stands that is stepped by hand: its timeline is there, and grows with the next step.
   * @param {Run} run
   * @param {Timeline} timeline
   */
  showSteps(run, timeline) {
    const goesOn = timeline === this.timeline;
    if (!goesOn) this.close();
    this.run = run;
    this.timeline = timeline;
    this.connection = "ended";
    if (goesOn) this.listener.changed();
    else this.listener.opened();
  }

  /**
   * @param {string} id
   * @param {Run | null} known the run, when it has just been started
   */
  async open(id, known = null) {
    this.close();
    this.id = id;
    this.run = known;
    this.listener.opened();
    try {
      const run = known ?? (await getRun(id));
      if (this.id !== id) return;
      this.run = run;
      this.#watch(id);
    } catch (error) {
      if (this.id === id) this.#fail(error);
    }
    this.listener.changed();
  }

  /**
   * Takes what has arrived into the timeline, for a part of a frame. True when more is waiting.
   * @param {number} [most] in ms
   */
  drain(most = this.live ? liveBudget : loadingBudget) {
    const start = performance.now();
    this.timeline.lettered = Boolean(this.run?.program);
    while (this.#waiting.length > 0 && performance.now() - start < most) {
      const update = this.#waiting[0];
      try {
        const batch = update.batches.shift();
        if (batch !== undefined) {
          this.timeline.append(decodeBatch(batch));
          this.batches.push(batch);
        }
      } catch (error) {
        this.#viewer?.stop();
        this.#waiting = [];
        this.#fail(error);
        this.listener.changed();
        return false;
      }
      if (update.batches.length > 0) continue;
      this.#waiting.shift();
      this.#viewer?.acknowledge(update.next);
    }
    if (this.#waiting.length === 0 && !this.timeline.ended && this.run !== null && !this.live && this.connection === "ended") {
      this.timeline.end((this.run.durationMs ?? 0) * 1e6);
      this.listener.changed();
    }
    return this.#waiting.length > 0;
  }

  /** @param {string} id */
  #watch(id) {
    this.#viewer = new Viewer(id, {
      update: (update) => {
        if (this.id !== id) return;
        if (update.run !== null) {
          // The text of a program is not told again.
          this.run = { ...JSON.parse(update.run), program: this.run?.program };
          this.listener.changed();
        }
        if (update.batches.length > 0) this.#waiting.push({ ...update, batches: [...update.batches] });
        this.#arrived();
      },
      state: (state) => {
        if (this.id !== id || this.connection === state) return;
        if (state === "reconnecting") this.#waiting = [];
        this.connection = state;
        this.listener.changed();
        this.#arrived();
      },
      failed: (code, message) => {
        if (this.id !== id) return;
        this.#fail(new ProblemError({ title: "The run cannot be watched", code, detail: message }));
        this.listener.changed();
      },
      position: () => this.timeline.log.length,
      ended: () => this.run !== null && !this.live,
    });
    this.#viewer.start();
  }

  /** A hidden page is given no frames; it goes on taking events all the same. */
  #arrived() {
    if (document.hidden) setTimeout(() => this.drain(50), 0);
    this.listener.arrived();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.problem =
      error instanceof ProblemError
        ? error
        : new ProblemError({ title: "The timeline cannot be read", detail: error instanceof Error ? error.message : String(error) });
  }
}
