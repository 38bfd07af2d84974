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
  semaphoreRequested: 14,
  semaphoreAcquired: 15,
  semaphoreReleased: 16,
  semaphoreTimedOut: 17,
  sharedRequested: 18,
  sharedAcquired: 19,
  variableRead: 20,
  variableWritten: 21,
  variableUpdated: 22,
  sharedReleased: 23,
  signalRequested: 24,
  signalReceived: 25,
  signalTimedOut: 26,
  signalSet: 27,
  signalCleared: 28,
  barrierTimedOut: 29,
  barrierRequested: 30,
  barrierPassed: 31,
  conditionRequested: 32,
  conditionWoken: 33,
  conditionTimedOut: 34,
  conditionNotified: 35,
  queuePutRequested: 36,
  queuePut: 37,
  queuePutTimedOut: 38,
  queueTakeRequested: 39,
  ioStarted: 40,
  ioProgress: 41,
  ioCompleted: 42,
  ioFailed: 43,
  queueTaken: 44,
  queueTakeTimedOut: 45,
  queueClosed: 46,
  processStarted: 47,
  processWaitRequested: 48,
  processEnded: 49,
  printed: 52,
  measured: 53,
  noticed: 54,
  deadlockDetected: 60,
  stallDetected: 61,
});

export const NameKind = Object.freeze({
  thread: 1,
  lock: 2,
  variable: 3,
  barrier: 4,
  transfer: 5,
  semaphore: 6,
  signal: 7,
  condition: 8,
  queue: 9,
  readersWriterLock: 10,
  interpreterLock: 11,
  process: 12,
  text: 13,
  gauge: 14,
});

/** @type {Map<number, string>} */
const names = new Map(
  Object.entries(Kind).map(([name, number]) => [number, name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)]),
);

/** @param {number} kind */
export function kindName(kind) {
  return names.get(kind) ?? `kind-${kind}`;
}
