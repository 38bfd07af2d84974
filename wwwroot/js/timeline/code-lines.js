import { Sequences } from "./growable.js";
import { Kind } from "./kinds.js";

/** Where each thread of a program is in its code, at any moment: from the events that say which line was reached. */
export class CodeLines {
  /** @type {Map<number, Sequences>} by thread */
  #reached = new Map();
  #next = 0;

  /** @param {import("./timeline.js").Timeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
  }

  /** Whether any line was reached, as far as has been looked. */
  get any() {
    return this.#reached.size > 0;
  }

  /** Takes what is new in the timeline. */
  advance() {
    const { log } = this.timeline;
    for (; this.#next < log.length; this.#next++) {
      if (log.kinds[this.#next] !== Kind.lineReached) continue;
      const thread = log.threads[this.#next];
      let reached = this.#reached.get(thread);
      if (reached === undefined) this.#reached.set(thread, (reached = new Sequences()));
      reached.push(this.#next, log.times[this.#next]);
    }
  }

  /**
   * The threads that are at work at a moment, in the order in which they were created.
   * @param {number} time
   * @returns {{ id: number, number: number, name: string, line: number }[]}
   */
  at(time) {
    const { log, threads } = this.timeline;
    const last = log.after(time) - 1;
    return threads.flatMap(({ id, number, name, endedAt }) => {
      const reached = this.#reached.get(id);
      if (reached === undefined || (endedAt >= 0 && endedAt <= time)) return [];
      const count = reached.countThrough(last);
      return count === 0 ? [] : [{ id, number, name, line: log.values[reached.items[count - 1]] }];
    });
  }
}
