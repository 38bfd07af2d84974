import { Kind } from "../../timeline/kinds.js";
import { letterOf } from "../../timeline/letters.js";

/**
 * A line of output. `sequence` is its event, -1 for none.
 * @typedef {{ letter: string, number: number, name: string, text: string, sequence: number }} PrintedLine
 */

/** What the threads of a run have printed, in the order in which they did. No DOM. */
export class Printed {
  /** @type {PrintedLine[]} */
  lines = [];
  #next = 0;

  /** @param {import("../../timeline/timeline.js").Timeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
  }

  /** Takes what is new in the timeline. */
  advance() {
    const { timeline } = this;
    const { log } = timeline;
    for (; this.#next < log.length; this.#next++) {
      if (log.kinds[this.#next] !== Kind.printed) continue;
      const thread = log.threads[this.#next];
      const number = timeline.threadNumber(thread);
      this.lines.push({ letter: letterOf(number), number, name: timeline.nameOf(thread), text: timeline.nameOf(log.subjects[this.#next]), sequence: this.#next });
    }
  }
}
