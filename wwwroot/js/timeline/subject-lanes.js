import { Sequences } from "./growable.js";
import { Kind } from "./kinds.js";
import { Series } from "./series.js";
import { Slices } from "./slices.js";
import { Hold } from "./states.js";

/** @typedef {import("./thread-lane.js").LaneEvent & { thread: number }} SubjectEvent */

/** Who owned a lock when, and how many were waiting for it. */
export class LockLane {
  /** @type {"lock"} */
  type = "lock";

  /** @param {import("./batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.slices = new Slices(2);
    this.waiters = new Series();
    this.events = new Sequences();
    /** @type {Set<number>} threads that asked while it was free: they wait only if another gets it first */
    this.asking = new Set();
    /** @type {Set<number>} */
    this.waiting = new Set();
    this.owner = 0;
    this.depth = 0;
  }

  /** @param {SubjectEvent} event */
  apply(event) {
    this.events.push(event.sequence);
    switch (event.kind) {
      case Kind.lockRequested:
        if (this.owner === event.thread) break;
        (this.owner === 0 ? this.asking : this.waiting).add(event.thread);
        this.#count(event);
        break;
      case Kind.lockTimedOut:
        this.#noLonger(event);
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

  /** @param {SubjectEvent} event */
  #acquire(event) {
    if (this.owner === event.thread) {
      this.depth++;
      return;
    }
    this.asking.delete(event.thread);
    for (const thread of this.asking) this.waiting.add(thread);
    this.asking.clear();
    this.#noLonger(event);
    this.owner = event.thread;
    this.depth = 1;
    this.slices.begin(Hold.held, event.time, event.sequence);
  }

  /** @param {SubjectEvent} event */
  #noLonger(event) {
    this.asking.delete(event.thread);
    this.waiting.delete(event.thread);
    this.#count(event);
  }

  /** @param {SubjectEvent} event */
  #count(event) {
    const { waiters, waiting } = this;
    if (waiters.length > 0 && waiters.values[waiters.length - 1] === waiting.size) return;
    waiters.push(event.time, waiting.size, event.sequence);
  }
}

/** The value of a variable over time, and the writes that overwrote one their thread had never seen. */
export class VariableLane {
  /** @type {"variable"} */
  type = "variable";

  /** @param {import("./batch.js").Name} name */
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

  /** @param {SubjectEvent} event */
  apply(event) {
    this.events.push(event.sequence);
    if (event.kind === Kind.variableRead) {
      this.seen[event.thread] = event.value;
    } else if (event.kind === Kind.variableWritten || event.kind === Kind.variableUpdated) {
      const seen = this.seen[event.thread];
      if (event.kind === Kind.variableWritten && seen !== undefined && seen !== this.current) this.losses.push(event.sequence);
      this.seen[event.thread] = undefined;
      this.current = event.value;
      this.series.push(event.time, event.value, event.sequence);
    }
  }
}

/** How many threads stand at a barrier. */
export class BarrierLane {
  /** @type {"barrier"} */
  type = "barrier";

  /** @param {import("./batch.js").Name} name */
  constructor(name) {
    this.id = name.id;
    this.name = name.text;
    this.participants = name.initial;
    this.waiting = 0;
    this.series = new Series();
    this.series.push(0, 0, 0);
    this.events = new Sequences();
  }

  /** @param {SubjectEvent} event */
  apply(event) {
    this.events.push(event.sequence);
    if (event.kind === Kind.barrierRequested) this.waiting++;
    else if (event.kind === Kind.barrierPassed) this.waiting = Math.max(0, this.waiting - 1);
    else return;
    this.series.push(event.time, this.waiting, event.sequence);
  }
}

/** A transfer: the band while it is under way, and its bytes over time. */
export class TransferLane {
  /** @type {"transfer"} */
  type = "transfer";

  /** @param {import("./batch.js").Name} name */
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

  /** @param {SubjectEvent} event */
  apply(event) {
    this.events.push(event.sequence);
    if (event.kind === Kind.ioStarted) this.slices.begin(Hold.held, event.time, event.sequence);
    else if (event.kind === Kind.ioCompleted || event.kind === Kind.ioFailed) this.slices.close(event.time);
    else if (event.kind !== Kind.ioProgress) return;
    if (event.kind === Kind.ioFailed) this.failed = true;
    this.series.push(event.time, event.value, event.sequence);
  }
}
