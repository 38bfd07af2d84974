import { Sequences } from "../growable.js";
import { Kind, NameKind } from "../kinds.js";
import { Slices } from "../slices.js";
import { Hold } from "../states.js";
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
    this.slices = new Slices(2);
    this.waiters = new Waiters();
    this.events = new Sequences();
    this.owner = 0;
    this.depth = 0;
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence);
    switch (event.kind) {
      case Kind.lockRequested:
        if (this.owner !== event.thread) this.waiters.ask(event, this.owner === 0);
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
}
