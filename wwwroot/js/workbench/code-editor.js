import { codeColours, codeTheme } from "./code-theme.js";
import { currentLines, currentLinesGutter, showCurrentLines } from "./current-lines.js";

/**
 * A place in a program where something is wrong: lines and columns count from 1, the end is exclusive.
 * @typedef {{ line: number, column: number, endLine: number, endColumn: number, message: string }} CodeProblem
 */

/** The editor of a program. CodeMirror is loaded when the first one is made. */
export class CodeEditor {
  /**
   * @param {typeof import("../../../src/Playground.Server/BrowserPackages/codemirror.js")} codeMirror
   * @param {import("@codemirror/view").EditorView} view
   */
  constructor(codeMirror, view) {
    this.codeMirror = codeMirror;
    this.view = view;
  }

  /**
   * @param {HTMLElement} host
   * @param {{ label: string, changed: () => void }} how
   */
  static async create(host, { label, changed }) {
    /** @type {typeof import("../../../src/Playground.Server/BrowserPackages/codemirror.js")} */
    const codeMirror = await import(/** @type {string} */ ("/lib/codemirror.js"));
    const { EditorView, EditorState, keymap } = codeMirror;
    const view = new EditorView({
      parent: host,
      extensions: [
        codeMirror.lineNumbers(),
        currentLinesGutter(codeMirror),
        codeMirror.lintGutter(),
        codeMirror.history(),
        codeMirror.drawSelection(),
        codeMirror.indentOnInput(),
        codeMirror.indentUnit.of("    "),
        EditorState.tabSize.of(4),
        codeMirror.bracketMatching(),
        codeMirror.closeBrackets(),
        codeMirror.highlightActiveLine(),
        codeMirror.python(),
        codeMirror.syntaxHighlighting(codeColours(codeMirror)),
        codeTheme(codeMirror),
        currentLines(codeMirror),
        // Tab indents; Escape and then Tab leaves, as CodeMirror itself offers it to those who have no pointer.
        keymap.of([
          { key: "Tab", run: codeMirror.indentMore, shift: codeMirror.indentLess },
          ...codeMirror.closeBracketsKeymap,
          ...codeMirror.defaultKeymap,
          ...codeMirror.historyKeymap,
        ]),
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    });
    return new CodeEditor(codeMirror, view);
  }

  get text() {
    return this.view.state.doc.toString();
  }

  set text(text) {
    if (text !== this.text) this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  focus() {
    this.view.focus();
  }

  /** @param {CodeProblem[]} problems */
  showProblems(problems) {
    const { state } = this.view;
    const diagnostics = problems.map(({ line, column, endLine, endColumn, message }) => {
      const from = this.#position(line, column);
      return { from, to: Math.max(from, this.#position(endLine, endColumn)), severity: /** @type {"error"} */ ("error"), message };
    });
    this.view.dispatch(this.codeMirror.setDiagnostics(state, diagnostics));
  }

  /**
   * Marks where each thread is.
   * @param {import("./current-lines.js").ThreadLine[]} threads
   */
  showThreads(threads) {
    const { lines } = this.view.state.doc;
    this.view.dispatch({ effects: showCurrentLines(this.codeMirror).of(threads.filter(({ line }) => line >= 1 && line <= lines)) });
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
