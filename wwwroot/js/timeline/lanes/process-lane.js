import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Slices } from "../slices.js";
import { Hold } from "../states.js";

/** While a child process lived, and how it ended. */
export class ProcessLane {
  /** @type {"process"} */
  type = "process";

  /** @param {import("../batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.slices = new Slices(2);
    this.events = new Sequences();
    this.startedAt = -1;
    this.endedAt = -1;
    this.exitCode = 0;
  }

  get failed() {
    return this.endedAt >= 0 && this.exitCode !== 0;
  }

  /** @param {import("./lane.js").LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence, event.time);
    if (event.kind === Kind.processStarted && this.startedAt < 0) {
      this.startedAt = event.time;
      this.slices.begin(Hold.held, event.time, event.sequence);
    } else if (event.kind === Kind.processEnded && this.endedAt < 0) {
      this.endedAt = event.time;
      this.exitCode = event.value;
      this.slices.close(event.time);
    }
  }
}
