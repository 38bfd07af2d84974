import { getScenarios, ProblemError } from "../api/rest.js";
import { LanesView } from "../canvas/lanes-view.js";
import { Minimap } from "../canvas/minimap.js";
import { fileAddress } from "./address.js";
import { Arranging } from "./arranging.js";
import { Chooser } from "./chooser.js";
import { Comparison } from "./compare/comparison.js";
import { Picking } from "./compare/picking.js";
import { SameWith } from "./compare/same-with.js";
import { attachControls } from "./controls.js";
import { Details } from "./details.js";
import { find, make, say } from "./dom.js";
import { showEmpty } from "./empty.js";
import { Exports } from "./exports.js";
import { Finder } from "./finder.js";
import { Findings, firstMoments } from "./findings.js";
import { History } from "./history.js";
import { InstructorView } from "./instructor-view.js";
import { Legend } from "./legend.js";
import { LessonLinks } from "./lesson-links.js";
import { Markings } from "./markings.js";
import { Opening } from "./opening.js";
import { attachNewcomerHint } from "./newcomer.js";
import { newestTelling } from "./newest.js";
import { Outcome } from "./outcome.js";
import { Pace } from "./pace.js";
import { attachPaper } from "./paper.js";
import { Place } from "./place.js";
import { Session } from "./session.js";
import { Table } from "./table.js";
import { attachTheme } from "./theme.js";
import { Tooltip } from "./tooltip.js";
import { Understand } from "./understand.js";
import { messageOf } from "./words.js";

/** @typedef {import("../api/rest.js").Run} Run */

/** Joins the parts of the page: what one of them reports, the others show. */
export class Page {
  /** @type {Run | null} */
  #started = null;
  #recorded = false;
  #pace = new Pace(() => this.#slow());
  #wasLive = false;
  #lessonFollowed = false;

  /** @type {ProblemError | null} why there is no catalogue */
  #unavailable = null;

