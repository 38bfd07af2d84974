import { Slices } from "../slices.js";
import { Hold } from "../states.js";

/** Who alone has something, and when somebody had it. */
export class Ownership {
  slices = new Slices(2);
  owner = 0;
  #depth = 0;

  /**
   * @param {import("./lane.js").LaneEvent} event
   * @param {import("./waiters.js").Waiters} waiters of whom the new owner was one
   */
  acquire(event, waiters) {
    if (this.owner === event.thread) {
      this.#depth++;
      return;
    }
    waiters.leave(event);
    waiters.settle(event);
    this.owner = event.thread;
    this.#depth = 1;
    this.slices.begin(Hold.held, event.time, event.sequence);
  }

  /** @param {import("./lane.js").LaneEvent} event */
  release(event) {
    if (--this.#depth > 0) return;
    this.owner = 0;
    this.#depth = 0;
    this.slices.close(event.time);
  }
}
