import { NameKind } from "../kinds.js";
import { BarrierLane } from "./barrier-lane.js";
import { ConditionLane } from "./condition-lane.js";
import { GaugeLane } from "./gauge-lane.js";
import { LockLane } from "./lock-lane.js";
import { ProcessLane } from "./process-lane.js";
import { QueueLane } from "./queue-lane.js";
import { ReadersWriterLane } from "./readers-writer-lane.js";
import { SemaphoreLane } from "./semaphore-lane.js";
import { SignalLane } from "./signal-lane.js";
import { TransferLane } from "./transfer-lane.js";
import { VariableLane } from "./variable-lane.js";

/** @typedef {new (name: import("../batch.js").Name) => import("./lane.js").SubjectLane} LaneType */

/** @type {Record<number, LaneType>} */
const lanes = {
  [NameKind.lock]: LockLane,
  [NameKind.interpreterLock]: LockLane,
  [NameKind.readersWriterLock]: ReadersWriterLane,
  [NameKind.semaphore]: SemaphoreLane,
  [NameKind.signal]: SignalLane,
  [NameKind.condition]: ConditionLane,
  [NameKind.queue]: QueueLane,
  [NameKind.barrier]: BarrierLane,
  [NameKind.process]: ProcessLane,
  [NameKind.transfer]: TransferLane,
  [NameKind.variable]: VariableLane,
  [NameKind.gauge]: GaugeLane,
};

/**
 * The lane of what is no thread; null for a text, which has none, and for a kind this page does not know yet.
 * @param {import("../batch.js").Name} name
 */
export function subjectLane(name) {
  const Lane = lanes[name.kind];
  return Lane === undefined ? null : new Lane(name);
}
