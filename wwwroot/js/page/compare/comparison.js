import { LinkedLanes } from "../../canvas/linked-lanes.js";
import { occurringStates, runFigures } from "../../timeline/compare.js";
import { whole } from "../../timeline/view.js";
import { compareAddress, runAddress } from "../address.js";
import { find, sayWell } from "../dom.js";
import { Pace } from "../pace.js";
import { attachCompareKeys } from "./compare-keys.js";
import { DifferenceTable } from "./difference-table.js";
import { differing, labels } from "./labels.js";
import { differenceSentence } from "./sentence.js";
import { Side } from "./side.js";

/**
 * @typedef {Extract<import("../address.js").Address, { page: "compare" }>} CompareAddress
 * @typedef {{ changed: () => void, scenarioOf: (run: import("../../api/rest.js").Run) => import("../../api/rest.js").Scenario | null }} ComparisonListener
 */

/** Two runs above each other on one time axis, in the place of the one run. Each begins at its own start. */
export class Comparison {
  isOpen = false;
  #host = find("compare");
  #linked = new LinkedLanes(() => this.#pace.soon());
  #pace = new Pace(() => this.#follow());
  #figures = find("compare-figures");
  #table = new DifferenceTable(this.#figures);
  #sides;
  /** What stood in the address bar when it was last seen or set. */
  #hash = "";
  /** @type {string | null} where one came from; null for a link from elsewhere */
  #from = null;
  /** @type {Element | null} what had the focus there */
  #focused = null;
  /** @type {{ from: number | null, to: number | null } | null} what is to be shown as soon as all is there */
  #wanted = null;
  #shown = "";

  /** @param {ComparisonListener} listener */
  constructor(listener) {
    const sideListener = { changed: () => this.#changed(), scenarioOf: listener.scenarioOf };
    const template = /** @type {HTMLTemplateElement} */ (find("compare-run"));
    this.listener = listener;
    this.#sides = ["First", "Second"].map((order) => {
      const root = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
      find("compare-runs").append(root);
      return new Side(root, order, this.#linked, sideListener);
    });
    attachCompareKeys(this.#linked, { isOpen: () => this.isOpen, close: () => this.#goBack() });
    this.#attachButtons();
  }

  /** The lanes of both runs. */
  get views() {
    return this.#linked.views;
  }

  /** Whether one of the runs still goes on. */
  get live() {
    return this.#sides.some(({ view }) => view.live);
  }

  /** What is known of the runs, the upper one first. */
  get runs() {
    return this.#sides.map(({ session }) => session.run);
  }

  /**
   * @param {CompareAddress} address
   * @param {string | null} before the address one comes from
   */
  async show({ first, second, from, to }, before) {
    const ids = [first, second];
    const known = this.isOpen && this.#sides.every(({ session }, i) => session.id === ids[i]);
    this.#hash = location.hash;
    this.#wanted = { from, to };
    if (!this.isOpen) {
      this.#from = before;
      this.#focused = document.activeElement;
    }
    this.isOpen = true;
    this.#host.hidden = false;
    if (known) {
      this.#changed();
      return;
    }
    this.#linked.camera.reset();
    this.#shown = "";
    this.#figures.setAttribute("aria-busy", "true");
    const opening = this.#sides.map((side, i) => side.session.open(ids[i]));
    this.#sides.forEach((side, i) => side.pointToOther(runAddress(ids[1 - i], null, -1)));
    this.#changed();
    this.#reveal();
    await Promise.all(opening);
  }

  /** Makes room for whatever else the page shows. */
  hide() {
    if (!this.isOpen) return;
    // Whoever is somewhere else by now stays there.
    const inside = this.#host.contains(document.activeElement) || document.activeElement === document.body;
    this.isOpen = false;
    this.#host.hidden = true;
    for (const side of this.#sides) side.close();
    const back = this.#focused instanceof HTMLElement && this.#focused.checkVisibility() ? this.#focused : find("lanes");
    if (inside) back.focus({ preventScroll: true });
  }

  #goBack() {
    location.hash = this.#from === null ? runAddress(this.#sides[0].session.id, null, -1) : this.#from === "" ? "#/" : this.#from;
  }

  /** Who reads with a screen reader or on a phone is taken to what has come. */
  #reveal() {
    find("compare-title").focus({ preventScroll: true });
    if (matchMedia("(max-width: 860px)").matches) this.#host.scrollIntoView({ block: "start" });
  }

