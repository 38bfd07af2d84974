import { Series } from "../series.js";

/** @typedef {import("./lane.js").LaneEvent} LaneEvent */

/**
 * Who waits for something, and how many that were over time. Who asks for what is free to be had does not wait yet: that
 * begins when another is faster.
 */
export class Waiters {
  series = new Series();
  /** @type {Map<number, number>} threads that asked while it was free, and the kind of event with which they did */
  asking = new Map();
  /** @type {Set<number>} */
  waiting = new Set();

  get count() {
    return this.waiting.size;
  }

  /**
   * @param {LaneEvent} event
   * @param {boolean} free
   */
  ask(event, free) {
    if (free) this.asking.set(event.thread, event.kind);
    else this.waiting.add(event.thread);
    this.#note(event);
  }

  /**
   * Whoever asked and cannot be served any more waits from now on.
   * @param {LaneEvent} event
   * @param {(kind: number) => boolean} [blocked] whether a request of a kind has to wait now
   */
  settle(event, blocked = () => true) {
    for (const [thread, kind] of this.asking) {
      if (!blocked(kind)) continue;
      this.asking.delete(thread);
      this.waiting.add(thread);
    }
    this.#note(event);
  }

  /**
   * The thread of an event goes on, with or without what it asked for.
   * @param {LaneEvent} event
   */
  leave(event) {
    this.asking.delete(event.thread);
    this.waiting.delete(event.thread);
    this.#note(event);
  }

  /** @param {LaneEvent} event */
  #note(event) {
    const { series, waiting } = this;
    if (series.length > 0 && series.values[series.length - 1] === waiting.size) return;
    series.push(event.time, waiting.size, event.sequence);
  }
}
