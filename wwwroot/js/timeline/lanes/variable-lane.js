import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";

/** The value of a variable over time, and the writes that overwrote one their thread had never seen. */
export class VariableLane {
  /** @type {"variable"} */
  type = "variable";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.initial = name.initial;
    this.current = name.initial;
    this.series = new Series();
    this.series.push(0, name.initial, 0);
    this.events = new Sequences();
    this.losses = new Sequences();
    /** @type {(number | undefined)[]} what each thread read last and has not written since */
    this.seen = [];
  }

  /** The last write that lost another one, or -1. */
  get lostLast() {
    return this.losses.length === 0 ? -1 : this.losses.items[this.losses.length - 1];
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    if (event.kind === Kind.variableRead) {
      this.seen[event.thread] = event.value;
    } else if (event.kind === Kind.variableWritten || event.kind === Kind.variableUpdated) {
      const seen = this.seen[event.thread];
      if (event.kind === Kind.variableWritten && seen !== undefined && seen !== this.current) this.losses.push(event.sequence, event.time);
      this.seen[event.thread] = undefined;
      this.current = event.value;
      this.series.push(event.time, event.value, event.sequence);
    }
  }
}