  #session = new Session({
    opened: () => this.#opened(),
    changed: () => this.#changed(),
    arrived: () => this.#lanes.changed(),
  });
  #chooser = new Chooser({
    chosen: (scenario) => {
      location.hash = `#/scenarios/${scenario.id}`;
    },
    started: (run) => this.#run(run),
    current: () => this.#session.id,
  });
  #history = new History(
    find("history"),
    (id) => this.#chooser.catalogue.find(id)?.title ?? id,
    new Picking(find("history"), () => this.#session.id),
  );
  #sameWith = new SameWith((scenario, parameters) => this.#chooser.start(scenario, parameters));
  #comparison = new Comparison({ scenarioOf: (id) => this.#chooser.catalogue.find(id), changed: () => this.#compared() });
  #outcome = new Outcome();
  #lessons = new LessonLinks(() => {
    this.#lessonFollowed = true;
  });
  #legend = new Legend(find("legend"));
  #tooltip = new Tooltip(find("tooltip"));
  #findings = new Findings((finding) => {
    if (finding === null) this.#lanes.selection.clear();
    else this.#lanes.selection.point(finding.sequences ?? [], [...(finding.threads ?? []), ...(finding.subjects ?? [])]);
    if (finding !== null) say(find("spoken"), finding.sentence);
  });
  #lanes = new LanesView(
    {
      host: find("lanes-host"),
      canvas: /** @type {HTMLCanvasElement} */ (find("lanes")),
      overlay: /** @type {HTMLCanvasElement} */ (find("lanes-over")),
    },
    {
      feed: () => {
        const more = this.#session.drain();
        return this.#finder.advance() || more;
      },
      selected: (sequence) => {
        this.#details.show(this.#session.timeline, sequence, this.#lanes.now);
        if (sequence < 0 && this.#lanes.selection.focus === null) this.#findings.letGo();
        this.#pace.soon();
      },
      hovered: (pointer) => this.#tooltip.show(pointer, this.#session.timeline, this.#lanes.who, this.#lanes.now),
      drawn: () => this.#drawn(),
    },
  );
  /** @type {Finder} */
  #finder = new Finder(this.#lanes);
  #minimap = new Minimap(/** @type {HTMLCanvasElement} */ (find("minimap")), this.#lanes);
  #details = new Details({ goTo: (sequence) => this.#lanes.selection.jumpTo(sequence), step: (direction) => this.#lanes.selection.step(direction) });
  #understand = new Understand(() => this.#slow());
  #markings = new Markings(this.#lanes, () => this.#pace.soon());
  #arranging = new Arranging(this.#lanes, () => this.#pace.soon());
  #place = new Place(this.#session, this.#lanes, this.#markings);
  #table = new Table((sequence) => this.#lanes.selection.jumpTo(sequence));

  #exports = new Exports(this.#session, this.#lanes, () => this.#scenario);
  #opening = new Opening(() => {
    if (location.hash === fileAddress) this.#route();
    else location.hash = fileAddress;
    this.#showOutcome();
  });

  async start() {
    attachNewcomerHint();
    const all = [this.#lanes, ...this.#comparison.views];
    attachTheme(find("theme-button"), () => all.forEach((lanes) => lanes.recolour()));
    new InstructorView(find("instructor-button"), all);
    attachControls(this.#lanes, this.#finder, this.#exports);
    attachPaper(this.#lanes);
    find("empty-retry").addEventListener("click", () => this.#retry());
    this.#lanes.show(this.#session.timeline);
    this.#changed();
    this.#details.show(this.#session.timeline, -1, 0);
    window.addEventListener("hashchange", () => this.#route());
    await this.#load();
  }

  async #load() {
    try {
      this.#chooser.catalogue.show(await getScenarios());
      this.#unavailable = null;
    } catch (error) {
      this.#unavailable = error instanceof ProblemError ? error : new ProblemError({ detail: messageOf(error) });
      this.#chooser.catalogue.host.replaceChildren(make("p", { class: "problem-text", role: "alert" }, messageOf(error)));
    }
    this.#history.refresh();
    await this.#route();
  }

  /** After a problem that may have passed. */
  async #retry() {
    const { id } = this.#session;
    this.#session.close();
    if (this.#unavailable !== null) await this.#load();
    else if (id !== "") await this.#session.open(id);
  }

  // ---- where we are ----

  async #route() {
    const address = this.#place.read();
    this.#opening.forgive();
    if (address.page === "compare") {
      this.#leave();
      this.#history.refresh();
      await this.#comparison.show(address, this.#place.before);
      return;
    }
    this.#comparison.hide();
    if (address.page === "file" && this.#opening.saved !== null) {
      this.#recorded = false;
      this.#session.show(this.#opening.saved);
      return;
    }
    if (address.page === "run") {
      if (address.id === this.#session.id) {
        this.#place.want(address);
        return;
      }
      this.#recorded = false;
      const known = this.#started?.id === address.id ? this.#started : null;
      this.#started = null;
      const opening = this.#session.open(address.id, known);
      this.#place.want(address);
      await opening;
      return;
    }
    this.#chooser.pick(address.page === "scenario" ? address.id : undefined);
    if (this.#lessonFollowed) find("scenario-title").focus();
    this.#lessonFollowed = false;
    await this.#showNewest();
  }

  #leave() {
    this.#session.close();
    this.#opened();
  }

  /** A run of the chosen scenario, so that there is something to look at. */
  async #showNewest() {
    const scenario = this.#chooser.scenario;
    this.#leave();
    if (scenario === null) return;
    const run = await newestTelling(scenario.id);
    if (run === null || this.#chooser.scenario !== scenario || !this.#session.idle || this.#comparison.isOpen) return;
    this.#recorded = true;
    await this.#session.open(run.id, run);
  }

  // ---- runs ----

  /** @param {Run} run */
  #run(run) {
    this.#started = run;
    location.hash = `#/runs/${run.id}`;
    this.#showOutcome();
    this.#history.refresh();
  }

  /** Where the page is one column, the lanes are far below the button that starts them. */
  #showOutcome() {
    if (matchMedia("(max-width: 860px)").matches) find("run-line").parentElement?.scrollIntoView({ block: "start" });
  }

  /** The runs that are compared have become others, or have gone on. */
  #compared() {
    const [first, second] = this.#comparison.runs;
    const scenario = this.#chooser.catalogue.find(first?.scenario ?? "");
    if (first !== null && scenario !== null) {
      this.#chooser.choose(scenario);
      this.#chooser.fillFrom(first);
    }
    if (this.#chooser.scenario === null) this.#chooser.pick();
    this.#history.mark(first?.id ?? "", second?.id ?? "");
    if (this.#wasLive && !this.#comparison.live) this.#history.refresh();
    this.#wasLive = this.#comparison.live;
  }

  #opened() {
    this.#lanes.show(this.#session.timeline);
    this.#findings.letGo();
    this.#details.show(this.#session.timeline, -1, 0);
    this.#history.mark(this.#session.id);
    this.#wasLive = false;
    this.#changed();
  }

  /** What the run on screen is of; without a run, what is chosen. */
  get #scenario() {
    const { run, saved } = this.#session;
    return run === null ? this.#chooser.scenario : (this.#chooser.catalogue.find(run.scenario) ?? saved?.scenario ?? null);
  }

  #changed() {
    const session = this.#session;
    const { run } = session;
    const scenario = this.#scenario;
    if (run !== null && scenario !== null && scenario !== session.saved?.scenario) this.#chooser.choose(scenario);
    if (run !== null) this.#chooser.fillFrom(run, !this.#recorded);
    if (this.#chooser.scenario === null && session.problem !== null) this.#chooser.pick();
    if (run !== null) this.#lanes.arranger.belongTo(run.scenario);
    this.#lanes.live = session.live && session.problem === null;
    if (this.#wasLive && !session.live) this.#history.refresh();
    this.#wasLive = session.live;
    this.#outcome.show({ session, scenario: scenario ?? this.#chooser.scenario, recorded: this.#recorded, now: this.#lanes.now });
    this.#outcome.count(session, this.#lanes.now);
    this.#opening.show(session.saved !== null);
    this.#exports.show();
    this.#sameWith.show(session, scenario);
    this.#lessons.show(this.#chooser.catalogue.scenarios, (scenario ?? this.#chooser.scenario)?.id ?? "", session.live || session.problem !== null);
    this.#findings.show(run);
    this.#understand.show(run);
    document.title = run === null ? "Playground" : `${scenario?.title ?? run.scenario} · Playground`;
    this.#chooser.show(session.live && session.problem === null);
    this.#place.restore();
    this.#lanes.changed();
  }

  // ---- after each frame ----

  #drawn() {
    // First what asks how large it is: what comes later changes the page, and the answer would wait for a new layout of it.
    this.#minimap.search = this.#finder.search;
    this.#minimap.draw();
    this.#finder.draw();
    this.#arranging.draw();
    this.#outcome.count(this.#session, this.#lanes.now);
    showEmpty(this.#session, this.#chooser.scenario, this.#unavailable);
    find("live-button").hidden = !this.#lanes.live || (this.#lanes.camera.following && !this.#lanes.paused);
    find("clear").hidden = this.#lanes.selection.focus === null;
    if (this.#lanes.selection.focus === null) this.#findings.letGo();
    this.#pace.soon();
  }

  #slow() {
    this.#minimap.marks = firstMoments(this.#session.run?.findings ?? [], this.#lanes.timeline.log);
    this.#minimap.draw();
    const { timeline, camera, now } = this.#lanes;
    const { from, to } = camera.view;
    this.#legend.show(timeline, from, to, now);
    this.#table.show(timeline, this.#markings.span, now, this.#lanes.range.span !== null, this.#lanes.arranger.hidden);
    this.#markings.show();
    this.#place.keep();
  }
}
