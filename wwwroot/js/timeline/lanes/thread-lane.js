import { Sequences } from "../growable.js";
import { Kind } from "../kinds.js";
import { Slices } from "../slices.js";
import { Hold, State, stateNames } from "../states.js";

/** @typedef {import("./lane.js").LaneEvent} LaneEvent */

/** How a thread can end: the value of its last event. */
export const Ending = Object.freeze({ normal: 0, exception: 1, gone: 2 });

/** One thread: a band of states, and below it a thin band for each thing it holds, the outermost first. */
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
    /** What it has noticed itself. */
    this.notices = new Sequences();
    this.startedAt = -1;
    this.endedAt = -1;
    /** @type {number} */
    this.ending = Ending.normal;
    /** When it was found that its wait never ends, or -1. */
    this.stuckAt = -1;
    /** @type {number[]} what it holds now, outermost first; 0 where something was given back out of order */
    this.held = [];
    /** @type {Set<number>} the transfers it waits for: one thread may have several under way */
    this.transfers = new Set();
    this.overlapping = false;
  }

  get failed() {
    return this.ending !== Ending.normal;
  }

  get waits() {
    return this.slices.openState === State.waiting || this.slices.openState === State.joining;
  }

  /**
   * @param {LaneEvent} event
   * @param {boolean} [holds] whether having the event's subject counts as holding something
   */
  apply(event, holds = true) {
    // Lines are shown in the code: on a lane they would hide what happens there.
    if (event.kind !== Kind.lineReached) this.events.push(event.sequence, event.time);
    if (this.startedAt < 0) this.#start(event);
    switch (event.kind) {
      case Kind.threadEnded:
        this.endedAt = event.time;
        this.ending = event.value;
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
      case Kind.semaphoreRequested:
      case Kind.sharedRequested:
      case Kind.signalRequested:
      case Kind.barrierRequested:
      case Kind.conditionRequested:
      case Kind.queuePutRequested:
      case Kind.queueTakeRequested:
      case Kind.processWaitRequested:
        this.slices.begin(State.waiting, event.time, event.sequence);
        break;
      case Kind.ioStarted:
        this.transfers.add(event.subject);
        if (this.transfers.size > 1) this.overlapping = true;
        if (this.slices.openState !== State.io) this.slices.begin(State.io, event.time, event.sequence);
        break;
      case Kind.lockAcquired:
      case Kind.semaphoreAcquired:
      case Kind.sharedAcquired:
        this.#forget(event);
        if (holds) this.#hold(event);
        this.#goOn(event);
        break;
      case Kind.lockReleased:
      case Kind.semaphoreReleased:
      case Kind.sharedReleased:
        this.#release(event);
        // Who waits for a condition gives its lock back while it does: that ends no wait.
        if (!this.waits) this.#goOn(event);
        break;
      case Kind.signalReceived:
      case Kind.queuePut:
      case Kind.queueTaken:
        this.#forget(event);
        this.#goOn(event);
        break;
      case Kind.joinCompleted:
      case Kind.joinTimedOut:
      case Kind.sleepEnded:
      case Kind.lockTimedOut:
      case Kind.semaphoreTimedOut:
      case Kind.signalTimedOut:
      case Kind.barrierPassed:
      case Kind.barrierTimedOut:
      case Kind.conditionWoken:
      case Kind.conditionTimedOut:
      case Kind.queuePutTimedOut:
      case Kind.queueTakeTimedOut:
      case Kind.processEnded:
        this.#goOn(event);
        break;
      case Kind.ioCompleted:
      case Kind.ioFailed:
        this.transfers.delete(event.subject);
        if (this.transfers.size === 0) this.#goOn(event);
        break;
      case Kind.noticed:
        this.notices.push(event.sequence, event.time);
        break;
      case Kind.deadlockDetected:
        this.stuckAt = event.time;
        break;
    }
  }

  /**
   * Nobody is left who could end its wait.
   * @param {number} time
   */
  stall(time) {
    if (this.waits) this.stuckAt = time;
  }

  #going() {
    return this.held.some((subject) => subject !== 0) ? State.holding : State.running;
  }

  /** @param {LaneEvent} event */
  #start(event) {
    this.startedAt = event.time;
    this.slices.begin(State.running, event.time, event.sequence);
  }

  /**
   * A wait that was none leaves no trace.
   * @param {LaneEvent} event
   */
  #forget(event) {
    if (event.atOnce && this.slices.openState === State.waiting) this.slices.absorb(this.#going());
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
