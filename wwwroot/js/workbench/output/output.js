import { numberOf } from "../../timeline/letters.js";
import { Console } from "./console.js";
import { Errors } from "./errors.js";
import { Printed } from "./printed.js";
import { Variables } from "./variables.js";

/** What a program has printed, what went wrong in it, and the values of its variables. */
export class Output {
  #console;
  #errors;
  #variables = new Variables();
  /** @type {Printed | null} */
  #printed = null;

  /** @param {{ goToEvent: (sequence: number) => void, goToLine: (line: number) => void }} actions */
  constructor({ goToEvent, goToLine }) {
    this.#console = new Console(goToEvent);
    this.#errors = new Errors(goToLine);
  }

  /**
   * A run, as far as it has arrived.
   * @param {import("../../page/session.js").Session} session
   */
  showRun({ timeline, run, live }) {
    if (this.#printed?.timeline !== timeline) this.#printed = new Printed(timeline);
    this.#printed.advance();
    const none = run === null ? "What the program prints stands here." : live ? "Nothing has been printed yet." : "The program has printed nothing.";
    this.#console.show(this.#printed.lines, none);
    const result = /** @type {import("../../api/programs.js").ProgramResult} */ (run?.result ?? {});
    // The result of a run from a file may be anything.
    this.#errors.show(Array.isArray(result.errors) ? result.errors : []);
    this.#variables.show(Array.isArray(result.variables) ? result.variables : [], "Variables at the end", run === null ? "" : noVariables(live, result));
  }

  /** @param {import("../../api/programs.js").ProgramState} state */
  showState({ output, variables, threads }) {
    const names = new Map(threads.map(({ letter, name }) => [letter, name]));
    const lines = output.map(({ letter, text }) => ({ letter, number: Math.max(0, numberOf(letter)), name: names.get(letter) ?? letter, text, sequence: -1 }));
    this.#console.show(lines, "Nothing has been printed yet.");
    this.#errors.show([]);
    this.#variables.show(variables, "Variables", "There are no variables yet.");
  }
}

/**
 * Why there are none to show.
 * @param {boolean} live
 * @param {import("../../api/programs.js").ProgramResult} result
 */
function noVariables(live, { variables, schedule }) {
  if (live) return "Their values stand here when the program has ended.";
  if (variables !== undefined) return "It had no variables of its own.";
  return `The program did not come to its end.${typeof schedule === "string" ? " Step through the run to see them." : ""}`;
}
