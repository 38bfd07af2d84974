import { attachTabs } from "../page/tabs.js";
import { copy } from "../page/copy.js";
import { find, say } from "../page/dom.js";
import { ProgramText } from "./editor/program-text.js";
import { Examples } from "./examples.js";
import { Lines } from "./lines.js";
import { LivePanel } from "./live-panel.js";
import { Output } from "./output/output.js";
import { recallDraft } from "./program/draft.js";
import { Keeping } from "./program/keeping.js";
import { namesProgram, programAddress, readProgramAddress } from "./program/program-link.js";
import { parseSchedule } from "./stepping/schedule.js";
import { StepPanel } from "./stepping/step-panel.js";
import { StepsOnScreen } from "./stepping/steps-on-screen.js";

/**
 * What the workbench needs of the page.
 * @typedef {import("../api/rest.js").Run} Run
 * @typedef {{
 *   opened: (open: boolean) => void, started: (run: Run) => void, stepped: (steps: { run: Run, timeline: import("../timeline/timeline.js").Timeline }) => void,
 *   left: () => void, addressed: (hash: string) => void, goTo: (sequence: number) => void, session: import("../page/session.js").Session,
 * }} WorkbenchPage
 */

/** Where students write programs, run them, and step them by hand. */
export class Workbench {
  /** @type {"live" | "step"} */
  #mode = "live";
  #notice = find("program-notice");
  #text = new ProgramText({ typed: () => this.#typed(), checked: (state) => this.#checked(state) });
  #lines;
  #output;
  #examples;
  /** @type {LivePanel} */
  #live;
  #steps;
  #screen;
  #keeping;
  #select = attachTabs(find("program-modes"), (id) => this.#choose(id === "tab-step" ? "step" : "live"));

