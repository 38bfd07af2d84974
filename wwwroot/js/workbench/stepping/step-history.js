import { countOf, longer, shorter } from "./schedule.js";

/** The steps taken so far, and those that were taken back. No DOM. */
export class StepHistory {
  /** @type {import("./schedule.js").Turns} */
  turns = [];
  /** @type {string[]} letters of the steps taken back, the first of them last */
  #undone = [];

  get count() {
    return countOf(this.turns);
  }

  get canUndo() {
    return this.turns.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /**
   * The schedule is another one.
   * @param {import("./schedule.js").Turns} turns
   */
  begin(turns) {
    this.turns = turns;
    this.#undone = [];
  }

  /** @param {string} letter whose step it is: the one that was taken back last can be taken like any other */
  take(letter) {
    if (this.#undone.at(-1) === letter) this.#undone.pop();
    else this.#undone = [];
    this.turns = longer(this.turns, letter);
  }

  undo() {
    if (!this.canUndo) return false;
    this.#undone.push(this.turns[this.turns.length - 1].letter);
    this.turns = shorter(this.turns);
    return true;
  }

  redo() {
    const letter = this.#undone.pop();
    if (letter === undefined) return false;
    this.turns = longer(this.turns, letter);
    return true;
  }
}
