import { getScenarios, ProblemError } from "../api/rest.js";
import { LanesView } from "../canvas/lanes-view.js";
import { Minimap } from "../canvas/minimap.js";
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
import { Outcome } from "./outcome.js";
import { Pace } from "./pace.js";
import { attachPaper } from "./paper.js";
import { Place } from "./place.js";
import { programScenario, scenarioOf, titleOfRun } from "./program-scenario.js";
import { Programs } from "./programs.js";
import { Session } from "./session.js";
import { Table } from "./table.js";
import { attachTheme } from "./theme.js";
import { Tooltip } from "./tooltip.js";
import { Understand } from "./understand.js";
import { Visit } from "./visit.js";
import { messageOf } from "./words.js";

/** @typedef {import("../api/rest.js").Run} Run */

/** Joins the parts of the page: what one of them reports, the others show. */
export class Page {
  #pace = new Pace(() => this.#slow());
  #wasLive = false;

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
    (run) => titleOfRun(run, (id) => this.#chooser.catalogue.find(id)),
    new Picking(find("history"), () => this.#session.id),
  );
  #sameWith = new SameWith((scenario, parameters) => this.#chooser.start(scenario, parameters));
  #comparison = new Comparison({ scenarioOf: (run) => this.#scenarioOf(run), changed: () => this.#compared() });
  #outcome = new Outcome();
  #lessons = new LessonLinks(() => {
    this.#visit.lessonFollowed = true;
  });
  #legend = new Legend(find("legend"));
  #tooltip = new Tooltip(find("tooltip"));
  #findings = new Findings((finding) => {
    if (finding === null) this.#lanes.selection.clear();
    else this.#lanes.selection.point(finding.sequences ?? [], [...(finding.threads ?? []), ...(finding.subjects ?? [])]);
    if (finding === null) return;
    say(find("spoken"), finding.sentence);
    this.#programs.jumpTo(finding.sentence);
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
    this.#visit.openFile();
    this.#showOutcome();
  });
  #programs = new Programs(
    {
      opened: (open) => {
        this.#understand.showOutput(open);
        this.#changed();
      },
      started: (run) => this.#run(run),
      stepped: ({ run, timeline }) => this.#session.showSteps(run, timeline),
      left: () => {
        this.#session.close();
        this.#opened();
      },
      bring: (tab) => this.#understand.bring(tab),
      addressed: (hash) => this.#place.replace(hash),
      goTo: (sequence) => this.#lanes.selection.jumpTo(sequence),
      session: this.#session,
    },
    () => this.#chooser.scenario?.id ?? "",
  );
  #visit = new Visit(
    {
      place: this.#place, session: this.#session, chooser: this.#chooser, comparison: this.#comparison, opening: this.#opening,
      history: this.#history, programs: this.#programs,
    },
    () => this.#opened(),
  );

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
    window.addEventListener("hashchange", () => this.#visit.follow());
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
    await this.#visit.follow();
  }

  /** After a problem that may have passed. */
  async #retry() {
    const { id } = this.#session;
    this.#session.close();
    if (this.#unavailable !== null) await this.#load();
    else if (id !== "") await this.#session.open(id);
    else await this.#programs.bench?.retry();
  }

  // ---- runs ----

  /** @param {Run} run */
  #run(run) {
    this.#visit.begin(run);
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
    const scenario = first === null ? null : this.#catalogued(first);
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
    if (run === null) return this.#programs.isOpen ? programScenario : this.#chooser.scenario;
    return this.#scenarioOf(run) ?? saved?.scenario ?? null;
  }

  /** @param {Run} run */
  #scenarioOf(run) {
    return scenarioOf(run, (id) => this.#chooser.catalogue.find(id));
  }

  /**
   * The scenario of a run that can be chosen.
   * @param {Run} run
   */
  #catalogued(run) {
    return this.#chooser.catalogue.find(run.scenario ?? "");
  }

  #changed() {
    const session = this.#session;
    const { run } = session;
    const scenario = this.#scenario;
    if (run?.program) this.#programs.showRun(session);
    else if (run !== null && !this.#comparison.isOpen) this.#programs.close();
    if (run !== null && this.#catalogued(run) !== null) this.#chooser.choose(this.#catalogued(run));
    if (run !== null) this.#chooser.fillFrom(run, !this.#visit.recorded);
    if (this.#chooser.scenario === null && session.problem !== null) this.#chooser.pick();
    if (run !== null) this.#lanes.arranger.belongTo(run.scenario ?? programScenario.id);
    this.#lanes.live = session.live && session.problem === null;
    if (this.#wasLive && !session.live) this.#history.refresh();
    this.#wasLive = session.live;
    this.#outcome.show({ session, scenario: scenario ?? this.#chooser.scenario, recorded: this.#visit.recorded, now: this.#lanes.now });
    this.#outcome.count(session, this.#lanes.now);
    this.#opening.show(session.saved !== null);
    this.#exports.show();
    this.#sameWith.show(session, scenario);
    this.#lessons.show(this.#chooser.catalogue.scenarios, (scenario ?? this.#chooser.scenario)?.id ?? "", session.live || session.problem !== null);
    this.#findings.show(run);
    this.#understand.show(run);
    document.title = run === null ? "Playground" : `${scenario?.title ?? run.scenario ?? ""} · Playground`;
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
    showEmpty(this.#session, this.#programs.isOpen ? programScenario : this.#chooser.scenario, this.#unavailable, this.#programs.bench?.emptiness);
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
    this.#programs.follow(this.#lanes);
    this.#place.keep();
  }
}
