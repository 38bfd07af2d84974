import { firstAfter } from "../timeline/hit.js";
import { rowOf } from "../timeline/layout.js";
import { causeOf, effectOf } from "../timeline/relations.js";
import { around, nudged, revealing } from "../timeline/view.js";
import { hitAt, nameAt } from "./pointed-at.js";

/** @typedef {{ x: number, y: number }} Point */

/** What is chosen on the lanes, an event or a finding with all it involves, and the ways from one to the next. */
export class Selection {
  /** The selected event, or -1. */
  event = -1;
  /** @type {import("../timeline/timeline.js").Lane | null} the lane whose name is selected */
  name = null;
  /** @type {Set<number> | null} the lanes that a finding involves; all others are dimmed */
  focus = null;
  /** @type {number[]} the events of a finding */
  steps = [];

  /** @param {import("./lanes-view.js").LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
  }

  reset() {
    this.event = -1;
    this.name = null;
    this.focus = null;
    this.steps = [];
  }

  /** The lane whose name is selected, or else that of the selected event. */
  get lane() {
    if (this.name !== null) return this.name;
    return this.event < 0 ? null : (this.lanes.timeline.lanes[this.lanes.timeline.log.threads[this.event]] ?? null);
  }

  /** @param {Point} at */
  click(at) {
    this.lanes.canvas.focus({ preventScroll: true });
    const found = hitAt(this.lanes, at);
    const name = nameAt(this.lanes, at);
    if (name !== null) this.selectName(name);
    if (found === null) return;
    const slice = found.slices === null ? -1 : found.slices.detailOf(found.index);
    this.select(found.sequence >= 0 ? found.sequence : slice >= 0 ? slice : this.#before(found.lane, found.time));
  }

  /** @param {number} sequence -1 for none */
  select(sequence) {
    this.event = sequence;
    this.name = null;
    this.lanes.listener.selected(sequence);
    this.lanes.changed();
  }

  /**
   * Goes to an event and selects it.
   * @param {number} sequence
   * @param {{ reveal?: boolean }} [how] `reveal` shows its lane when that is hidden
   */
  goTo(sequence, { reveal = true } = {}) {
    const span = revealing(this.lanes.camera.target, this.lanes.timeline.log.times[sequence], this.lanes.camera.end);
    if (span.from !== this.lanes.camera.target.from) this.lanes.camera.go(span);
    this.#scrollTo(this.lanes.timeline.log.threads[sequence], reveal);
    this.select(sequence);
  }

  /**
   * Goes to an event from anywhere: where the view moves, Backspace comes back.
   * @param {number} sequence
   * @param {{ nearest?: boolean }} [how] `nearest` moves the view no further than it must
   */
  jumpTo(sequence, { nearest = false } = {}) {
    const { camera, timeline } = this.lanes;
    const span = (nearest ? nudged : revealing)(camera.target, timeline.log.times[sequence], camera.end);
    if (span.from !== camera.target.from) camera.go(span, { discrete: true });
    this.#scrollTo(timeline.log.threads[sequence]);
    this.select(sequence);
  }

  /** @param {import("../timeline/timeline.js").Lane} lane */
  selectName(lane) {
    this.name = lane;
    this.lanes.changed();
  }

  /**
   * Brings a lane into view, also one that was hidden.
   * @param {number} id
   */
  showLane(id) {
    this.#scrollTo(id);
    this.lanes.changed();
  }

  /**
   * Shows the events of a finding and who is involved; everything else is dimmed.
   * @param {number[]} sequences
   * @param {number[]} lanes
   */
  point(sequences, lanes) {
    const known = sequences.filter((sequence) => sequence < this.lanes.timeline.log.length);
    this.steps = known.slice(0, 9).sort((a, b) => a - b);
    const { threads } = this.lanes.timeline.log;
    this.focus = new Set([...lanes, ...known.map((sequence) => threads[sequence])]);
    if (known.length > 0) {
      const times = known.map((sequence) => this.lanes.timeline.log.times[sequence]);
      const [first, last] = [Math.min(...times), Math.max(...times)];
      const least = Math.max(2000, this.lanes.camera.end / 1e4);
      const room = Math.max(0, (least - (last - first)) / 2);
      this.lanes.camera.go(around(this.lanes.camera.target, first - room, last + room, this.lanes.camera.end), { discrete: true });
      for (const sequence of this.steps) this.#reveal(threads[sequence]);
      this.#scrollTo(threads[known[0]]);
    }
    this.lanes.changed();
  }

  clear() {
    this.focus = null;
    this.steps = [];
    this.select(-1);
  }

  /** @param {number} direction */
  step(direction) {
    if (this.event < 0) {
      const start = this.lanes.timeline.log.after(this.lanes.camera.target.from);
      if (start < this.lanes.timeline.log.length) this.goTo(start);
      return;
    }
    const events = this.lanes.timeline.lanes[this.lanes.timeline.log.threads[this.event]]?.events;
    if (events === undefined) return;
    const at = events.countThrough(this.event) - 1 + direction;
    if (at >= 0 && at < events.length) this.goTo(events.items[at]);
  }

  /** @param {number} direction */
  stepLane(direction) {
    const threads = this.lanes.layout.rows.map(({ lane }) => lane).filter(({ type }) => type === "thread");
    const current = this.event < 0 ? -1 : threads.findIndex((lane) => lane.id === this.lanes.timeline.log.threads[this.event]);
    const next = threads[Math.min(threads.length - 1, Math.max(0, current + direction))];
    if (next === undefined) return;
    this.goBeside(next, this.event < 0 ? this.lanes.camera.target.from : this.lanes.timeline.log.times[this.event]);
  }

  /**
   * Selects what another lane was at at the same moment.
   * @param {import("../timeline/timeline.js").Lane} lane
   * @param {number} time
   */
  goBeside(lane, time) {
    const sequence = this.#before(lane, time);
    if (sequence >= 0) this.goTo(sequence);
  }

  /** @param {number} direction -1 to what made the selected event possible, 1 to what it made possible */
  followArrow(direction) {
    if (this.event < 0) return;
    const other = direction < 0 ? causeOf(this.lanes.timeline, this.event) : effectOf(this.lanes.timeline, this.event);
    if (other >= 0) this.jumpTo(other);
  }

  zoomToSelection() {
    if (this.event < 0) return;
    const { log, lanes } = this.lanes.timeline;
    const lane = lanes[log.threads[this.event]];
    const time = log.times[this.event];
    if (lane?.type !== "thread") return;
    const index = lane.slices.indexAt(time);
    const end = index < 0 ? time : lane.slices.endOf(index, this.lanes.now);
    this.lanes.camera.go(around(this.lanes.camera.target, time, end, this.lanes.camera.end), { discrete: true });
    this.lanes.changed();
  }

  /** @param {Point} at */
  zoomToSlice(at) {
    const found = hitAt(this.lanes, at);
    if (found === null || found.slices === null) return;
    const { slices, index } = found;
    this.lanes.camera.go(around(this.lanes.camera.target, slices.startOf(index), slices.endOf(index, this.lanes.now), this.lanes.camera.end), { discrete: true });
    this.lanes.changed();
  }

  /**
   * The last event of a lane at or before `time`, else its first.
   * @param {import("../timeline/timeline.js").Lane} lane
   * @param {number} time
   */
  #before(lane, time) {
    const { events } = lane;
    if (events.length === 0) return -1;
    return events.items[Math.max(0, firstAfter(events, this.lanes.timeline.log.times, time) - 1)];
  }

  /** @param {number} id */
  #reveal(id) {
    const lane = this.lanes.timeline.lanes[id];
    if (lane !== undefined) this.lanes.arranger.show(lane);
  }

  /**
   * @param {number} id
   * @param {boolean} [reveal]
   */
  #scrollTo(id, reveal = true) {
    if (reveal) this.#reveal(id);
    const row = rowOf(this.lanes.layout, id);
    if (row === null || row.fixed) return;
    const { scroll } = this.lanes;
    const { fixed } = this.lanes.layout;
    const height = this.lanes.geometry.height - this.lanes.geometry.ruler;
    if (row.y < scroll + fixed) this.lanes.scrollBy(row.y - fixed - scroll - 24);
    else if (row.y + row.height > scroll + height) this.lanes.scrollBy(row.y + row.height - scroll - height + 8);
  }
}
