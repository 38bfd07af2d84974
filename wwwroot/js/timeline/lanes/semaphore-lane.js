import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";
import { Waiters } from "./waiters.js";

/** How many permits of a semaphore are out, and how many threads wait for one. */
export class SemaphoreLane {
  /** @type {"semaphore"} */
  type = "semaphore";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    /** Permits at first. */
    this.permits = name.initial;
    /** Permits in all; more than at first when some are given that nobody took. */
    this.capacity = name.initial;
    this.free = name.initial;
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.waiters = new Waiters();
    this.events = new Sequences();
  }

  get out() {
    return this.capacity - this.free;
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    switch (event.kind) {
      case Kind.semaphoreRequested:
        this.waiters.ask(event, this.free > 0);
        break;
      case Kind.semaphoreTimedOut:
        this.waiters.leave(event);
        break;
      case Kind.semaphoreAcquired:
        this.waiters.leave(event);
        if (event.value <= 0) this.waiters.settle(event);
        this.#count(event);
        break;
      case Kind.semaphoreReleased:
        this.#count(event);
        break;
    }
  }

  /** @param {import("./lane.js").LaneEvent} event */
  #count(event) {
    this.free = event.value;
    this.capacity = Math.max(this.capacity, event.value);
    this.series.push(event.time, this.out, event.sequence);
  }
}
