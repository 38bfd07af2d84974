import { spanBetween } from "../../timeline/range/span.js";
import { revealing, within } from "../../timeline/view.js";

/** @typedef {import("../../timeline/range/span.js").Span} Span */

/** A key moves the end of the range by this share of what is visible. */
const keyStep = 1 / 50;

/**
 * The selected range of time. Like selected text it has an end that stays and one that moves. Whoever listens to `changed`
 * is told when a range is there, has become another or is gone; `settled` says that nobody is dragging it any more.
 */
export class RangeSelection {
  /** @type {Span | null} */
  span = null;
  /** The range as it was when nobody dragged it. @type {Span | null} */
  settled = null;
  /** @type {(settled: boolean) => void} */
  changed = () => {};
  #anchor = 0;
  #moving = 0;

  /** @param {import("../lanes-view.js").LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
  }

  reset() {
    this.span = this.settled = null;
  }

  clear() {
    if (this.span === null) return;
    this.reset();
    this.#tell(true);
  }

  /**
   * Selects from one moment to another; nothing where there is nothing in between.
   * @param {number} anchor the end that stays
   * @param {number} moving
   * @param {boolean} [settled]
   */
  set(anchor, moving, settled = true) {
    this.#anchor = anchor;
    this.#moving = moving;
    this.span = spanBetween(anchor, moving, this.lanes.now);
    this.#tell(settled);
  }

  /**
   * Moves the end that moves; without a range one begins at the selected event, under the pointer or in the middle.
   * @param {number} direction
   */
  extend(direction) {
    const { camera } = this.lanes;
    if (this.span === null) this.#anchor = this.#moving = this.lanes.moment();
    const moved = this.#moving + direction * (camera.target.to - camera.target.from) * keyStep;
    this.set(this.#anchor, Math.min(Math.max(0, moved), this.lanes.now));
    camera.go(revealing(camera.target, this.#moving, camera.end), { keepFollowing: camera.following });
  }

  /** Selects what the thread of the selected event then did, or all that is visible. */
  take() {
    const { selection, timeline, camera, now } = this.lanes;
    const lane = selection.event < 0 ? undefined : timeline.lanes[timeline.log.threads[selection.event]];
    const index = lane?.type === "thread" ? lane.slices.indexAt(timeline.log.times[selection.event]) : -1;
    if (lane?.type === "thread" && index >= 0) this.set(lane.slices.startOf(index), lane.slices.endOf(index, now));
    else this.set(camera.target.from, camera.target.to);
  }

  zoom() {
    if (this.span === null) return;
    const { camera } = this.lanes;
    const room = (this.span.to - this.span.from) * 0.04;
    camera.go(within(this.span.from - room, this.span.to + room, camera.end), { discrete: true });
    this.lanes.changed();
  }

  /** @param {boolean} settled */
  #tell(settled) {
    if (settled) this.settled = this.span;
    this.changed(settled);
    this.lanes.frames.request();
  }
}
