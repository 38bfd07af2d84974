import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";

/** A figure that is measured now and then. */
export class GaugeLane {
  /** @type {"gauge"} */
  type = "gauge";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.series = new Series();
    this.events = new Sequences();
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    if (event.kind === Kind.measured) this.series.push(event.time, event.value, event.sequence);
  }
}
