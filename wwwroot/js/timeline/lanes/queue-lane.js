import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";
import { Waiters } from "./waiters.js";

/** How many items are in a queue over time, and how many threads wait: for room to put one, or for one to take. */
export class QueueLane {
  /** @type {"queue"} */
  type = "queue";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    /** The most that fits in, 0 when there is no limit. */
    this.capacity = name.initial;
    this.count = 0;
    this.closedAt = -1;
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.waiters = new Waiters();
    this.events = new Sequences();
  }

  get full() {
    return this.capacity > 0 && this.count >= this.capacity;
  }

  /**
   * Whether a thread that asked had what it asked for right away: room, an item, or the news that there will be none.
   * @param {number} thread
   */
  served(thread) {
    return !this.waiters.waiting.has(thread);
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    switch (event.kind) {
      case Kind.queuePutRequested:
        this.waiters.ask(event, !this.full);
        break;
      case Kind.queueTakeRequested:
        this.waiters.ask(event, this.count > 0 || this.closedAt >= 0);
        break;
      case Kind.queuePut:
      case Kind.queueTaken:
        this.waiters.leave(event);
        this.count = event.extra;
        this.series.push(event.time, event.extra, event.sequence);
        this.waiters.settle(event, (kind) => this.#blocks(kind));
        break;
      case Kind.queuePutTimedOut:
      case Kind.queueTakeTimedOut:
        this.waiters.leave(event);
        break;
      case Kind.queueClosed:
        this.closedAt = event.time;
        break;
    }
  }

  /** @param {number} kind of a request */
  #blocks(kind) {
    return kind === Kind.queuePutRequested ? this.full : this.count === 0 && this.closedAt < 0;
  }
}
