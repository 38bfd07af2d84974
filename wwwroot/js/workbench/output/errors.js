import { find, make } from "../../page/dom.js";
import { tracebackLines } from "./traceback.js";

/** The exceptions that nobody caught, as Python tells them; a line of the program is a way to it. */
export class Errors {
  #host = find("program-errors");
  #shown = "[]";

  /** @param {(line: number) => void} goTo */
  constructor(goTo) {
    this.goTo = goTo;
  }

  /** @param {NonNullable<import("../../api/programs.js").ProgramResult["errors"]>} errors */
  show(errors) {
    const shown = JSON.stringify(errors);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#host.replaceChildren(
      ...errors.map(({ thread, type, message, line, traceback }) =>
        make(
          "section",
          { class: "error" },
          make("h3", {}, `${type}${message === "" ? "" : `: ${message}`}`),
          make("p", { class: "quiet-text" }, `in ${thread}`, ...(line === null ? [] : [", ", this.#link(`line ${line}`, line)]), ": nobody caught it."),
          make("pre", { tabindex: 0, "aria-label": `Traceback of ${thread}` }, ...tracebackLines(String(traceback)).flatMap((part) => this.#line(part))),
        ),
      ),
    );
  }

  /** @param {import("./traceback.js").TracebackLine} part */
  #line({ text, line }) {
    return [line === null ? text : this.#link(text, line), "\n"];
  }

  /**
   * @param {string} text
   * @param {number} line
   */
  #link(text, line) {
    const button = make("button", { type: "button", class: "to-line" }, text);
    button.addEventListener("click", () => this.goTo(line));
    return button;
  }
}
