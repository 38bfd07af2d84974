import { find } from "../../page/dom.js";
import { Exploring } from "./exploring.js";
import { FoundPanel } from "./found-panel.js";
import { LiveRuns } from "./live-runs.js";
import { ManyRuns } from "./many-runs.js";
import { spokenProgress } from "./progress-words.js";

/** So long lies between two words on how far a search is, in ms: more often is a nuisance. */
const spokenEvery = 6000;

/**
 * @typedef {{
 *   program: () => { source: string, gil: boolean }, opened: () => string | null, open: (schedule: string) => void,
 *   begin: () => void, failed: (error: unknown) => void, speak: (text: string) => void,
 * }} ExploreListener `opened` is the schedule that is stepped, `begin` tells that a search is wanted
 */

/** The zone in which a program is explored: starts and stops searches, and shows what they find. */
export class ExplorePanel {
  #start = find("explore-start");
  #stop = find("explore-stop");
  #output = /** @type {HTMLInputElement} */ (find("explore-output"));
  #tab = find("tab-exploration");
  #runs = new LiveRuns();
  #spokenAt = 0;
  #active = false;
  #exploring;
  #many;
  #found;

  /** @param {ExploreListener} listener */
  constructor(listener) {
    this.listener = listener;
    const failed = (/** @type {unknown} */ error) => listener.failed(error);
    this.#exploring = new Exploring({ changed: () => this.show(), failed });
    this.#many = new ManyRuns({ ended: (run) => this.#runs.add(run), changed: () => this.show(), failed });
    this.#found = new FoundPanel({ open: listener.open, runMany: () => this.#runMany() });
    this.#start.addEventListener("click", () => listener.begin());
    this.#stop.addEventListener("click", () => this.#exploring.stop());
  }

  /** Whether exploring is what is done now: then what is found takes the place of the lanes. */
  get active() {
    return this.#active;
  }

  set active(active) {
    this.#active = active;
    document.body.toggleAttribute("data-exploring", active);
    this.show();
  }

  start() {
    this.#spokenAt = performance.now();
    return this.#exploring.start(this.listener.program().source, this.#output.checked);
  }

  /**
   * A run has ended: what it came to can be laid over what a search finds.
   * @param {import("../../api/rest.js").Run} run
   */
  remember(run) {
    if (this.#runs.add(run)) this.show();
  }

  /** Another program is there. */
  forget() {
    this.#many.stop();
    this.#exploring.forget();
  }

  /** Somebody has gone elsewhere. */
  leave() {
    this.active = false;
    this.#tab.hidden = true;
  }

  show() {
    const exploring = this.#exploring;
    const { live, exploration, found } = exploring;
    const { source } = this.listener.program();
    this.#start.setAttribute("aria-disabled", String(live));
    if (!live && document.activeElement === this.#stop) this.#start.focus();
    this.#stop.hidden = !live || exploring.starting;
    this.#tab.hidden = !this.#active && exploration === null && found === null;
    this.#found.show({ exploring, source, runs: this.#runs.of(source), many: this.#many, opened: this.listener.opened() });
    if (!live || exploration === null || performance.now() - this.#spokenAt < spokenEvery) return;
    this.#spokenAt = performance.now();
    this.listener.speak(spokenProgress(exploration));
  }

  #runMany() {
    if (this.#many.going) this.#many.stop();
    else this.#many.start(this.listener.program());
  }
}
