import { Sequences } from "./growable.js";
import { formOf, has, laneWords, numberOf, soughtWords, wordsOf } from "./search-words.js";

/** The clock is asked once in so many events. */
const stride = 256;

/** @typedef {{ lane: import("./timeline.js").Lane } | { sequence: number }} Match */

/**
 * Finds the lanes and events that have every word of a text. It goes through a timeline piece by piece, and on when the
 * timeline grows. Words are compared once for each kind, thread, subject and form: what is left to an event is its value.
 */
export class EventSearch {
  /** @type {import("./timeline.js").Lane[]} */
  lanes = [];
  events = new Sequences();
  /** @type {Map<number, Sequences>} the same events, by thread */
  byThread = new Map();
  #read = 0;
  /** @type {Map<number, number[] | null>} by tuple: the numbers that its events must have, or null where words are missing */
  #left = new Map();

  /**
   * @param {import("./timeline.js").Timeline} timeline
   * @param {string} text
   */
  constructor(timeline, text) {
    this.timeline = timeline;
    this.words = soughtWords(text);
  }

  get count() {
    return this.lanes.length + this.events.length;
  }

  /** Whether all that has arrived was looked at. */
  get done() {
    return this.words.length === 0 || this.#read === this.timeline.log.length;
  }

  /**
   * Goes on for a part of a frame. True while there is more to look at.
   * @param {number} most in ms
   * @param {() => number} [clock]
   */
  advance(most, clock = () => performance.now()) {
    if (this.done) return false;
    this.#findLanes();
    const start = clock();
    const { length } = this.timeline.log;
    do {
      const end = Math.min(length, this.#read + stride);
      for (; this.#read < end; this.#read++) this.#look(this.#read);
    } while (this.#read < length && clock() - start < most);
    return !this.done;
  }

  /**
   * A match by its number: lanes come first, then events in their order.
   * @param {number} index
   * @returns {Match}
   */
  at(index) {
    const { lanes, events } = this;
    return index < lanes.length ? { lane: lanes[index] } : { sequence: events.items[index - lanes.length] };
  }

  /**
   * The number of the next match that is an event, seen from another event; it goes round at the ends. -1 when none is.
   * @param {number} sequence
   * @param {number} direction 1 or -1
   */
  beyond(sequence, direction) {
    const { lanes, events } = this;
    if (events.length === 0) return -1;
    const next = direction > 0 ? events.countThrough(sequence) : events.countThrough(sequence - 1) - 1;
    return lanes.length + ((next + events.length) % events.length);
  }

  #findLanes() {
    const { threads, subjects } = this.timeline;
    this.lanes = [...threads, ...subjects.filter((lane) => lane.events.length > 0)].filter((lane) => {
      const text = laneWords(lane);
      return this.words.every((word) => has(text, word));
    });
  }

  /** @param {number} sequence */
  #look(sequence) {
    const { timeline } = this;
    const { threads, subjects, kinds, times } = timeline.log;
    const thread = threads[sequence];
    // Ids have 20 bits, kinds 6 and forms 4: together still a number that is exact.
    const tuple = ((thread * 0x100000 + subjects[sequence]) * 64 + kinds[sequence]) * 16 + formOf(timeline, sequence);
    let left = this.#left.get(tuple);
    if (left === undefined) {
      left = this.#numbersLeft(wordsOf(timeline, sequence));
      this.#left.set(tuple, left);
    }
    if (left === null) return;
    for (const number of left) if (numberOf(timeline, sequence) !== number) return;
    this.events.push(sequence, times[sequence]);
    let own = this.byThread.get(thread);
    if (own === undefined) this.byThread.set(thread, (own = new Sequences()));
    own.push(sequence, times[sequence]);
  }

  /**
   * The words that a text does not have, when all of them are numbers.
   * @param {string} text
   */
  #numbersLeft(text) {
    const numbers = this.words.filter((word) => !has(text, word)).map((word) => Number(word.replace("−", "-")));
    return numbers.some(Number.isNaN) ? null : numbers;
  }
}
