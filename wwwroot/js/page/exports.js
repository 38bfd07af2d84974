import { getTrace, traceAddress } from "../api/rest.js";
import { fileName } from "../export/file-name.js";
import { writeSavedRun } from "../export/saved-run.js";
import { findingsCsv, statesCsv, totalsCsv } from "../export/tables.js";
import { find } from "./dom.js";
import { showFileProblem } from "./file-problem.js";
import { Menu } from "./menu.js";
import { openInPerfetto } from "./perfetto.js";
import { composePicture } from "./picture.js";
import { save, saveFrom } from "./save.js";

/** @typedef {import("../api/rest.js").Run} Run */

/** What can be taken away from the run on screen. */
export class Exports {
  #menu = new Menu(find("export-button"), find("export-menu"), () => this.#items());

  /**
   * @param {import("./session.js").Session} session
   * @param {import("../canvas/lanes-view.js").LanesView} lanes
   * @param {() => import("../api/rest.js").Scenario | null} scenario that of the run on screen
   */
  constructor(session, lanes, scenario) {
    this.session = session;
    this.lanes = lanes;
    this.scenario = scenario;
  }

  open() {
    if (this.session.run !== null) this.#menu.open();
  }

  /** The run on screen is another one: what was on offer is not what would be saved. */
  show() {
    if (this.session.run === null) this.#menu.close(false);
  }

  /** @returns {import("./menu.js").MenuItem[]} */
  #items() {
    const { run, timeline, saved } = this.session;
    if (run === null) return [];
    const name = (/** @type {string} */ ending) => fileName(run, ending);
    const nothing = timeline.log.length === 0;
    // Of a program that is stepped the server knows nothing.
    const whole = timeline.ended && timeline === this.lanes.timeline && !this.session.stepping;
    const noTrace = saved !== null || !whole;
    const csv = (/** @type {string} */ text, /** @type {string} */ ending) => save(new Blob([text], { type: "text/csv" }), name(ending));
    const late = (/** @type {string} */ about) => (whole ? about : "as soon as the run is over and all of it is here");
    const traced = (/** @type {string} */ about) => (saved === null ? late(about) : "only for runs that are on the server");
    return [
      { title: "Picture", about: "PNG of what is on screen, with the verdict", disabled: nothing, act: () => this.#savePicture(name(".png")) },
      { title: "Table of states", about: "CSV of what is on screen", disabled: nothing, act: () => csv(statesCsv(timeline, this.#span), "-states.csv") },
      { title: "Time per thread", about: "CSV of what is on screen", disabled: nothing, act: () => csv(totalsCsv(timeline, this.#span), "-threads.csv") },
      { title: "Findings", about: late("CSV of all of them"), disabled: !whole, act: () => csv(findingsCsv(timeline, run.findings ?? []), "-findings.csv") },
      { title: "Saved run", about: late("opens here again, on any server"), disabled: !whole, act: () => this.#saveRun(run) },
      { title: "Chrome trace", about: traced("JSON for Perfetto and speedscope"), disabled: noTrace, act: () => saveFrom(traceAddress(run.id), name(".trace.json")) },
      { title: "Open in Perfetto", about: traced("hands the trace to ui.perfetto.dev"), disabled: noTrace, act: () => this.#toPerfetto(run) },
    ];
  }

  get #span() {
    const { camera, now } = this.lanes;
    return { from: camera.view.from, to: camera.view.to, now };
  }

  /** @param {Run} run */
  #saveRun(run) {
    const scenario = this.scenario() ?? { id: run.scenario ?? "", title: run.scenario ?? "", summary: "" };
    save(new Blob([writeSavedRun({ run, scenario, batches: this.session.batches })], { type: "application/json" }), fileName(run, ".playground.json"));
  }

  /** @param {Run} run */
  async #toPerfetto(run) {
    const title = [this.scenario()?.title ?? run.scenario ?? "", run.verdict ?? ""].filter(Boolean).join(": ");
    try {
      await openInPerfetto(() => getTrace(run.id), { title, fileName: fileName(run, ".trace.json") });
    } catch (error) {
      showFileProblem("Perfetto has not got the trace", error);
    }
  }

  /** @param {string} name */
  #savePicture(name) {
    const told = (/** @type {string} */ id) => find(id).textContent ?? "";
    const legend = /** @type {HTMLElement[]} */ ([...find("legend").querySelectorAll("li:not([hidden])")]);
    const picture = composePicture(this.lanes, {
      verdict: told("verdict"),
      facts: ["run-scenario", "run-status", "run-parameters", "run-duration", "run-events"].map(told).filter(Boolean).join(" · "),
      legend: legend.map((item) => ({ state: item.dataset.state ?? "", text: [...item.childNodes].map((part) => part.textContent).filter(Boolean).join(" ") })),
    });
    picture.toBlob((blob) => {
      if (blob === null) showFileProblem("The picture cannot be saved", "The browser cannot make a picture of this size.");
      else save(blob, name);
    });
  }
}
