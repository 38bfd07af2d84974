import { formatCount, formatDuration, formatMoment } from "./format.js";
import { stepTicks, ticks } from "./ticks.js";

/**
 * How the times of a timeline are told. All are in ns since it began; `number` is one as a plain number, in the `unit` that it names.
 * @typedef {{
 *   unit: string, number: (ns: number) => number, moment: (ns: number) => string, duration: (ns: number) => string,
 *   ticks: (from: number, to: number, width: number) => { time: number, label: string }[],
 * }} Clock
 */

/** Time that goes by. @type {Clock} */
export const realTime = Object.freeze({ unit: "ns", number: Math.round, moment: formatMoment, duration: formatDuration, ticks });

/**
 * Time that is counted in steps, where there is no other.
 * @param {number} stepNs how long a step takes on the timeline: a power of ten
 * @returns {Clock}
 */
export function stepTime(stepNs) {
  return Object.freeze({
    unit: "steps",
    number: (ns) => rounded(ns / stepNs, 1000),
    // Until the next step everything is as this one has left it.
    moment: (ns) => `step\u00a0${formatCount(Math.floor(ns / stepNs))}`,
    duration: (ns) => {
      const steps = rounded(ns / stepNs, 10);
      return steps === 1 ? "1\u00a0step" : `${counted(steps)}\u00a0steps`;
    },
    ticks: (from, to, width) => stepTicks(from, to, width, stepNs),
  });
}

/**
 * @param {number} steps
 * @param {number} parts of a step that are told apart
 */
function rounded(steps, parts) {
  return Math.round(steps * parts) / parts;
}

/** @param {number} steps */
function counted(steps) {
  return Number.isInteger(steps) ? formatCount(steps) : steps.toFixed(1);
}
