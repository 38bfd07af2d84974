import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { codeColours, codeTheme } from "./code-theme.js";
import { currentLines, showCurrentLines } from "./current-lines.js";
import { replacing } from "./replacing.js";

/** @typedef {import("../../api/rest.js").CodeProblem} CodeProblem */

/** The editor of a program. */
export class CodeEditor {
  /** What the marks in the margin say now, so that they are drawn anew only when somebody has moved. */
  #marked = "[]";

  /**
   * @param {HTMLElement} host
   * @param {{ label: string, hint: string, changed: () => void }} how `hint` is how to leave it without a pointer
   */
  constructor(host, { label, hint, changed }) {
    // In a tree of its own the editor's styles come as style sheets, and the page may go on forbidding styles in elements.
    const root = host.attachShadow({ mode: "open" });
    this.view = new EditorView({
      parent: root,
      root,
      extensions: [
        lineNumbers(),
        currentLines,
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        bracketMatching(),
        closeBrackets(),
        replacing,
        highlightActiveLine(),
        pythonLanguage,
        syntaxHighlighting(codeColours),
        codeTheme,
        // Tab indents; Escape and then Tab leaves, as the editor itself offers it to those who have no pointer.
        keymap.of([{ key: "Tab", run: indentMore, shift: indentLess }, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ "aria-label": label, "aria-description": hint, spellcheck: "false", tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  set text(text) {
    if (text !== this.text) this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
  }

  focus() {
    this.view.focus();
  }

  /** @param {readonly CodeProblem[]} problems */
  showProblems(problems) {
    const diagnostics = problems.map(({ line, column, endLine, endColumn, message, instead }) => {
      const from = this.#position(line, column);
      const to = Math.max(from, this.#position(endLine, endColumn));
      return { from, to, severity: /** @type {"error"} */ ("error"), message: instead ? `${message}\nInstead: ${instead}` : message };
    });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  /**
   * Marks where each thread is.
   * @param {readonly import("./current-lines.js").ThreadLine[]} threads
   */
  showThreads(threads) {
    const { lines } = this.view.state.doc;
    const shown = threads.filter(({ line }) => line >= 1 && line <= lines);
    const marked = JSON.stringify(shown);
    if (marked === this.#marked) return;
    this.#marked = marked;
    this.view.dispatch({ effects: showCurrentLines.of(shown) });
  }

  /** The text was edited: the marks are gone with it. */
  forgetThreads() {
    this.#marked = "[]";
  }

  /**
   * Goes to a place and shows it.
   * @param {number} line
   * @param {number} [column]
   */
  goTo(line, column = 1) {
    const at = this.#position(line, column);
    this.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    this.view.focus();
  }

  /**
   * @param {number} line
   * @param {number} column in code points, as the server counts them
   */
  #position(line, column) {
    const { doc } = this.view.state;
    const { from, text } = doc.line(Math.min(Math.max(1, line), doc.lines));
    return from + [...text].slice(0, column - 1).join("").length;
  }
}
