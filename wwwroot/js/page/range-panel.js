import { formatCount } from "../timeline/format.js";
import { beyondRange, describeWait } from "../timeline/range/describe-range.js";
import { stateNames, stateWords } from "../timeline/states.js";
import { find, make } from "./dom.js";

/**
 * @typedef {import("../timeline/range/range-statistics.js").RangeStatistics} RangeStatistics
 * @typedef {import("../timeline/range/bookmarks.js").Bookmark} Bookmark
 * @typedef {import("../timeline/clock.js").Clock} Clock
 * @typedef {{
 *   goTo: (sequence: number) => void, goToMark: (mark: Bookmark) => void,
 *   mark: () => void, take: () => void, zoom: () => void, clear: () => void,
 * }} RangeActions
 */

/** What the selected range comes to, and the marks. */
export class RangePanel {
  #summary = find("range-summary");
  #tables = find("range-tables");
  #marks = find("range-marks");
  #zoom = /** @type {HTMLButtonElement} */ (find("range-zoom"));
  #clear = /** @type {HTMLButtonElement} */ (find("range-clear"));

  /** Whether it shows what a range comes to. */
  hasRange = false;

  /** @param {RangeActions} actions */
  constructor(actions) {
    this.actions = actions;
    this.#zoom.addEventListener("click", () => actions.zoom());
    this.#clear.addEventListener("click", () => {
      actions.clear();
      find("range-take").focus();
    });
    find("range-take").addEventListener("click", () => actions.take());
    find("range-mark").addEventListener("click", () => actions.mark());
  }

  bringToFront() {
    const tab = find("tab-range");
    if (tab.getAttribute("aria-selected") !== "true") tab.click();
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {import("../timeline/range/span.js").Span | null} span
   * @param {RangeStatistics | null} statistics
   * @param {readonly Bookmark[]} marks
   */
  show(timeline, span, statistics, marks) {
    this.hasRange = span !== null;
    this.#zoom.hidden = this.#clear.hidden = this.#tables.hidden = span === null;
    this.#showMarks(timeline, marks);
    if (span === null || statistics === null) {
      this.#summary.replaceChildren(make("dt", {}, "No range"), make("dd", {}, "Drag on the ruler, or on the lanes with Shift, to measure a part of the run."));
      this.#tables.replaceChildren();
      return;
    }
    const { clock } = timeline;
    const wait = this.#longestWait(timeline, statistics);
    this.#summary.replaceChildren(
      make("dt", {}, "Length"),
      make("dd", {}, make("strong", { "data-testid": "range-length" }, clock.duration(statistics.length)), ` from ${clock.moment(span.from)} to ${clock.moment(span.to)}`),
      make("dt", {}, "Longest wait"),
      make("dd", { "data-testid": "range-longest-wait" }, ...wait),
    );
    const tables = [threadTable(statistics, clock)];
    if (statistics.locks.length > 0) tables.push(lockTable(statistics, clock));
    this.#tables.replaceChildren(...tables);
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {RangeStatistics} statistics
   */
  #longestWait(timeline, { longestWait }) {
    if (longestWait === null) return ["nobody waits"];
    const button = make("button", { type: "button", class: "link" }, describeWait(timeline, longestWait));
    button.addEventListener("click", () => this.actions.goTo(longestWait.detail));
    const beyond = beyondRange(timeline, longestWait);
    return beyond === "" ? [button] : [button, ` (${beyond})`];
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {readonly Bookmark[]} marks
   */
  #showMarks({ clock }, marks) {
    this.#marks.replaceChildren(
      ...marks.map((mark) => {
        const button = make("button", { type: "button", class: "button" }, make("b", {}, `Mark ${mark.number}`), ` ${clock.moment(mark.time)}`);
        button.addEventListener("click", () => this.actions.goToMark(mark));
        return make("li", {}, button);
      }),
    );
  }
}

/**
 * @param {RangeStatistics} statistics
 * @param {Clock} clock
 */
function threadTable({ threads, totals }, clock) {
  const states = stateNames.map((_, state) => state).filter((state) => totals[state] > 0);
  const row = (/** @type {string} */ name, /** @type {Float64Array} */ times) => [name, ...states.map((state) => duration(clock, times[state]))];
  return table(
    "range-threads",
    "Threads",
    ["Thread", ...states.map((state) => stateWords[state])],
    [...threads.map(({ thread, totals: own }) => row(thread.name, own)), row("all together", totals)],
  );
}

/**
 * @param {RangeStatistics} statistics
 * @param {Clock} clock
 */
function lockTable({ locks }, clock) {
  return table(
    "range-locks",
    "Locks",
    ["Lock", "taken", "after waiting", "waited for", "held", "changed hands"],
    locks.map(({ lock, taken, contended, waited, held, handOvers }) => [
      lock.name,
      formatCount(taken),
      formatCount(contended),
      duration(clock, waited),
      duration(clock, held),
      formatCount(handOvers),
    ]),
  );
}

/**
 * @param {Clock} clock
 * @param {number} ns
 */
function duration(clock, ns) {
  return ns > 0 ? clock.duration(ns) : "–";
}

/**
 * A table of figures: names on the left, numbers in the rest.
 * @param {string} id
 * @param {string} caption
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(id, caption, head, rows) {
  const cells = (/** @type {string[]} */ [name, ...figures]) => [make("th", { scope: "row" }, name), ...figures.map((text) => make("td", {}, text))];
  return make(
    "table",
    { class: "range-table", "data-testid": id },
    make("caption", { class: "unseen" }, `${caption} in the range`),
    make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...rows.map((row) => make("tr", {}, ...cells(row)))),
  );
}
