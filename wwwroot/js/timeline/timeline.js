import { EventLog } from "./log.js";
import { NameKind } from "./kinds.js";
import { BarrierLane, LockLane, TransferLane, VariableLane } from "./subject-lanes.js";
import { ThreadLane } from "./thread-lane.js";

/** @typedef {LockLane | VariableLane | BarrierLane | TransferLane} SubjectLane */
/** @typedef {ThreadLane | SubjectLane} Lane */

/** All of one run: its events, its names and the lanes made of them. It only ever grows. */
export class Timeline {
  constructor() {
    this.log = new EventLog();
    /** @type {import("./batch.js").Name[]} by id */
    this.names = [];
    /** @type {(Lane | undefined)[]} by id */
    this.lanes = [];
    /** @type {ThreadLane[]} */
    this.threads = [];
    /** @type {SubjectLane[]} */
    this.subjects = [];
    this.ended = false;
    this.endTime = 0;
  }

  /** @param {import("./batch.js").Batch} batch */
  append(batch) {
    for (const name of batch.names) this.#declare(name);
    const { log } = this;
    let sequence = log.length;
    log.append(batch);
    const { times, threads, kinds, subjects, values, extras } = log;
    const event = { time: 0, thread: 0, kind: 0, subject: 0, value: 0, extra: 0, sequence: 0 };
    for (; sequence < log.length; sequence++) {
      event.time = times[sequence];
      event.thread = threads[sequence];
      event.kind = kinds[sequence];
      event.subject = subjects[sequence];
      event.value = values[sequence];
      event.extra = extras[sequence];
      event.sequence = sequence;
      const thread = this.lanes[event.thread] ?? this.#undeclared(event.thread);
      if (thread.type === "thread") thread.apply(event);
      const subject = this.lanes[event.subject];
      if (subject !== undefined && subject.type !== "thread") subject.apply(event);
    }
  }

  /**
   * The run is over: nothing comes after `time`.
   * @param {number} time
   */
  end(time) {
    this.ended = true;
    this.endTime = Math.max(time, this.log.lastTime);
  }

  /**
   * A thread by its place in the picture, or a subject: what an id is called.
   * @param {number} id
   */
  nameOf(id) {
    return this.names[id]?.text ?? (id === 0 ? "" : `#${id}`);
  }

  /** @param {number} id */
  threadNumber(id) {
    const lane = this.lanes[id];
    return lane?.type === "thread" ? lane.number : -1;
  }

  /** @param {import("./batch.js").Name} name */
  #declare(name) {
    if (this.names[name.id] !== undefined) return;
    this.names[name.id] = name;
    if (name.kind === NameKind.thread) {
      const lane = new ThreadLane(name.id, name.text, this.threads.length);
      this.lanes[name.id] = lane;
      this.threads.push(lane);
      return;
    }
    const lane = subjectLane(name);
    if (lane === null) return;
    this.lanes[name.id] = lane;
    this.subjects.push(lane);
  }

  /** @param {number} id */
  #undeclared(id) {
    this.#declare({ id, kind: NameKind.thread, initial: 0, text: `Thread ${id}` });
    return /** @type {Lane} */ (this.lanes[id]);
  }
}

/**
 * @param {import("./batch.js").Name} name
 * @returns {SubjectLane | null} null for a kind this page does not know yet
 */
function subjectLane(name) {
  switch (name.kind) {
    case NameKind.lock:
      return new LockLane(name);
    case NameKind.variable:
      return new VariableLane(name);
    case NameKind.barrier:
      return new BarrierLane(name);
    case NameKind.transfer:
      return new TransferLane(name);
    default:
      return null;
  }
}
