import { find } from "../../page/dom.js";
import { parseSchedule } from "./schedule.js";
import { StepPanel } from "./step-panel.js";

/**
 * @typedef {{
 *   stepped: (state: import("../../api/programs.js").ProgramState) => void, replay: (schedule: string) => void,
 *   note: (text: string) => void, speak: (text: string) => void,
 * }} SteppingListener
 */

/** The program of the workbench, stepped by hand. */
export class SteppingMode {
  /** @type {StepPanel} */
  panel;
  /** Whether the steps are far from where they were asked for. */
  following = false;

  /**
   * @param {import("../editor/program-text.js").ProgramText} text
   * @param {import("./steps-on-screen.js").StepsOnScreen} screen
   * @param {SteppingListener} listener
   */
  constructor(text, screen, { stepped, replay, note, speak }) {
    this.text = text;
    this.screen = screen;
    this.note = note;
    this.panel = new StepPanel({ stepped, replay, speak, failed: (error) => this.#failed(error), anotherText: () => this.#schedulesOther() });
  }

  get stepper() {
    return this.panel.stepper;
  }

  /**
   * @param {{ schedule: string, hash: string | null, at?: number | null }} position its hash is that of the text that the schedule belongs to
   * @param {boolean} same whether the text stood there already
   */
  async goTo({ schedule, hash, at = null }, same) {
    const { stepper, panel, text } = this;
    const there = stepper.source === text.source && stepper.whole === schedule && stepper.at === at && stepper.state !== null;
    if (same && panel.active && there) return;
    this.screen.await();
    const { turns, problem } = parseSchedule(schedule);
    if (problem !== null) this.note(`The schedule of the link cannot be read. ${problem}`);
    await panel.begin(text.source, problem === null ? turns : [], hash ?? undefined, at);
    if (this.following) find("program-go").scrollIntoView({ block: "start" });
    this.following = false;
  }

  /**
   * The text was looked at while it is stepped.
   * @param {import("../editor/checking.js").CheckState} state
   */
  checked({ kind }) {
    const { stepper, panel, text } = this;
    if (kind === "refused") {
      panel.stop("What is in the program's way stands below the code.");
      this.screen.refuse();
    } else if (kind === "accepted" && !stepper.busy && (stepper.idle || stepper.source !== text.source)) {
      panel.begin(text.source, []);
    }
  }

  /** @param {unknown} error */
  #failed(error) {
    const { code, title, message, problems } = /** @type {import("../../api/rest.js").ProblemError} */ (error);
    if (code === "program-not-accepted") this.text.refuse(problems);
    else this.screen.fail({ title, message });
  }

  #schedulesOther() {
    this.note("The schedule of this link belongs to another text of the program, so it was not followed. The program stands at its beginning.");
    this.panel.begin(this.text.source, []);
  }
}
