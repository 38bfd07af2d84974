import { Sequences } from "../growable.js";
import { Kind, NameKind } from "../kinds.js";
import { Ownership } from "./ownership.js";
import { Waiters } from "./waiters.js";

/** Who owned a lock when, and how many were waiting for it. An interpreter's lock is one as well. */
export class LockLane {
  /** @type {"lock" | "interpreterLock"} */
  type;

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.type = name.kind === NameKind.interpreterLock ? "interpreterLock" : "lock";
    this.id = name.id;
    this.name = name.text;
    this.ownership = new Ownership();
    this.slices = this.ownership.slices;
    this.waiters = new Waiters();
    this.events = new Sequences();
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
        if (this.owner !== event.thread) this.waiters.ask(event, this.owner === 0);
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
    }
  }
}
