import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Slices } from "../slices.js";
import { Hold } from "../states.js";
import { Waiters } from "./waiters.js";

/** When a signal was set, and how many threads waited for it. */
export class SignalLane {
  /** @type {"signal"} */
  type = "signal";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.slices = new Slices(2);
    this.waiters = new Waiters();
    this.events = new Sequences();
    this.isSet = name.initial !== 0;
    this.setFromTheStart = this.isSet;
    if (this.isSet) this.slices.begin(Hold.held, 0, 0);
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    switch (event.kind) {
      case Kind.signalRequested:
        this.waiters.ask(event, this.isSet);
        break;
      case Kind.signalReceived:
      case Kind.signalTimedOut:
        this.waiters.leave(event);
        break;
      case Kind.signalSet:
        if (!this.isSet) this.slices.begin(Hold.held, event.time, event.sequence);
        this.isSet = true;
        break;
      case Kind.signalCleared:
        this.slices.close(event.time);
        this.isSet = false;
        this.waiters.settle(event);
        break;
    }
  }
}
