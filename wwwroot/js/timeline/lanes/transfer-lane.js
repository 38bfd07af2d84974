import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Series } from "../series.js";
import { Slices } from "../slices.js";
import { Hold } from "../states.js";

/** A transfer: the band while it is under way, and its bytes over time. */
export class TransferLane {
  /** @type {"transfer"} */
  type = "transfer";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.size = name.initial;
    this.slices = new Slices(2);
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.events = new Sequences();
    this.failed = false;
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    if (event.kind === Kind.ioStarted) this.slices.begin(Hold.held, event.time, event.sequence);
    else if (event.kind === Kind.ioCompleted || event.kind === Kind.ioFailed) this.slices.close(event.time);
    else if (event.kind !== Kind.ioProgress) return;
    if (event.kind === Kind.ioFailed) this.failed = true;
    this.series.push(event.time, event.value, event.sequence);
  }
}
