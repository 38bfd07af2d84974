import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";

/** How many threads wait for a condition, and the notifications that nobody heard. */
export class ConditionLane {
  /** @type {"condition"} */
  type = "condition";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.events = new Sequences();
    this.notified = new Sequences();
    this.unheard = new Sequences();
    /** @type {Set<number>} */
    this.waiting = new Set();
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    if (event.kind === Kind.conditionNotified) {
      (event.value === 0 ? this.unheard : this.notified).push(event.sequence, event.time);
      return;
    }
    if (event.kind === Kind.conditionRequested) this.waiting.add(event.thread);
    else if (event.kind === Kind.conditionWoken || event.kind === Kind.conditionTimedOut) this.waiting.delete(event.thread);
    else return;
    this.series.push(event.time, this.waiting.size, event.sequence);
  }
}
