import { countOf, lettersOf, longer, shorter, turnsOf } from "./schedule.js";

/** The steps taken so far, and those that can be taken again: taken back, or laid out beforehand. No DOM. */
export class StepHistory {
  /** @type {import("./schedule.js").Turns} */
  turns = [];
  /** @type {string[]} letters of the steps to come, the first of them last */
  #undone = [];
  /** Whether the steps to come were laid out by somebody else, to be followed. */
  planned = false;

  get count() {
    return countOf(this.turns);
  }

  get canUndo() {
    return this.turns.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** All steps, those to come too. */
  get whole() {
    return turnsOf([...lettersOf(this.turns), ...[...this.#undone].reverse()]);
  }

  /**
   * The schedule is another one.
   * @param {import("./schedule.js").Turns} turns
   * @param {number | null} [at] how many of its steps are taken, the others are to come; null for all, and no plan
   */
  begin(turns, at = null) {
    this.turns = turns;
    this.#undone = [];
    this.planned = at !== null;
    if (at !== null) this.goTo(at);
  }

  /**
   * Back or forward, to where so many steps are taken.
   * @param {number} count
   */
  goTo(count) {
    const letters = lettersOf(this.whole);
    if (Math.min(count, letters.length) === this.count) return false;
    this.turns = turnsOf(letters.slice(0, count));
    this.#undone = letters.slice(count).reverse();
    return true;
  }

  /** @param {string} letter whose step it is: the one that was taken back last can be taken like any other */
  take(letter) {
    if (this.#undone.at(-1) === letter) this.#undone.pop();
    else {
      this.#undone = [];
      this.planned = false;
    }
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
