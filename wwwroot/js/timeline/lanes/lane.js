/**
 * What lanes are told of an event. `atOnce` says that it ended a wait which was none: what was asked for was free.
 * @typedef {{
 *   time: number, thread: number, kind: number, subject: number, value: number, extra: number, sequence: number, atOnce: boolean,
 * }} LaneEvent
 */

/**
 * Everything the page knows how to draw beside threads.
 * @typedef {import("./lock-lane.js").LockLane | import("./variable-lane.js").VariableLane | import("./barrier-lane.js").BarrierLane |
 *   import("./transfer-lane.js").TransferLane | import("./semaphore-lane.js").SemaphoreLane | import("./signal-lane.js").SignalLane |
 *   import("./condition-lane.js").ConditionLane | import("./queue-lane.js").QueueLane |
 *   import("./readers-writer-lane.js").ReadersWriterLane | import("./process-lane.js").ProcessLane |
 *   import("./gauge-lane.js").GaugeLane} SubjectLane
 * @typedef {import("./thread-lane.js").ThreadLane | SubjectLane} Lane
 */

export {};
