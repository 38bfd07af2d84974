/** Kinds of events and of names, as docs/wire-format.md numbers them. */

export const Kind = Object.freeze({
  threadStarting: 1,
  threadStarted: 2,
  threadEnded: 3,
  joinRequested: 4,
  joinCompleted: 5,
  joinTimedOut: 6,
  sleepStarted: 7,
  sleepEnded: 8,
  lockRequested: 10,
  lockAcquired: 11,
  lockReleased: 12,
  lockTimedOut: 13,
  variableRead: 20,
  variableWritten: 21,
  variableUpdated: 22,
  barrierRequested: 30,
  barrierPassed: 31,
  ioStarted: 40,
  ioProgress: 41,
  ioCompleted: 42,
  ioFailed: 43,
  deadlockDetected: 60,
});

export const NameKind = Object.freeze({ thread: 1, lock: 2, variable: 3, barrier: 4, transfer: 5 });

/** @type {Map<number, string>} */
const names = new Map(
  Object.entries(Kind).map(([name, number]) => [number, name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)]),
);

/** @param {number} kind */
export function kindName(kind) {
  return names.get(kind) ?? `kind-${kind}`;
}