  /** @param {WorkbenchPage} page */
  constructor(page) {
    this.page = page;
    this.#lines = new Lines(this.#text.editor);
    this.#output = new Output({ goToEvent: page.goTo, goToLine: (line) => this.goTo(line) });
    this.#screen = new StepsOnScreen(page, this.#lines, this.#output);
    this.#keeping = new Keeping(() => this.#linked, page.addressed);
    this.#examples = new Examples((source) => this.#begin(source), (problem) => this.#note(problem));
    this.#live = new LivePanel({
      program: () => this.#program,
      current: () => page.session.id,
      changed: () => this.#keeping.soon(),
      stepThrough: (schedule) => this.#stepThrough(schedule),
      started: (run) => this.#started(run),
      refused: ({ problems }) => this.#text.refuse(problems),
      wrong: () => this.#text.showWrong(),
    });
    this.#steps = new StepPanel({
      stepped: (state) => {
        this.#screen.show(state, this.#program);
        this.#keeping.soon();
      },
      failed: (error) => this.#stepFailed(error),
      replay: (schedule) => this.#live.start(schedule),
      anotherText: () => this.#schedulesOther(),
      speak: (text) => say(find("spoken"), text),
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
    if (!same) this.#keeping.of = "";
    this.#lines.clear();
    this.#live.show(false, null);
    if (program.schedule === null && this.page.session.stepping) this.page.left();
    if (program.schedule === null) this.#toLive();
    else await this.#toSteps(program.schedule, program.hash ?? undefined, same);
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
      this.#text.write(draft?.of === run.id ? draft.source : (run.program.source ?? ""));
      this.#text.check();
      this.#toLive();
      this.#keeping.remember();
    }
    const result = /** @type {import("../api/programs.js").ProgramResult} */ (run.result ?? {});
    if (!live) this.#note(this.#noteOf(run.program.source, result));
    this.#live.show(live && session.problem === null, live ? null : (result.schedule ?? null));
    this.#lines.of(timeline);
    this.#output.showRun(session);
  }

  /**
   * What is to be known of an ended run before one compares it with the text.
   * @param {string} source
   * @param {import("../api/programs.js").ProgramResult} result
   */
  #noteOf(source, { scheduleProblem, budget }) {
    if (source !== this.#text.source) return "The program was changed since this run.";
    if (scheduleProblem) return `The schedule could not be followed. ${scheduleProblem.message}`;
    return budget ?? "";
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
    this.#steps.leave();
    this.#screen.emptiness = null;
  }

  // ---- the text ----

  #typed() {
    this.#note("");
    this.#live.explain(null);
    if (this.#mode === "step") this.#steps.stop("The program is being changed: it will stand at its beginning.");
    this.#keeping.soon();
  }

  /**
   * Begins with another program.
   * @param {string} source
   */
  #begin(source) {
    this.#text.write(source);
    this.#keeping.of = "";
    this.#go(null);
    this.#text.editor.focus();
  }

  /** @param {import("./editor/checking.js").CheckState} state */
  #checked({ kind }) {
    if (this.#mode !== "step") return;
    const { stepper } = this.#steps;
    if (kind === "refused") this.#refuseSteps();
    else if (kind === "accepted" && !stepper.busy && (stepper.idle || stepper.source !== this.#text.source)) this.#steps.begin(this.#text.source, []);
  }

  // ---- running ----

  /** @param {Run} run */
  #started(run) {
    this.#keeping.of = run.id;
    this.#note("");
    this.#keeping.remember();
    this.#toLive();
    this.page.started(run);
  }

  #toLive() {
    this.#mode = "live";
    this.#steps.leave();
    this.#screen.emptiness = null;
    this.#select("tab-live");
  }

  // ---- stepping ----

  /** @param {"live" | "step"} mode as somebody has chosen it */
  #choose(mode) {
    if (mode === this.#mode) return;
    this.#go(mode === "step" ? "" : null);
  }

  /**
   * Goes to the address of the program with a schedule, or without one.
   * @param {string | null} schedule
   */
  async #go(schedule) {
    const address = await programAddress({ ...this.#program, schedule, hash: schedule === null ? null : this.#text.hash });
    this.#keeping.remember();
    if (location.hash === address) await this.open(address);
    else location.hash = address;
  }

  /** @param {string} schedule of the run on screen */
  #stepThrough(schedule) {
    const { program } = this.page.session.run ?? {};
    // The schedule belongs to the text that ran, whatever has been made of it since.
    if (program) this.#text.write(program.source);
    this.#go(schedule);
  }

  /**
   * @param {string} schedule
   * @param {string | undefined} hash of the text that the schedule belongs to
   * @param {boolean} same whether the text stood there already
   */
  async #toSteps(schedule, hash, same) {
    this.#mode = "step";
    this.#select("tab-step");
    const { stepper } = this.#steps;
    if (same && this.#steps.active && stepper.source === this.#text.source && stepper.schedule === schedule && stepper.state !== null) return;
    this.#screen.await();
    const { turns, problem } = parseSchedule(schedule);
    if (problem !== null) this.#note(`The schedule of the link cannot be read. ${problem}`);
    await this.#steps.begin(this.#text.source, problem === null ? turns : [], hash);
  }

  /** @param {unknown} error */
  #stepFailed(error) {
    const { code, title, message, problems } = /** @type {import("../api/rest.js").ProblemError} */ (error);
    if (code === "program-not-accepted") this.#text.refuse(problems);
    else this.#screen.fail({ title, message });
  }

  /** After a problem that may have passed. */
  retry() {
    return this.#steps.stepper.retry();
  }

  #schedulesOther() {
    this.#note("The schedule of this link belongs to another text of the program, so it was not followed. The program stands at its beginning.");
    this.#steps.begin(this.#text.source, []);
  }

  #refuseSteps() {
    this.#steps.stop("What is in the program's way stands below the code.");
    this.#screen.refuse();
  }

  // ---- what is kept ----

  get #program() {
    return { source: this.#text.source, gil: this.#live.gil };
  }

  get #linked() {
    const { state, schedule } = this.#steps.stepper;
    const stepping = this.#mode === "step";
    return { ...this.#program, schedule: stepping ? schedule : null, hash: stepping ? (state?.hash ?? null) : null };
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
    this.#live.start(null);
  }
}
