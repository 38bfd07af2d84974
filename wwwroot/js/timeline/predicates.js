import { formatBytes, formatCount, formatDuration } from "./format.js";
import { Kind, kindName } from "./kinds.js";
import { Ending } from "./lanes/thread-lane.js";

/**
 * What is known of an event when it is put into words. `what` is its subject's name, `exact` its value however large.
 * @typedef {{ what: string, value: number, extra: number, exact: () => string }} Facts
 * @typedef {(facts: Facts) => string} Predicate
 */

/** How bad a thing is that a thread noticed: the value of its event. */
export const Severity = Object.freeze({ note: 0, warning: 1, problem: 2 });

/** @type {Predicate} */
const givesUp = ({ what }) => `gives up waiting for ${what}`;

/** @type {Predicate} */
const takes = ({ what, extra }) => (extra === 0 ? `takes ${what} at once` : `takes ${what} after waiting`);

/** @type {Predicate} */
const asks = ({ what, value }) => `asks for ${what}${limit(value)}`;

/** What a thread does with an event, by its kind. A teacher's words, in the present. @type {Record<number, Predicate>} */
const predicates = {
  [Kind.threadStarting]: ({ what }) => `starts ${what}`,
  [Kind.threadStarted]: () => "begins",
  [Kind.threadEnded]: ({ value }) =>
    value === Ending.normal ? "ends" : value === Ending.gone ? "was gone with its process" : "ends by an exception",
  [Kind.joinRequested]: ({ what, value }) => `waits for ${what} to end${limit(value)}`,
  [Kind.joinCompleted]: ({ what }) => `goes on: ${what} has ended`,
  [Kind.joinTimedOut]: ({ what }) => `gives up waiting for ${what} to end`,
  [Kind.sleepStarted]: ({ value }) => `goes to sleep for ${formatDuration(value)}`,
  [Kind.sleepEnded]: () => "wakes up",

  [Kind.lockRequested]: asks,
  [Kind.lockAcquired]: takes,
  [Kind.lockReleased]: ({ what }) => `gives ${what} back`,
  [Kind.lockTimedOut]: givesUp,
  [Kind.sharedRequested]: ({ what, value }) => `asks to share ${what}${limit(value)}`,
  [Kind.sharedAcquired]: ({ what, value, extra }) =>
    `shares ${what} ${extra === 0 ? "at once" : "after waiting"} ${value > 1 ? `(${formatCount(value)} do)` : "(alone)"}`,
  [Kind.sharedReleased]: ({ what, value }) => `shares ${what} no longer (${value > 0 ? `${formatCount(value)} go on` : "nobody does"})`,

  [Kind.semaphoreRequested]: ({ what, value }) => `asks for a permit of ${what}${limit(value)}`,
  [Kind.semaphoreAcquired]: ({ what, value, extra }) => `gets a permit of ${what} ${extra === 0 ? "at once" : "after waiting"} (${left(value)})`,
  [Kind.semaphoreReleased]: ({ what, value }) => `gives a permit of ${what} back (${formatCount(value)} free)`,
  [Kind.semaphoreTimedOut]: ({ what }) => `gives up waiting for a permit of ${what}`,

  [Kind.signalRequested]: ({ what, value }) => `waits until ${what} is set${limit(value)}`,
  [Kind.signalReceived]: ({ what, extra }) => (extra === 0 ? `goes on at once: ${what} was set` : `goes on: ${what} is set`),
  [Kind.signalTimedOut]: givesUp,
  [Kind.signalSet]: ({ what }) => `sets ${what}`,
  [Kind.signalCleared]: ({ what }) => `clears ${what}`,

  [Kind.conditionRequested]: ({ what, value }) => `waits until ${what} is notified${limit(value)}`,
  [Kind.conditionWoken]: ({ what, extra }) => (extra === 0 ? `is woken by ${what}` : `wakes up at ${what} though nobody notified it`),
  [Kind.conditionTimedOut]: givesUp,
  [Kind.conditionNotified]: ({ what, value, extra }) => `notifies ${extra === 0 ? "one at" : "all at"} ${what} (${woken(value)})`,

  [Kind.barrierRequested]: ({ what, value }) => `arrives at ${what} as number ${formatCount(value)}`,
  [Kind.barrierPassed]: ({ what }) => `passes ${what}`,
  [Kind.barrierTimedOut]: ({ what }) => `gives up waiting at ${what}: it is broken`,

  [Kind.queuePutRequested]: ({ what, value }) => `wants to put an item into ${what}${limit(value)}`,
  [Kind.queuePut]: ({ what, value, extra }) => `puts item ${formatCount(value)} into ${what} (${formatCount(extra)} in it)`,
  [Kind.queuePutTimedOut]: ({ what }) => `gives up waiting for room in ${what}`,
  [Kind.queueTakeRequested]: ({ what, value }) => `wants to take an item from ${what}${limit(value)}`,
  [Kind.queueTaken]: ({ what, value, extra }) =>
    value === 0 ? `goes on without an item: ${what} is closed and empty` : `takes item ${formatCount(value)} from ${what} (${formatCount(extra)} left)`,
  [Kind.queueTakeTimedOut]: ({ what }) => `gives up waiting for an item from ${what}`,
  [Kind.queueClosed]: ({ what }) => `closes ${what}: no more will be put`,

  [Kind.variableRead]: ({ what, exact }) => `reads ${what}: ${exact()}`,
  [Kind.variableWritten]: ({ what, exact }) => `writes ${what} = ${exact()}`,
  [Kind.variableUpdated]: ({ what, exact }) => `updates ${what} in one step to ${exact()}`,

  [Kind.ioStarted]: ({ what }) => `begins ${what}`,
  [Kind.ioProgress]: ({ what, value }) => `has ${formatBytes(value)} of ${what}`,
  [Kind.ioCompleted]: ({ what, value }) => `completes ${what}: ${formatBytes(value)}`,
  [Kind.ioFailed]: ({ what, value }) => `fails at ${what} after ${formatBytes(value)}`,

  [Kind.processStarted]: ({ what }) => `starts the process ${what}`,
  [Kind.processWaitRequested]: ({ what }) => `waits for the process ${what} to end`,
  [Kind.processEnded]: ({ what, value }) =>
    `goes on: the process ${what} has ${value === 0 ? "ended well" : `failed with exit code ${formatCount(value)}`}`,

  [Kind.printed]: ({ what }) => `prints “${what}”`,
  [Kind.measured]: ({ what, exact }) => `measures ${what}: ${exact()}`,
  [Kind.lineReached]: ({ value }) => `reaches line ${formatCount(value)}`,
  [Kind.noticed]: ({ what, value }) => `${value === Severity.problem ? "notices a problem" : value === Severity.warning ? "warns" : "notices"}: ${what}`,

  [Kind.deadlockDetected]: ({ what, value }) => `closes a cycle of ${formatCount(value)} threads, waiting for ${what}: deadlock`,
  [Kind.stallDetected]: ({ what, value }) =>
    `waits for ${what}, and nobody is left who could go on: ${formatCount(value)} ${value === 1 ? "thread is" : "threads are"} stuck`,
};

/**
 * What the thread of an event does, without its name: "reads counter: 41".
 * @param {number} kind
 * @param {Facts} facts
 */
export function predicate(kind, facts) {
  return predicates[kind]?.(facts) ?? `${kindName(kind)}${facts.what === "" ? "" : ` ${facts.what}`}: ${facts.exact()}`;
}

/** @param {number} timeout in ns, 0 for none */
function limit(timeout) {
  return timeout > 0 ? `, for ${formatDuration(timeout)} at most` : "";
}

/** @param {number} permits */
function left(permits) {
  return permits === 0 ? "the last one" : `${formatCount(permits)} left`;
}

/** @param {number} threads */
function woken(threads) {
  if (threads === 0) return "nobody waited";
  return threads === 1 ? "one wakes" : `${formatCount(threads)} wake`;
}
