import { find, make, say } from "../../page/dom.js";
import { formatCount } from "../../timeline/format.js";
import { overlay, overlayWords } from "./live-runs.js";
import { runsAtOnce } from "./many-runs.js";
import { rowsOf, sameWords } from "./outcome-rows.js";

/** So many are shown at once; the others are folded away. */
const mostRows = 12;

/**
 * @typedef {import("../../api/explorations.js").ExplorationResult} ExplorationResult
 * @typedef {{ found: import("./exploring.js").Found, runs: readonly import("./live-runs.js").LiveEnd[], many: import("./many-runs.js").ManyRuns }} Shown
 */

/** How a program can end: a bar for each outcome as long as it is likely, with marks where runs on real threads have come. */
export class OutcomeChart {
  #list = find("outcomes");
  #more = find("outcomes-more");
  #many = /** @type {HTMLButtonElement} */ (find("run-many"));
  #all = false;
  #drawn = "";
  /** @type {import("./outcome-rows.js").OutcomeRow[]} */
  #rows = [];
  /** @type {ExplorationResult | null} */
  #result = null;

  /** @param {() => void} runMany */
  constructor(runMany) {
    this.#many.addEventListener("click", runMany);
    this.#more.addEventListener("click", () => {
      this.#all = true;
      this.#draw();
      /** @type {HTMLElement | undefined} */ (this.#list.children[mostRows]?.firstElementChild)?.focus();
    });
  }

  /** @param {Shown} shown */
  show({ found: { result, output }, runs, many }) {
    if (this.#result !== result) this.#all = false;
    this.#result = result;
    const laid = output ? null : overlay(runs, result);
    this.#rows = rowsOf(result, laid);
    const listed = result.outcomes.length;
    say(find("outcomes-same"), [sameWords(result.outcomes), listed < result.outcomeCount ? `Of ${formatCount(result.outcomeCount)} the first ${formatCount(listed)} are listed.` : ""].join(" ").trim());
    find("outcomes-key").hidden = !this.#rows.some(({ bar }) => bar !== null);
    find("outcomes-mark").hidden = !this.#rows.some(({ mark }) => mark !== null);
    say(find("runs-met"), laid === null ? "Runs are laid over the outcomes when these are told apart by their variables alone." : many.going ? `Running it: ${many.done} of ${runsAtOnce}…` : overlayWords(laid, result));
    this.#many.hidden = laid === null;
    say(this.#many, many.going ? "Stop running" : `Run it ${runsAtOnce} times`);
    this.#draw();
  }

  #draw() {
    const shown = this.#all || this.#rows.length <= mostRows + 2 ? this.#rows : this.#rows.slice(0, mostRows);
    this.#more.hidden = shown.length === this.#rows.length;
    say(this.#more, `Show all ${formatCount(this.#rows.length)}`);
    // Made anew only where it differs: somebody may be in it.
    const drawn = JSON.stringify(shown);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#list.hidden = shown.length === 0;
    this.#list.replaceChildren(...shown.map((row) => make("li", {}, outcomeButton(row))));
  }
}

/** @param {import("./outcome-rows.js").OutcomeRow} row */
function outcomeButton({ name, bar, mark, share, fraction, exactFraction, orders, exactOrders, runs, schedule }) {
  const room = make("span", { class: "outcome-bar", "aria-hidden": "true" });
  if (bar !== null) room.append(at(make("i", {}), "width", bar));
  if (mark !== null) room.append(at(make("b", {}), "left", mark));
  return make(
    "button",
    { type: "button", class: "outcome-row", "data-schedule": schedule },
    make("span", { class: "outcome-name" }, name),
    unseen(": "),
    room,
    make("span", { class: "outcome-share", title: exactFraction || false }, share, ...(fraction === "" ? [unseen(exactFraction === "" ? "" : `, ${exactFraction}`)] : [" ", make("small", {}, fraction)])),
    unseen(orders === "" ? "" : ", "),
    make("span", { class: "outcome-orders", title: exactOrders || false }, orders, unseen(exactOrders === "" ? "" : `, ${exactOrders}`)),
    make("span", { class: "outcome-runs" }, ...(runs === 0 ? [] : [unseen(", met by "), `${formatCount(runs)} ${runs === 1 ? "run" : "runs"}`])),
  );
}

/**
 * @param {HTMLElement} element
 * @param {"width" | "left"} property
 * @param {number} share
 */
function at(element, property, share) {
  element.style[property] = `${(share * 100).toFixed(2)}%`;
  return element;
}

/** @param {string} text */
function unseen(text) {
  return make("span", { class: "unseen" }, text);
}
