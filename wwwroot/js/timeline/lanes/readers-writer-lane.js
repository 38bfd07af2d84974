import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";
import { Slices } from "../slices.js";
import { Hold } from "../states.js";
import { Waiters } from "./waiters.js";

/** A lock that many may share to read and one alone has to write: its writer, its number of readers, and who waits. */
export class ReadersWriterLane {
  /** @type {"readersWriterLock"} */
  type = "readersWriterLock";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    /** When it was held by one alone. */
    this.slices = new Slices(2);
    /** How many shared it. */
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.waiters = new Waiters();
    this.events = new Sequences();
    this.owner = 0;
    this.depth = 0;
    this.sharing = 0;
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence);
    switch (event.kind) {
      case Kind.lockRequested:
        if (this.owner !== event.thread) this.waiters.ask(event, this.owner === 0 && this.sharing === 0);
        break;
      case Kind.sharedRequested:
        // Who waits to write may be let through first: whether readers pass by shows when they do.
        this.waiters.ask(event, this.owner === 0 && this.waiters.count === 0);
        break;
      case Kind.lockTimedOut:
        this.waiters.leave(event);
        break;
      case Kind.lockAcquired:
        this.#acquire(event);
        break;
      case Kind.lockReleased:
        if (--this.depth > 0) break;
        this.owner = 0;
        this.depth = 0;
        this.slices.close(event.time);
        break;
      case Kind.sharedAcquired:
        this.waiters.leave(event);
        this.waiters.settle(event, (kind) => kind === Kind.lockRequested);
        this.#share(event);
        break;
      case Kind.sharedReleased:
        this.#share(event);
        break;
    }
  }

  /** @param {import("./lane.js").LaneEvent} event */
  #acquire(event) {
    if (this.owner === event.thread) {
      this.depth++;
      return;
    }
    this.waiters.leave(event);
    this.waiters.settle(event);
    this.owner = event.thread;
    this.depth = 1;
    this.slices.begin(Hold.held, event.time, event.sequence);
  }

  /** @param {import("./lane.js").LaneEvent} event */
  #share(event) {
    this.sharing = event.value;
    this.series.push(event.time, event.value, event.sequence);
  }
}
