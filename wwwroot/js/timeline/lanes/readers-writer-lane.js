import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";
import { Ownership } from "./ownership.js";
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
    this.ownership = new Ownership();
    this.slices = this.ownership.slices;
    /** How many shared it. */
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.waiters = new Waiters();
    this.events = new Sequences();
    this.sharing = 0;
  }

  /** The thread that has it alone; 0 for none. */
  get owner() {
    return this.ownership.owner;
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
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
        this.ownership.acquire(event, this.waiters);
        break;
      case Kind.lockReleased:
        this.ownership.release(event);
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
  #share(event) {
    this.sharing = event.value;
    this.series.push(event.time, event.value, event.sequence);
  }
}
