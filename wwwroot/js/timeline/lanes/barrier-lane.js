import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";

/** How many threads stand at a barrier. */
export class BarrierLane {
  /** @type {"barrier"} */
  type = "barrier";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.participants = name.initial;
    this.waiting = 0;
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.events = new Sequences();
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    if (event.kind === Kind.barrierRequested) this.waiting++;
    else if (event.kind === Kind.barrierPassed || event.kind === Kind.barrierTimedOut) this.waiting = Math.max(0, this.waiting - 1);
    else return;
    this.series.push(event.time, this.waiting, event.sequence);
  }
}
