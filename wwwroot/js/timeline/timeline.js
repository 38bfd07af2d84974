import { isAnswer } from "./arrows.js";
import { realTime } from "./clock.js";
import { Sequences } from "./growable.js";
import { EventLog } from "./log.js";
import { Kind, NameKind } from "./kinds.js";
import { letterOf } from "./letters.js";
import { subjectLane } from "./lanes/subject-lane.js";
import { ThreadLane } from "./lanes/thread-lane.js";

/** @typedef {import("./lanes/lane.js").SubjectLane} SubjectLane */
/** @typedef {import("./lanes/lane.js").Lane} Lane */

/** All of one run: its events, its names and the lanes made of them. It only ever grows. */
export class Timeline {
  /** @type {Map<string, number>} how many lanes of a kind have the same name */
  #namesakes = new Map();

  constructor() {
    this.log = new EventLog();
    /** @type {import("./batch.js").Name[]} by id */
    this.names = [];
    /** @type {(Lane | undefined)[]} by id */
    this.lanes = [];
    /** @type {(string | undefined)[]} by id: what a lane is known by in any run of the same scenario */
    this.keys = [];
    /** @type {ThreadLane[]} */
    this.threads = [];
    /** @type {SubjectLane[]} */
    this.subjects = [];
    /** Events to which an arrow leads, and writes that lost another. */
    this.answers = new Sequences();
    /** Whether threads go by letters, as in the schedules of programs. */
    this.lettered = false;
    /** @type {import("./clock.js").Clock} how its times are told */
    this.clock = realTime;
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
    const event = { time: 0, thread: 0, kind: 0, subject: 0, value: 0, extra: 0, sequence: 0, atOnce: false };
    for (; sequence < log.length; sequence++) {
      event.time = times[sequence];
      event.thread = threads[sequence];
      event.kind = kinds[sequence];
      event.subject = subjects[sequence];
      event.value = values[sequence];
      event.extra = extras[sequence];
      event.sequence = sequence;
      const thread = this.lanes[event.thread] ?? this.#undeclared(event.thread);
      const subject = this.lanes[event.subject];
      event.atOnce = subject?.type === "queue" ? subject.served(event.thread) : event.extra === 0;
      if (thread.type === "thread") thread.apply(event, canBeHeld(subject));
      if (subject !== undefined && subject.type !== "thread") subject.apply(event);
      if (isAnswer(event) || (subject?.type === "variable" && subject.lostLast === sequence)) this.answers.push(sequence, event.time);
      if (event.kind === Kind.stallDetected) for (const lane of this.threads) lane.stall(event.time);
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
   * What a thread or a subject is called.
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

  /**
   * What stands for a thread where there is no room for its name.
   * @param {number} number its place among the threads
   */
  signOf(number) {
    return (this.lettered && letterOf(number)) || String(number);
  }

  /** @param {import("./batch.js").Name} name */
  #declare(name) {
    if (this.names[name.id] !== undefined) return;
    this.names[name.id] = name;
    if (name.kind === NameKind.thread) {
      const lane = new ThreadLane(name.id, name.text, this.threads.length);
      this.#add(lane);
      this.threads.push(lane);
      return;
    }
    const lane = subjectLane(name);
    if (lane === null) return;
    this.#add(lane);
    this.subjects.push(lane);
  }

  /** @param {Lane} lane */
  #add(lane) {
    this.lanes[lane.id] = lane;
    const named = `${lane.type} ${lane.name}`;
    const before = this.#namesakes.get(named) ?? 0;
    this.#namesakes.set(named, before + 1);
    this.keys[lane.id] = before === 0 ? named : `${named}\n${before + 1}`;
  }

  /** @param {number} id */
  #undeclared(id) {
    this.#declare({ id, kind: NameKind.thread, initial: 0, text: `Thread ${id}` });
    return /** @type {Lane} */ (this.lanes[id]);
  }
}

/**
 * Whether to have the subject means to hold something. To have an interpreter's lock is just what running means there; and the permits
 * of a semaphore that had none at first are messages.
 * @param {Lane | undefined} subject
 */
function canBeHeld(subject) {
  if (subject?.type === "semaphore") return subject.permits > 0;
  return subject?.type !== "interpreterLock";
}
