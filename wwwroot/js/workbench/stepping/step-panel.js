import { isForPage } from "../../canvas/keys.js";
import { copy } from "../../page/copy.js";
import { find, say } from "../../page/dom.js";
import { messageOf } from "../../page/words.js";
import { letterOf } from "../../timeline/letters.js";
import { PlanStrip } from "./plan-strip.js";
import { ScheduleField } from "./schedule-field.js";
import { nextOf, verdictOf } from "./step-words.js";
import { isForAnotherText, Stepper } from "./stepper.js";
import { ThreadSteps } from "./thread-steps.js";

/**
 * @typedef {import("../../api/programs.js").ProgramState} ProgramState
 * @typedef {{
 *   stepped: (state: ProgramState) => void, failed: (error: unknown) => void, replay: (schedule: string) => void,
 *   anotherText: () => void, speak: (text: string) => void,
 * }} StepListener
 */

/** The zone in which somebody takes a program's steps by hand. */
export class StepPanel {
  #now = find("step-now");
  #undo = /** @type {HTMLButtonElement} */ (find("step-undo"));
  #redo = /** @type {HTMLButtonElement} */ (find("step-redo"));
  #toEnd = /** @type {HTMLButtonElement} */ (find("step-to-end"));
  #replay = /** @type {HTMLButtonElement} */ (find("replay"));
  #plan = new PlanStrip((count) => this.stepper.goTo(count));
  #threads = new ThreadSteps((letter) => this.stepper.take(letter));
  #schedule = new ScheduleField((turns) => this.stepper.begin(this.stepper.source, turns));
  stepper = new Stepper({ arrived: (letter) => this.#arrived(letter), changed: () => this.#show() });
  active = false;

  /** @param {StepListener} listener */
  constructor(listener) {
    this.listener = listener;
    this.#undo.addEventListener("click", () => this.stepper.undo());
    this.#redo.addEventListener("click", () => this.stepper.redo());
    this.#toEnd.addEventListener("click", () => this.stepper.goTo(Infinity));
    // A plan is replayed to its end, wherever somebody is in it.
    this.#replay.addEventListener("click", () => listener.replay(this.stepper.history.planned ? this.stepper.whole : this.stepper.schedule));
    const copyButton = find("copy-schedule");
    copyButton.addEventListener("click", () => copy(copyButton, this.stepper.schedule));
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  /**
   * @param {string} source
   * @param {import("./schedule.js").Turns} turns
   * @param {string} [hash]
   * @param {number | null} [at] how many of the steps are taken; null for all
   */
  begin(source, turns, hash, at = null) {
    this.active = true;
    this.#schedule.explain(null);
    return this.stepper.begin(source, turns, hash, at);
  }

  /**
   * There is nothing to step now.
   * @param {string} why
   */
  stop(why) {
    this.stepper.stop();
    this.#schedule.explain(null);
    this.#show();
    say(this.#now, why);
  }

  leave() {
    this.active = false;
    this.stepper.stop();
  }

  /** @param {string} letter */
  #arrived(letter) {
    const { state, error, history } = this.stepper;
    if (error !== null) {
      if (isForAnotherText(error)) this.listener.anotherText();
      else this.#fail(error);
      return;
    }
    if (state === null) return;
    const { problem } = state;
    if (problem !== null) this.#cutShort(state);
    this.#show();
    this.#schedule.show(this.stepper.schedule, problem !== null);
    this.#schedule.explain(problem === null ? null : `Step ${problem.step}: ${problem.message.replace(/^step \d+: /i, "")}. The steps before it were taken.`);
    this.listener.stepped(state);
    const thread = state.threads.find((each) => each.letter === letter);
    const then = thread === undefined ? "" : ` ${thread.letter} next: ${nextOf(thread)}.`;
    this.listener.speak(`Step ${history.count}.${then}${state.status === "running" ? "" : ` ${verdictOf(state)}`}`);
  }

  /**
   * Only the beginning of a schedule could be taken: that is where the program stands now.
   * @param {ProgramState} state
   */
  #cutShort(state) {
    while (this.stepper.history.count > state.steps && this.stepper.history.canUndo) this.stepper.history.undo();
    this.stepper.history.begin(this.stepper.history.turns);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#show();
    const { code, title } = /** @type {{ code?: string, title?: string }} */ (error);
    if (code === "invalid-schedule") this.#schedule.explain(messageOf(error));
    else say(this.#now, title === undefined ? messageOf(error) : `${title}. ${messageOf(error)}`);
    this.listener.failed(error);
  }

  #show() {
    const { state, history, busy, error } = this.stepper;
    this.#threads.show(state?.threads ?? []);
    find("step-threads").setAttribute("aria-busy", String(busy));
    this.#undo.disabled = !history.canUndo;
    this.#redo.disabled = !history.canRedo;
    say(this.#redo, history.planned ? "Next step" : "Redo");
    this.#toEnd.hidden = !history.planned;
    this.#toEnd.disabled = !history.canRedo;
    this.#plan.show(history);
    this.#replay.disabled = state === null;
    this.#now.dataset.wrong = String(error !== null);
    if (error === null) say(this.#now, state === null ? "Looking where the program stands…" : nowOf(state));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.active || !isForPage(event)) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (digit !== null && !event.shiftKey) this.#stepOf(Number(digit[1]) - 1);
    else if (event.code === "KeyU") event.shiftKey ? this.stepper.redo() : this.stepper.undo();
    else return;
    event.preventDefault();
  }

  /** @param {number} place */
  #stepOf(place) {
    const letter = letterOf(place);
    const thread = this.stepper.state?.threads.find((each) => each.letter === letter);
    if (thread !== undefined && thread.status !== "ready" && !this.stepper.busy) this.listener.speak(`${letter} ${nextOf(thread)}.`);
    this.stepper.take(letter);
  }
}

/** @param {ProgramState} state */
function nowOf({ status }) {
  if (status === "running") return "Who takes the next step?";
  return status === "deadlocked" ? "Nobody can take a step any more." : "There are no more steps.";
}
