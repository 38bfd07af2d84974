import { attachRangePointer } from "../canvas/range/range-pointer.js";
import { describeWait } from "../timeline/range/describe-range.js";
import { rangeStatistics } from "../timeline/range/range-statistics.js";
import { find } from "./dom.js";
import { RangePanel } from "./range-panel.js";

/** What a reader has marked in a run, a range and single moments: shown in a panel, spoken, and part of the address. */
export class Markings {
  #spoken = find("spoken");
  #panel;
  #shown = "";
  /** @type {import("../timeline/timeline.js").Timeline | null} */
  #shownOf = null;

  /**
   * @param {import("../canvas/lanes-view.js").LanesView} lanes
   * @param {() => void} changed
   */
  constructor(lanes, changed) {
    this.lanes = lanes;
    const { range, bookmarks, selection } = lanes;
    this.#panel = new RangePanel({
      goTo: (sequence) => selection.goTo(sequence),
      goToMark: (mark) => bookmarks.goTo(mark),
      mark: () => bookmarks.toggle(),
      take: () => range.take(),
      zoom: () => range.zoom(),
      clear: () => range.clear(),
    });
    attachRangePointer(lanes.canvas, lanes);
    range.changed = (settled) => {
      if (range.span !== null && !this.#panel.hasRange) this.#panel.bringToFront();
      if (settled) this.#speakRange();
      changed();
    };
    bookmarks.changed = ({ set, removed, reached, full }) => {
      if (set !== undefined) this.#speak(`Mark ${set.number} set at ${lanes.timeline.clock.moment(set.time)}.`);
      if (removed !== undefined) this.#speak(`Mark ${removed.number} removed.`);
      if (reached !== undefined) this.#speak(`Mark ${reached.number}, at ${lanes.timeline.clock.moment(reached.time)}.`);
      if (full === true) this.#speak("There are as many marks as there can be.");
      changed();
    };
  }

  /** What the table shows: the selected range, or all that is visible. */
  get span() {
    return this.lanes.range.span ?? this.lanes.camera.view;
  }

  /** For the address. */
  get named() {
    return { range: this.lanes.range.settled, marks: this.lanes.bookmarks.list };
  }

  /**
   * Shows what an address names, as far as the run goes.
   * @param {{ range: import("../timeline/range/span.js").Span | null, marks: import("../timeline/range/bookmarks.js").Bookmark[] }} address
   */
  restore({ range, marks }) {
    const { lanes } = this;
    const end = lanes.timeline.endTime;
    lanes.now = Math.max(lanes.now, end);
    lanes.bookmarks.list = marks.filter(({ time }) => time <= end);
    if (range === null || range.from >= end) lanes.range.clear();
    else lanes.range.set(range.from, range.to);
  }

  /** Shows how things stand now: called at a slow pace. */
  show() {
    const { timeline, now, range, bookmarks } = this.lanes;
    const { span } = range;
    const key = JSON.stringify([timeline.log.length, span, bookmarks.list, timeline.ended || span === null || span.to <= now ? 0 : now]);
    if (key === this.#shown && timeline === this.#shownOf) return;
    this.#shown = key;
    this.#shownOf = timeline;
    this.#panel.show(timeline, span, span === null ? null : rangeStatistics(timeline, span, now), bookmarks.list);
  }

  #speakRange() {
    const { timeline, now, range } = this.lanes;
    if (range.span === null) {
      this.#speak("No range is selected.");
      return;
    }
    const { clock } = timeline;
    const { from, to } = range.span;
    const { length, longestWait } = rangeStatistics(timeline, range.span, now);
    const wait = longestWait === null ? "Nobody waits in it." : `Longest wait: ${describeWait(timeline, longestWait)}.`;
    this.#speak(`Range of ${clock.duration(length)}, from ${clock.moment(from)} to ${clock.moment(to)}. ${wait}`);
  }

  /** @param {string} text */
  #speak(text) {
    this.#spoken.textContent = text;
  }
}
