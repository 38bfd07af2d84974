import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker } from "@codemirror/view";

/**
 * Where a thread is in the program: its letter, its name and its place among the threads, from which its colour follows.
 * @typedef {{ line: number, letter: string, name: string, number: number }} ThreadLine
 */

const colours = 8;

/** More threads than this at one line are only counted. */
const mostBadges = 3;

/** @type {import("@codemirror/state").StateEffectType<readonly ThreadLine[]>} */
export const showCurrentLines = StateEffect.define();

/** @type {import("@codemirror/state").StateField<readonly ThreadLine[]>} */
const field = StateField.define({
  create: () => /** @type {readonly ThreadLine[]} */ ([]),
  update: (threads, transaction) => {
    for (const effect of transaction.effects) if (effect.is(showCurrentLines)) return effect.value;
    // Of an edited program nobody knows any more where its threads were.
    return transaction.docChanged ? [] : threads;
  },
  provide: (threads) =>
    EditorView.decorations.from(threads, (list) => (view) => {
      const lines = [...new Set(list.map(({ line }) => line))].filter((line) => line <= view.state.doc.lines).sort((a, b) => a - b);
      return Decoration.set(lines.map((line) => Decoration.line({ class: "current-line" }).range(view.state.doc.line(line).from)));
    }),
});

class ThreadsMarker extends GutterMarker {
  /** @param {readonly ThreadLine[]} threads */
  constructor(threads) {
    super();
    this.threads = threads;
  }

  /** @param {import("@codemirror/view").GutterMarker} other */
  eq(other) {
    return other instanceof ThreadsMarker && JSON.stringify(other.threads) === JSON.stringify(this.threads);
  }

  toDOM() {
    const badges = document.createDocumentFragment();
    const some = this.threads.length > mostBadges ? this.threads.slice(0, mostBadges - 1) : this.threads;
    for (const { letter, name, number } of some) badges.append(badge(letter, `${name} (${letter}) is here`, number));
    const rest = this.threads.slice(some.length);
    if (rest.length > 0) badges.append(badge(`+${rest.length}`, `${rest.map(({ letter }) => letter).join(", ")} are here`, 0));
    const host = document.createElement("span");
    host.style.display = "contents";
    host.append(badges);
    return host;
  }
}

/**
 * @param {string} text
 * @param {string} title
 * @param {number} number
 */
function badge(text, title, number) {
  const element = document.createElement("span");
  element.className = "thread-badge";
  element.textContent = text;
  element.title = title;
  element.style.setProperty("--thread", `var(--thread-${number % colours})`);
  element.style.setProperty("--on-thread", `var(--on-thread-${number % colours})`);
  return element;
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

/** What marks the lines at which threads are, in the code and beside it. */
export const currentLines = [field, margin];
