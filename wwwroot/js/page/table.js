import { formatCount } from "../timeline/format.js";
import { tableRows } from "../timeline/rows.js";
import { find, make, say } from "./dom.js";

const mostRows = 240;

/**
 * The canvas in words: the selected range or else the visible window as a table. While a run goes on it changes all the time, which costs
 * more than to paint the lanes: then it is made only where it is seen.
 */
export class Table {
  #panel = find("panel-table");
  #caption = find("table-caption");
  #body = find("table-rows");
  #shown = "";
  /** Makes the table as it was asked for last. */
  #make = () => {};

  /** @param {(sequence: number) => void} goTo */
  constructor(goTo) {
    this.#body.addEventListener("click", (event) => {
      const sequence = /** @type {HTMLElement} */ (event.target).dataset.sequence;
      if (sequence !== undefined) goTo(Number(sequence));
    });
    window.addEventListener("beforeprint", () => this.#make());
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {{ from: number, to: number }} span
   * @param {number} now
   * @param {boolean} selected whether somebody has selected that span
   * @param {import("../timeline/timeline.js").Lane[]} hidden lanes that the picture does not show; the table does
   */
  show(timeline, span, now, selected, hidden) {
    this.#make = () => this.#fill(timeline, span, now, selected, hidden);
    if (timeline.ended || !this.#panel.hidden) this.#make();
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {{ from: number, to: number }} span
   * @param {number} now
   * @param {boolean} selected
   * @param {import("../timeline/timeline.js").Lane[]} hidden
   */
  #fill(timeline, { from, to }, now, selected, hidden) {
    const key = [timeline.log.length, from, to, selected, timeline.ended ? 0 : now, ...hidden.map(({ id }) => id)].join();
    if (key === this.#shown) return;
    this.#shown = key;
    const { clock } = timeline;
    const { rows, total } = tableRows(timeline, from, to, now, mostRows);
    const span = `${selected ? "The selected range, from" : "From"} ${clock.moment(Math.max(0, from))} to ${clock.moment(Math.max(0, Math.min(to, Math.max(now, 0))))}`;
    const unseen = hidden.length === 0 ? "" : ` Hidden in the picture: ${hidden.map(({ name }) => name).join(", ")}.`;
    say(this.#caption, `${span}: ${rows.length < total ? `the first ${formatCount(rows.length)} of ` : ""}${formatCount(total)} states. ${selected ? "Select less" : "Zoom in"} to see fewer.${unseen}`);
    this.#body.replaceChildren(
      ...rows.map((row) =>
        make(
          "tr",
          {},
          make("th", { scope: "row" }, row.lane),
          make("td", {}, make("button", { type: "button", "data-sequence": row.detail }, row.state)),
          make("td", {}, row.subject),
          make("td", {}, row.by),
          make("td", { class: "number" }, clock.moment(row.start)),
          make("td", { class: "number" }, `${clock.duration(row.end - row.start)}${row.open ? " …" : ""}`),
        ),
      ),
    );
  }
}
