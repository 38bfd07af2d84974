/**
 * Where a thread is in the program: its lane's number and colour beside the line.
 * @typedef {{ line: number, number: number, name: string }} ThreadLine
 * @typedef {import("./code-theme.js").CodeMirror} CodeMirror
 */

/** @type {ReturnType<typeof define> | null} */
let defined = null;

/** The parts belong together, and there is one of each. @param {CodeMirror} codeMirror */
function parts(codeMirror) {
  return (defined ??= define(codeMirror));
}

/** @param {CodeMirror} codeMirror */
function define({ StateEffect, StateField, Decoration, EditorView, gutter, GutterMarker }) {
  /** @type {import("@codemirror/state").StateEffectType<ThreadLine[]>} */
  const show = StateEffect.define();

  /** @type {import("@codemirror/state").StateField<ThreadLine[]>} */
  const field = StateField.define({
    create: () => /** @type {ThreadLine[]} */ ([]),
    update: (threads, transaction) => {
      for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
      // Of an edited program nobody knows any more where its threads were.
      return transaction.docChanged ? [] : threads;
    },
    provide: (threads) =>
      EditorView.decorations.from(threads, (list) => (view) => {
        const lines = [...new Set(list.map(({ line }) => line))].sort((a, b) => a - b);
        return Decoration.set(lines.map((line) => Decoration.line({ class: "current-line" }).range(view.state.doc.line(line).from)));
      }),
  });

  class ThreadsMarker extends GutterMarker {
    /** @param {ThreadLine[]} threads */
    constructor(threads) {
      super();
      this.threads = threads;
    }

    /** @param {import("@codemirror/view").GutterMarker} other */
    eq(other) {
      return JSON.stringify(/** @type {ThreadsMarker} */ (other).threads) === JSON.stringify(this.threads);
    }

    toDOM() {
      const badges = document.createElement("span");
      badges.className = "thread-badges";
      for (const { number, name } of this.threads) {
        const badge = document.createElement("i");
        badge.textContent = String(number);
        badge.title = `${name} is here`;
        badge.style.setProperty("--thread", `var(--thread-${number % 8})`);
        badges.append(badge);
      }
      return badges;
    }
  }

  const margin = gutter({
    class: "cm-threads",
    lineMarker: (view, block) => {
      const { number } = view.state.doc.lineAt(block.from);
      const here = view.state.field(field).filter(({ line }) => line === number);
      return here.length === 0 ? null : new ThreadsMarker(here);
    },
    lineMarkerChange: (update) => update.startState.field(field) !== update.state.field(field),
  });
  return { show, field, margin };
}

/** @param {CodeMirror} codeMirror */
export function showCurrentLines(codeMirror) {
  return parts(codeMirror).show;
}

/** @param {CodeMirror} codeMirror */
export function currentLines(codeMirror) {
  return parts(codeMirror).field;
}

/** @param {CodeMirror} codeMirror */
export function currentLinesGutter(codeMirror) {
  return parts(codeMirror).margin;
}
