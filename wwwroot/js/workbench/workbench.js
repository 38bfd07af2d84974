import { attachTabs } from "../page/tabs.js";
import { ProblemError } from "../api/rest.js";
import { copy } from "../page/copy.js";
import { find, say } from "../page/dom.js";
import { ProgramText } from "./editor/program-text.js";
import { Examples } from "./examples.js";
import { ExplorePanel } from "./exploring/explore-panel.js";
import { Lines } from "./lines.js";
import { LivePanel } from "./live-panel.js";
import { Output } from "./output/output.js";
import { recallDraft } from "./program/draft.js";
import { Keeping } from "./program/keeping.js";
import { namesProgram, programAddress, readProgramAddress } from "./program/program-link.js";
import { runNote } from "./program/run-note.js";
import { SteppingMode } from "./stepping/stepping-mode.js";
import { StepsOnScreen } from "./stepping/steps-on-screen.js";

/**
 * What the workbench needs of the page.
 * @typedef {import("../api/rest.js").Run} Run
 * @typedef {{
 *   opened: (open: boolean) => void, started: (run: Run) => void, stepped: (steps: { run: Run, timeline: import("../timeline/timeline.js").Timeline }) => void,
 *   left: () => void, addressed: (hash: string) => void, goTo: (sequence: number) => void, bring: (tab: "tab-output" | "tab-exploration") => void,
 *   session: import("../page/session.js").Session,
 * }} WorkbenchPage
 */

/** Where students write programs, run them, step them by hand, and explore them. */
export class Workbench {
  /** @type {"live" | "step" | "explore"} */
  #mode = "live";
  #notice = find("program-notice");
  #text = new ProgramText({ typed: () => this.#typed(), checked: (state) => this.#checked(state) });
  #lines;
  #output;
  #examples;
  /** @type {LivePanel} */
  #live;
  #steps;
  /** @type {ExplorePanel} */
  #explore;
  #screen;
  #keeping;
  #select = attachTabs(find("program-modes"), (id) => this.#choose(id === "tab-step" ? "step" : id === "tab-explore" ? "explore" : "live"));

