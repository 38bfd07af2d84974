import { Sequences } from "./growable.js";
import { Kind } from "./kinds.js";
import { Slices } from "./slices.js";
import { Hold, State, stateNames } from "./states.js";

/**
 * @typedef {{ time: number, kind: number, subject: number, value: number, extra: number, sequence: number }} LaneEvent
 */

/** One thread: a band of states, and below it a thin band for each lock it holds, the outermost first. */
export class ThreadLane {
  /** @type {"thread"} */
  type = "thread";

  /**
   * @param {number} id
   * @param {string} name
   * @param {number} number its place among the threads: 0 is the scenario's own
   */
  constructor(id, name, number) {
    this.id = id;
    this.name = name;
    this.number = number;
    this.slices = new Slices(stateNames.length);
    /** @type {Slices[]} */
    this.holds = [];
    this.events = new Sequences();
    this.startedAt = -1;
    this.endedAt = -1;
    this.failed = false;
    this.deadlocked = false;
    /** @type {number[]} the locks it holds now, outermost first; 0 where one was released out of order */
    this.held = [];
    /** @type {Set<number>} the transfers it waits for: one thread may have several under way */
    this.transfers = new Set();
    this.overlapping = false;
  }

  /** @param {LaneEvent} event */
  apply(event) {
    this.events.push(event.sequence);
    if (this.startedAt < 0) this.#start(event);
    switch (event.kind) {
      case Kind.threadEnded:
        this.endedAt = event.time;
        this.failed = event.value !== 0;
        this.slices.close(event.time);
        for (const hold of this.holds) hold.close(event.time);
        break;
      case Kind.joinRequested:
        this.slices.begin(State.joining, event.time, event.sequence);
        break;
      case Kind.sleepStarted:
        this.slices.begin(State.sleeping, event.time, event.sequence);
        break;
      case Kind.lockRequested:
      case Kind.barrierRequested:
        this.slices.begin(State.waiting, event.time, event.sequence);
        break;
      case Kind.ioStarted:
        this.transfers.add(event.subject);
        if (this.transfers.size > 1) this.overlapping = true;
        if (this.slices.openState !== State.io) this.slices.begin(State.io, event.time, event.sequence);
        break;
      case Kind.lockAcquired:
        if (event.extra === 0 && this.slices.openState === State.waiting) this.slices.absorb(this.#going());
        this.#hold(event);
        this.#goOn(event);
        break;
      case Kind.lockReleased:
        this.#release(event);
        this.#goOn(event);
        break;
      case Kind.joinCompleted:
      case Kind.joinTimedOut:
      case Kind.sleepEnded:
      case Kind.lockTimedOut:
      case Kind.barrierPassed:
        this.#goOn(event);
        break;
      case Kind.ioCompleted:
      case Kind.ioFailed:
        this.transfers.delete(event.subject);
        if (this.transfers.size === 0) this.#goOn(event);
        break;
      case Kind.deadlockDetected:
        this.deadlocked = true;
        break;
    }
  }

  #going() {
    return this.held.some((lock) => lock !== 0) ? State.holding : State.running;
  }

  /** @param {LaneEvent} event */
  #start(event) {
    this.startedAt = event.time;
    this.slices.begin(State.running, event.time, event.sequence);
  }

  /** @param {LaneEvent} event */
  #goOn(event) {
    if (this.slices.openState !== this.#going()) this.slices.begin(this.#going(), event.time, event.sequence);
  }

  /** @param {LaneEvent} event */
  #hold(event) {
    const free = this.held.indexOf(0);
    const depth = free < 0 ? this.held.length : free;
    this.held[depth] = event.subject;
    if (depth === this.holds.length) this.holds.push(new Slices(2));
    this.holds[depth].begin(Hold.held, event.time, event.sequence);
  }

  /** @param {LaneEvent} event */
  #release(event) {
    const depth = this.held.lastIndexOf(event.subject);
    if (depth < 0) return;
    this.holds[depth].close(event.time);
    this.held[depth] = 0;
    while (this.held.length > 0 && this.held[this.held.length - 1] === 0) this.held.pop();
  }
}