  #attachButtons() {
    const { camera, frames } = this.#linked;
    const middle = () => (camera.target.from + camera.target.to) / 2;
    const moves = { "zoom-in": () => camera.zoom(0.5, middle()), "zoom-out": () => camera.zoom(2, middle()), fit: () => camera.fit() };
    for (const [name, move] of Object.entries(moves)) {
      find(`compare-${name}`).addEventListener("click", () => {
        move();
        frames.request();
      });
    }
    find("compare-close").addEventListener("click", () => this.#goBack());
    find("skip").addEventListener("click", () => {
      if (this.isOpen) this.views[0].canvas.focus();
    });
  }

  #changed() {
    if (!this.isOpen) return;
    const [first, second] = this.#told;
    const differs = differing(first.run, second.run);
    const names = labels(first, second);
    this.#sides.forEach((side, i) => side.show(names[i], differs));
    sayWell(find("compare-sentence"), differenceSentence(first, second));
    const titles = [...new Set([first, second].map(({ scenario, run }) => scenario?.title ?? run?.scenario ?? "").filter((title) => title !== ""))];
    document.title = `${["Compare", ...titles].join(" · ")} · Playground`;
    this.#restore();
    this.listener.changed();
    this.#linked.frames.request();
  }

  get #told() {
    return this.#sides.map(({ session, scenario }) => ({ run: session.problem === null ? session.run : null, scenario, problem: session.problem }));
  }

  get #settled() {
    return this.#sides.every(({ settled }) => settled);
  }

  /** Shows what the address names, as soon as all of both runs is there. */
  #restore() {
    if (this.#wanted === null || !this.#settled) return;
    const { from, to } = this.#wanted;
    const { camera } = this.#linked;
    this.#wanted = null;
    camera.grow(this.#linked.reach, false);
    if (from !== null && to !== null && to > from) camera.go({ from, to }, { eased: false });
    else if (!camera.fitting) camera.fit();
  }

  /** What is visible of both, or null for the whole. */
  get #span() {
    const { camera } = this.#linked;
    const all = whole(camera.end);
    const { from, to } = camera.target;
    return camera.fitting || (from === all.from && to === all.to) ? null : { from: Math.round(from), to: Math.round(to) };
  }

  /** The figures and the address, for what is visible now. */
  #follow() {
    if (!this.isOpen) return;
    const span = this.#span;
    const told = this.#told;
    const key = JSON.stringify([span, told.map(({ run }, i) => [run?.id, run?.status, this.views[i].reach, this.views[i].timeline.log.length])]);
    // Figures of what has not come yet would say that both are the same.
    const begun = this.#settled || told.every(({ run }, i) => run === null || !this.views[i].empty);
    if (begun && key !== this.#shown) {
      this.#shown = key;
      const figures = told.map(({ run }, i) => (run === null ? null : runFigures(this.views[i].timeline, run.findings ?? [], span, this.views[i].reach)));
      this.#table.show(labels(told[0], told[1]), figures, occurringStates(this.views), span);
    }
    this.#figures.setAttribute("aria-busy", String(!this.#settled || this.#wanted !== null));
    // Somebody has just gone elsewhere, and the page is about to be told: that address must not be replaced.
    if (this.#wanted !== null || !this.#settled || location.hash !== this.#hash) return;
    const hash = compareAddress(this.#sides[0].session.id, this.#sides[1].session.id, span);
    if (hash === this.#hash) return;
    history.replaceState(null, "", hash);
    this.#hash = hash;
  }
}
