import { find, make, say } from "../../page/dom.js";
import { threadBadge } from "../stepping/thread-steps.js";

/** A longer list makes the page slow: of more lines the newest are shown. */
const mostLines = 2000;

/** The lines that a program has printed: of all threads as they came, or of one of them. */
export class Console {
  #list = find("console");
  #threads = find("console-threads");
  #none = find("no-output");
  /** @type {readonly import("./printed.js").PrintedLine[]} */
  #lines = [];
  /** @type {number} the thread whose lines are shown, -1 for all */
  #chosen = -1;
  #count = 0;
  #last = "";
  #buttons = "";

  /** @param {(sequence: number) => void} goTo */
  constructor(goTo) {
    this.goTo = goTo;
  }

  /**
   * @param {readonly import("./printed.js").PrintedLine[]} lines
   * @param {string} none what to say when there are none
   */
  show(lines, none) {
    // Mostly lines are only added; where others stand in their place the list begins anew.
    const same = lines.length >= this.#count && this.#last === (this.#count === 0 ? "" : keyOf(lines[this.#count - 1]));
    if (!same) this.#restart();
    this.#lines = lines;
    say(this.#none, lines.length === 0 ? none : "");
    this.#list.hidden = lines.length === 0;
    this.#showThreads();
    this.#append();
  }

  #restart() {
    this.#list.replaceChildren();
    this.#count = 0;
  }

  #append() {
    if (this.#count === this.#lines.length) return;
    const side = this.#list.parentElement;
    const atEnd = side !== null && side.scrollTop + side.clientHeight >= side.scrollHeight - 8;
    const fresh = this.#lines.slice(this.#count).filter(({ number }) => this.#chosen < 0 || number === this.#chosen);
    this.#list.append(...fresh.slice(-mostLines).map((line) => this.#row(line)));
    while (this.#list.childElementCount > mostLines) this.#list.firstElementChild?.remove();
    this.#count = this.#lines.length;
    this.#last = keyOf(this.#lines[this.#count - 1]);
    if (atEnd && side !== null) side.scrollTop = side.scrollHeight;
  }

  /** @param {import("./printed.js").PrintedLine} line */
  #row({ letter, number, name, text, sequence }) {
    const content = make("span", { class: "printed" }, text === "" ? "\u00a0" : text);
    const row = make("li", {}, threadBadge(letter, number), make("span", { class: "unseen" }, `${name}: `), content);
    if (sequence >= 0) {
      row.title = `${name}: show it on the lanes`;
      row.addEventListener("click", () => {
        if (getSelection()?.isCollapsed !== false) this.goTo(sequence);
      });
    }
    return row;
  }

  #showThreads() {
    const threads = [...new Map(this.#lines.map((line) => [line.number, line])).values()].sort((a, b) => a.number - b.number);
    const key = JSON.stringify([this.#chosen, threads.map(({ number, name }) => [number, name])]);
    if (key === this.#buttons) return;
    this.#buttons = key;
    this.#threads.hidden = threads.length < 2;
    const choice = (/** @type {number} */ number, /** @type {(Node | string)[]} */ ...content) => {
      const button = make("button", { type: "button", class: "chip", "aria-pressed": String(this.#chosen === number) }, ...content);
      button.addEventListener("click", () => this.#choose(number));
      return button;
    };
    this.#threads.replaceChildren(choice(-1, "All"), ...threads.map(({ letter, number, name }) => choice(number, threadBadge(letter, number), name)));
  }

  /** @param {number} number */
  #choose(number) {
    this.#chosen = number;
    this.#restart();
    this.#showThreads();
    this.#append();
    /** @type {HTMLElement | null} */ (this.#threads.querySelector("[aria-pressed=true]"))?.focus();
  }
}

/** @param {import("./printed.js").PrintedLine} line */
function keyOf({ number, text, sequence }) {
  return `${number} ${sequence} ${text}`;
}