  /** @param {WorkbenchPage} page */
  constructor(page) {
    this.page = page;
    this.#lines = new Lines(this.#text.editor);
    this.#output = new Output({ goToEvent: page.goTo, goToLine: (line) => this.goTo(line) });
    this.#screen = new StepsOnScreen(page, this.#lines, this.#output);
    this.#keeping = new Keeping(() => this.#linked, page.addressed);
    this.#examples = new Examples((source) => this.#begin(source), (problem) => this.#note(problem));
    const speak = (/** @type {string} */ text) => say(find("spoken"), text);
    this.#live = new LivePanel({
      program: () => this.#program,
      current: () => page.session.id,
      changed: () => this.#keeping.soon(),
      stepThrough: (schedule) => this.#stepThrough(schedule),
      explore: () => this.explore(),
      started: (run) => this.#started(run),
      refused: (error) => this.#text.refuse(error.problems),
      wrong: () => this.#text.showWrong(),
    });
    this.#steps = new SteppingMode(this.#text, this.#screen, {
      stepped: (state) => {
        this.#screen.show(state, this.#program);
        this.#explore.show();
        this.#keeping.soon();
      },
      replay: (schedule) => this.#live.start(schedule),
      note: (text) => this.#note(text),
      speak,
    });
    this.#explore = new ExplorePanel({
      program: () => this.#program,
      opened: () => (this.#mode === "step" ? this.#steps.stepper.whole : null),
      open: (schedule) => this.#openFound(schedule),
      begin: () => this.explore(),
      failed: (error) => this.#refused(error),
      speak,
    });
    const copyButton = find("copy-link");
    copyButton.addEventListener("click", async () => copy(copyButton, `${location.href.split("#")[0]}${await this.#keeping.address()}`));
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  get emptiness() {
    return this.#screen.emptiness;
  }

  /**
   * Shows the program of an address; of one that names none, the one that was here last.
   * @param {string} hash
   */
  async open(hash) {
    const linked = await readProgramAddress(hash);
    this.#note(namesProgram(hash) && linked === null ? "This link does not hold a program: it was cut off, or is from another version. Here is the program that you had last." : "");
    const draft = recallDraft();
    const program = linked ?? { source: draft?.source ?? (await this.#examples.first()), gil: draft?.gil ?? true, schedule: null, hash: null };
    this.#live.gil = program.gil;
    const same = this.#text.write(program.source);
    if (!same) {
      this.#keeping.of = "";
      this.#explore.forget();
    }
    this.#lines.clear();
    this.#live.show(false, null);
    if (program.schedule === null && this.page.session.stepping) this.page.left();
    if (program.explored) this.#toExploration();
    else if (program.schedule === null) this.#toLive();
    else await this.#toSteps({ ...program, schedule: program.schedule }, same);
    this.#output.showRun(this.page.session);
    await this.#text.check();
    this.#keeping.now();
  }

  /**
   * The run on screen is one of a program: its text is shown with it, or what has been made of that since.
   * @param {import("../page/session.js").Session} session
   */
  showRun(session) {
    const { run, live, timeline } = session;
    if (run === null || !run.program || session.stepping) return;
    if (this.#keeping.of !== run.id) {
      const draft = recallDraft();
      this.#keeping.of = run.id;
      this.#note("");
      this.#live.gil = run.program.gil;
      if (!this.#text.write(draft?.of === run.id ? draft.source : (run.program.source ?? ""))) this.#explore.forget();
      this.#text.check();
      this.#toLive();
      this.#keeping.remember();
    }
    const result = /** @type {import("../api/programs.js").ProgramResult} */ (run.result ?? {});
    if (!live) this.#note(runNote(run.program.source, this.#text.source, result));
    if (!live && session.saved === null) this.#explore.remember(run);
    this.#live.show(live && session.problem === null, live ? null : (result.schedule ?? null));
    this.#lines.of(timeline);
    this.#output.showRun(session);
  }

  /**
   * After a frame: the lines and the output are those of the moment on screen.
   * @param {import("../canvas/lanes-view.js").LanesView} lanes
   */
  follow(lanes) {
    const { session } = this.page;
    if (session.run === null || session.stepping) return;
    const { event } = lanes.selection;
    if (session.run.program?.source === this.#text.source) this.#lines.show(event >= 0 ? lanes.timeline.log.times[event] : lanes.now);
    this.#output.showRun(session);
  }

  /** @param {number} line */
  goTo(line) {
    this.#text.editor.goTo(line);
  }

  /** Somebody has gone elsewhere. */
  leave() {
    this.#keeping.stop();
    this.#steps.panel.leave();
    this.#explore.leave();
    this.#screen.emptiness = null;
  }

  // ---- the text ----

  #typed() {
    this.#note("");
    this.#live.explain(null);
    this.#explore.show();
    if (this.#mode === "step") this.#steps.panel.stop("The program is being changed: it will stand at its beginning.");
    this.#keeping.soon();
  }

  /**
   * Begins with another program.
   * @param {string} source
   */
  #begin(source) {
    if (!this.#text.write(source)) this.#explore.forget();
    this.#keeping.of = "";
    this.#go({});
    this.#text.editor.focus();
  }

  /** @param {import("./editor/checking.js").CheckState} state */
  #checked(state) {
    if (this.#mode === "step") this.#steps.checked(state);
  }

  // ---- running ----

  /** @param {Run} run */
  #started(run) {
    this.#keeping.of = run.id;
    this.#note("");
    this.#keeping.remember();
    if (this.#mode === "explore") this.page.bring("tab-output");
    this.#toLive();
    this.page.started(run);
  }

  #toLive() {
    this.#mode = "live";
    this.#explore.active = false;
    this.#steps.panel.leave();
    this.#screen.emptiness = null;
    this.#select("tab-live");
  }

  // ---- stepping ----

  /** @param {"live" | "step" | "explore"} mode as somebody has chosen it */
  #choose(mode) {
    if (mode === this.#mode) return;
    this.#go(mode === "step" ? { schedule: "" } : { explored: mode === "explore" });
  }

  /**
   * Goes to the address of the program as it is run, stepped or explored.
   * @param {{ schedule?: string, at?: number, explored?: boolean }} how
   */
  async #go({ schedule, at, explored }) {
    const stepped = schedule === undefined ? { schedule: null, hash: null } : { schedule, at, hash: this.#text.hash };
    const address = await programAddress({ ...this.#program, ...stepped, explored });
    this.#keeping.remember();
    if (location.hash === address) await this.open(address);
    else location.hash = address;
  }

  /** @param {string} schedule of the run on screen */
  #stepThrough(schedule) {
    const { program } = this.page.session.run ?? {};
    // The schedule belongs to the text that ran, whatever has been made of it since.
    if (program) this.#text.write(program.source);
    this.#go({ schedule });
  }

  /**
   * @param {{ schedule: string, hash: string | null, at?: number | null }} position
   * @param {boolean} same whether the text stood there already
   */
  #toSteps(position, same) {
    this.#mode = "step";
    this.#explore.active = false;
    this.#select("tab-step");
    return this.#steps.goTo(position, same);
  }

  /** After a problem that may have passed. */
  retry() {
    return this.#steps.stepper.retry();
  }

  // ---- exploring ----

  /** Searches the program as it is now. */
  async explore() {
    if (this.#text.showWrong()) return;
    this.#live.explain(null);
    if (this.#mode !== "explore") {
      const pressed = document.activeElement === find("program-explore");
      this.#toExploration();
      // The button is gone from under somebody's hands.
      if (pressed) find("explore-start").focus();
      await this.#go({ explored: true });
    }
    this.#explore.start();
    if (isNarrow()) find("panel-exploration").scrollIntoView({ block: "start" });
  }

  #toExploration() {
    this.#mode = "explore";
    this.#steps.panel.leave();
    this.#screen.emptiness = null;
    this.#select("tab-explore");
    this.#explore.active = true;
    this.page.bring("tab-exploration");
  }

  /**
   * To the beginning of a schedule that a search has found, the lanes below which it stands.
   * @param {string} schedule
   */
  #openFound(schedule) {
    this.#steps.following = isNarrow();
    this.#go({ schedule, at: 0 });
  }

  /** @param {unknown} error */
  #refused(error) {
    if (error instanceof ProblemError && error.code === "program-not-accepted") this.#text.refuse(error.problems);
    this.#live.explain(error);
  }

  // ---- what is kept ----

  get #program() {
    return { source: this.#text.source, gil: this.#live.gil };
  }

  get #linked() {
    const { state, whole, at } = this.#steps.stepper;
    const stepped = this.#mode === "step" ? { schedule: whole, at, hash: state?.hash ?? null } : { schedule: null, hash: null };
    return { ...this.#program, ...stepped, explored: this.#mode === "explore" };
  }

  /** @param {string} text "" for nothing */
  #note(text) {
    this.#notice.hidden = text === "";
    say(this.#notice, text);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || find("program-go").hidden) return;
    event.preventDefault();
    if (event.shiftKey) this.explore();
    else this.#live.start(null);
  }
}

/** Whether the page is one column, in which what is found lies far from what is pressed. */
function isNarrow() {
  return matchMedia("(max-width: 860px)").matches;
}
