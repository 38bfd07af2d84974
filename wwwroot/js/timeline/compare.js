import { isLock, lockUse } from "./range/lock-use.js";
import { totals } from "./rows.js";
import { stateNames } from "./states.js";

/**
 * What a run, or a part of it, comes to, to be held against another run. Everything is exact, and cut at the ends of the part.
 *
 * `length`: how long the run takes, or as much of it as lies in the part, in ns.
 * `totals`: the time in each state, of all threads together, in ns.
 * `handOvers`: how often a thread got a lock that it had waited for: acquisitions after waiting, of all locks together, as the
 * statistics of a range count them. To get what was free, or what the thread had already, is none.
 * `switches`: how often an event is another thread's than the event before it, in the one order that all events of a run have.
 * It is how often the threads were seen to take turns; what happens between two events of one thread is not seen.
 * `findings`: those that name an event of the part, and those that name none.
 * @typedef {{ length: number, totals: Float64Array, handOvers: number, switches: number, events: number, findings: number }} RunFigures
 */

/** @typedef {import("./range/span.js").Span} Span */

/**
 * @param {import("./timeline.js").Timeline} timeline
 * @param {readonly { sequences?: number[] }[]} findings
 * @param {Span | null} span from `from` up to but not including `to`; null for the whole run
 * @param {number} now how far the run has got
 * @returns {RunFigures}
 */
export function runFigures(timeline, findings, span, now) {
  const { from, to } = span ?? { from: 0, to: Infinity };
  const { log } = timeline;
  const [first, end] = [firstFrom(log, from), to === Infinity ? log.length : firstFrom(log, to)];
  let switches = 0;
  for (let i = Math.max(1, first); i < end; i++) if (log.threads[i] !== log.threads[i - 1]) switches++;
  let handOvers = 0;
  for (const lane of timeline.subjects) if (isLock(lane)) handOvers += lockUse(timeline, lane, { from, to }, now, 0).contended;
  const inPart = (/** @type {number} */ sequence) => sequence >= first && sequence < end;
  return {
    length: Math.max(0, Math.min(to, now) - Math.max(from, 0)),
    totals: totals(timeline, from, to, now, stateNames.length),
    handOvers,
    switches,
    events: end - first,
    findings: findings.filter(({ sequences = [] }) => sequences.length === 0 || sequences.some(inPart)).length,
  };
}

/**
 * The states in which a thread of one of the runs ever is.
 * @param {readonly { timeline: import("./timeline.js").Timeline, reach: number }[]} runs
 */
export function occurringStates(runs) {
  const sums = runs.map(({ timeline, reach }) => totals(timeline, 0, Infinity, reach, stateNames.length));
  return stateNames.map((_, state) => state).filter((state) => sums.some((sum) => sum[state] > 0));
}

/**
 * What the second has more than the first; less than nothing where it has less.
 * @param {RunFigures} first
 * @param {RunFigures} second
 * @returns {RunFigures}
 */
export function difference(first, second) {
  return {
    length: second.length - first.length,
    totals: second.totals.map((ns, state) => ns - first.totals[state]),
    handOvers: second.handOvers - first.handOvers,
    switches: second.switches - first.switches,
    events: second.events - first.events,
    findings: second.findings - first.findings,
  };
}

/**
 * The first event at or after a moment, of events at whole ns; how many there are where there is none.
 * @param {import("./log.js").EventLog} log
 * @param {number} time
 */
function firstFrom(log, time) {
  return log.after(Math.ceil(time) - 1);
}
