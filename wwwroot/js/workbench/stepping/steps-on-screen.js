import { runOfState, timelineOfState } from "./step-run.js";

/** @typedef {import("../../page/empty.js").Emptiness} Emptiness */

/** What the page shows of a program that is stepped: lanes, lines, output; and while there is nothing to show, why. */
export class StepsOnScreen {
  /** @type {Emptiness | null} what stands in the place of the lanes */
  emptiness = null;

  /**
   * @param {import("../workbench.js").WorkbenchPage} page
   * @param {import("../lines.js").Lines} lines
   * @param {import("../output/output.js").Output} output
   */
  constructor(page, lines, output) {
    this.page = page;
    this.lines = lines;
    this.output = output;
  }

  /**
   * @param {import("../../api/programs.js").ProgramState} state
   * @param {{ source: string, gil: boolean }} program
   */
  show(state, program) {
    const { session } = this.page;
    this.emptiness = null;
    const timeline = timelineOfState(session.stepping ? session.timeline : null, state);
    this.page.stepped({ run: runOfState(state, program), timeline });
    this.lines.showState(state);
    this.output.showState(state);
  }

  /** An answer is awaited. */
  await() {
    this.page.left();
    this.#say({ kind: "loading", title: "Looking where the program stands…", text: "" });
  }

  /** The program is not right yet. */
  refuse() {
    this.lines.clear();
    this.page.left();
    this.#say({ kind: "none", title: "The program cannot be stepped yet", text: "What is in its way stands below the code." });
  }

  /**
   * There is no state; what was on screen stays there.
   * @param {{ title?: string, message: string }} error
   */
  fail({ title, message }) {
    if (!this.page.session.stepping) this.#say({ kind: "problem", title: title ?? "Something went wrong", text: message, retry: true });
  }

  /** @param {Emptiness} emptiness */
  #say(emptiness) {
    this.emptiness = emptiness;
    this.page.opened(true);
  }
}
