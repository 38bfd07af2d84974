import { difference } from "../../timeline/compare.js";
import { formatCount, formatDuration, formatMoment } from "../../timeline/format.js";
import { stateNames, stateWords } from "../../timeline/states.js";
import { make } from "../dom.js";

/**
 * @typedef {import("../../timeline/compare.js").RunFigures} RunFigures
 * @typedef {{ title: string, about: string, state?: string, figure: (figures: RunFigures) => number, format: (figure: number) => string }} Column
 */

/** @type {Column} */
const length = { title: "duration", about: "How long the run takes, or as much of it as is visible", figure: (figures) => figures.length, format: formatDuration };

/** @type {Column[]} */
const states = stateNames.map((state, i) => ({
  title: stateWords[i],
  about: `The time of all threads together: ${stateWords[i]}`,
  state,
  figure: ({ totals }) => totals[i],
  format: formatDuration,
}));

/** @type {Column[]} */
const counts = [
  { title: "hand-overs", about: "How often a thread got a lock that it had waited for", figure: ({ handOvers }) => handOvers, format: formatCount },
  { title: "switches", about: "How often an event is another thread's than the one before it", figure: ({ switches }) => switches, format: formatCount },
  { title: "events", about: "What was recorded", figure: ({ events }) => events, format: formatCount },
  { title: "findings", about: "What was noticed in the run", figure: ({ findings }) => findings, format: formatCount },
];

/** The figures of two runs, one above the other as their lanes are, and below them the difference. */
export class DifferenceTable {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
  }

  /**
   * @param {readonly { name: string }[]} labels
   * @param {readonly (RunFigures | null)[]} runs null for a run that is not there
   * @param {readonly number[]} occurring the states in which any thread ever is
   * @param {import("../../timeline/range/span.js").Span | null} span null for the whole of both
   */
  show(labels, runs, occurring, span) {
    const there = runs.filter((figures) => figures !== null);
    const columns = [length, ...states.filter((_, state) => occurring.includes(state)), ...counts];
    const rows = runs.map((figures, i) => row(labels[i].name, columns, figures, ({ format }, figure) => format(figure)));
    if (there.length === 2) rows.push(row("Difference", columns, difference(there[0], there[1]), signed));
    this.host.replaceChildren(
      make(
        "table",
        { class: "range-table compare-table", "data-testid": "compare-table" },
        make("caption", {}, captionOf(span, there.length === 1)),
        make("thead", {}, make("tr", {}, make("th", { scope: "col" }, make("span", { class: "unseen" }, "Run")), ...columns.map(head))),
        make("tbody", {}, ...rows),
      ),
    );
  }
}

/**
 * @param {import("../../timeline/range/span.js").Span | null} span
 * @param {boolean} alone whether only one of the runs is there
 */
function captionOf(span, alone) {
  const runs = alone ? "the run" : "both runs";
  if (span === null) return `The whole of ${runs}`;
  return `What is visible of ${runs}, from ${formatMoment(Math.max(0, span.from))} to ${formatMoment(Math.max(0, span.to))}`;
}

/** @param {Column} column */
function head({ title, about, state }) {
  return make("th", { scope: "col", title: about }, ...(state === undefined ? [] : [make("span", { class: "swatch", "data-state": state })]), title);
}

/**
 * @param {string} name
 * @param {Column[]} columns
 * @param {RunFigures | null} figures
 * @param {(column: Column, figure: number) => string} format
 */
function row(name, columns, figures, format) {
  const cells = columns.map((column) => make("td", {}, figures === null ? "–" : format(column, column.figure(figures))));
  return make("tr", {}, make("th", { scope: "row" }, name), ...cells);
}

/**
 * @param {Column} column
 * @param {number} figure
 */
function signed({ format }, figure) {
  if (figure === 0) return "same";
  return figure > 0 ? `+${format(figure)}` : format(figure);
}
