import { CodeLines } from "../timeline/code-lines.js";
import { letterOf, numberOf } from "../timeline/letters.js";

/** Marks in the code where the threads of the run on screen are. */
export class Lines {
  /** @type {CodeLines | null} */
  #code = null;

  /** @param {import("./editor/code-editor.js").CodeEditor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** @param {import("../timeline/timeline.js").Timeline} timeline of the run on screen */
  of(timeline) {
    if (this.#code?.timeline !== timeline) this.#code = new CodeLines(timeline);
  }

  /** @param {number} time */
  show(time) {
    if (this.#code === null) return;
    this.#code.advance();
    this.editor.showThreads(this.#code.at(time).map(({ line, name, number }) => ({ line, name, number, letter: letterOf(number) || String(number) })));
  }

  /** @param {import("../api/programs.js").ProgramState} state */
  showState({ threads }) {
    this.#code = null;
    this.editor.showThreads(
      threads.flatMap(({ letter, name, line, status }) => (line === null || status === "ended" ? [] : [{ line, name, letter, number: Math.max(0, numberOf(letter)) }])),
    );
  }

  clear() {
    this.#code = null;
    this.editor.showThreads([]);
  }
}
