import { find } from "../../page/dom.js";
import { CheckResult } from "./check-result.js";
import { Checking } from "./checking.js";
import { CodeEditor } from "./code-editor.js";

/**
 * `typed` tells of changes that somebody made, not the page itself; `checked` of an answer about the text as it is now.
 * @typedef {{ typed: () => void, checked: (state: import("./checking.js").CheckState) => void }} TextListener
 */

/** The text of the program: written in the editor, and checked while it is written. */
export class ProgramText {
  /** Whether the page itself is writing. */
  #writing = false;
  #result = new CheckResult((line, column) => this.editor.goTo(line, column));
  #checking = new Checking((state) => this.#checked(state));

  /** @param {TextListener} listener */
  constructor(listener) {
    this.listener = listener;
    this.editor = new CodeEditor(find("code"), { label: "Your program, in Python", hint: "Escape, then Tab leaves the editor.", changed: () => this.#changed() });
  }

  get source() {
    return this.editor.text;
  }

  /** The hash of the text, where the server has said it. */
  get hash() {
    const { state } = this.#checking;
    return state.kind === "accepted" ? state.hash : null;
  }

  /**
   * Puts another text there.
   * @param {string} source
   * @returns {boolean} whether it stood there already
   */
  write(source) {
    if (source === this.editor.text) return true;
    this.#writing = true;
    this.editor.text = source;
    this.#writing = false;
    this.#checking.now(source);
    return false;
  }

  /** Looks at the text where nobody has yet, or nobody could. */
  async check() {
    const { kind } = this.#checking.state;
    if (kind === "unknown" || this.#checking.idle) await this.#checking.now(this.source);
  }

  /**
   * The server has refused the text.
   * @param {import("../../api/rest.js").CodeProblem[]} problems
   */
  refuse(problems) {
    this.#checking.know({ kind: "refused", hash: "", problems });
  }

  /** Whether the text is known to be wrong; then its first problem is shown. */
  showWrong() {
    const { state } = this.#checking;
    if (state.kind !== "refused") return false;
    const [first] = state.problems;
    if (first !== undefined) this.editor.goTo(first.line, first.column);
    return true;
  }

  #changed() {
    this.editor.forgetThreads();
    if (this.#writing) return;
    this.#checking.soon(this.source);
    this.listener.typed();
  }

  /** @param {import("./checking.js").CheckState} state */
  #checked(state) {
    this.#result.show(state);
    if (state.kind === "checking") return;
    this.editor.showProblems(state.kind === "refused" ? state.problems : []);
    this.listener.checked(state);
  }
}
