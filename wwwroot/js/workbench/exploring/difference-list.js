import { find, make, say } from "../../page/dom.js";
import { formatCount } from "../../timeline/format.js";
import { changeWord, differences, differenceWords } from "./difference.js";

/** A longer list is read by nobody. */
const most = 8;

/** What an edit has changed: which failures and outcomes are gone, new, or still there. */
export class DifferenceList {
  /** @type {unknown[]} */
  #shown = [];

  /**
   * @param {import("./exploring.js").Found | null} before null where there is nothing to compare with
   * @param {import("./exploring.js").Found} found
   */
  show(before, found) {
    if (this.#shown[0] === before && this.#shown[1] === found) return;
    this.#shown = [before, found];
    find("changes-part").hidden = before === null;
    if (before === null) return;
    const all = differences(before.result, found.result);
    const word = (/** @type {import("./difference.js").Change} */ change) => changeWord(change, before.result, found.result);
    say(find("changes-words"), differenceWords(all, word));
    const rows = all.slice(0, most).map(({ change, text }) => make("li", { "data-change": change }, make("b", {}, word(change)), " ", make("span", {}, text)));
    find("changes").replaceChildren(...rows, ...(all.length > most ? [make("li", { class: "quiet-text" }, `and ${formatCount(all.length - most)} more`)] : []));
  }
}
