import assert from "node:assert/strict";
import test from "node:test";
import { Kind } from "../../wwwroot/js/timeline/kinds.js";
import { causeOf, effectOf } from "../../wwwroot/js/timeline/relations.js";
import { A, B, runOf, subject } from "./run-of-events.js";

/** Both ways along one arrow. */
function arrow(rows, cause, effect) {
  const timeline = runOf(rows);
  assert.equal(causeOf(timeline, effect), cause);
  assert.equal(effectOf(timeline, cause), effect);
}

test("a permit that was waited for comes from who gave it back", () => {
  arrow(
    [
      [0, A, Kind.semaphoreAcquired, subject.seats, 0],
      [1, B, Kind.semaphoreRequested, subject.seats],
      [2, A, Kind.semaphoreReleased, subject.seats, 1],
      [3, B, Kind.semaphoreAcquired, subject.seats, 0, 1],
    ],
    2,
    3,
  );
});

test("a reader that waited comes after the writer, and a writer after the last reader", () => {
  const rows = [
    [0, A, Kind.lockAcquired, subject.book],
    [1, B, Kind.sharedRequested, subject.book],
    [2, A, Kind.lockReleased, subject.book],
    [3, B, Kind.sharedAcquired, subject.book, 1, 1],
    [4, A, Kind.lockRequested, subject.book],
    [5, B, Kind.sharedReleased, subject.book, 0],
    [6, A, Kind.lockAcquired, subject.book, 0, 1],
  ];
  arrow(rows, 2, 3);
  arrow(rows, 5, 6);
  assert.equal(causeOf(runOf(rows), 5), 3);
});

test("setting a signal leads to who receives it", () => {
  arrow(
    [
      [0, A, Kind.signalRequested, subject.door],
      [1, B, Kind.signalSet, subject.door],
      [2, A, Kind.signalReceived, subject.door, 0, 1],
    ],
    1,
    2,
  );
});

test("a notification leads to who wakes; a spurious wake-up only to its own wait", () => {
  const rows = [
    [0, A, Kind.conditionRequested, subject.bell],
    [1, B, Kind.conditionNotified, subject.bell, 1],
    [2, A, Kind.conditionWoken, subject.bell],
    [3, A, Kind.conditionRequested, subject.bell],
    [4, A, Kind.conditionWoken, subject.bell, 0, 1],
  ];
  arrow(rows, 1, 2);
  assert.equal(causeOf(runOf(rows), 4), 3);
});

test("an item taken leads to who put it, by its number; the room that was waited for to who took one", () => {
  const rows = [
    [0, A, Kind.queuePut, subject.box, 1, 1],
    [1, A, Kind.queuePut, subject.box, 2, 2],
    [2, A, Kind.queuePutRequested, subject.box],
    [3, B, Kind.queueTakeRequested, subject.box],
    [4, B, Kind.queueTaken, subject.box, 1, 1],
    [5, A, Kind.queuePut, subject.box, 3, 2],
    [6, B, Kind.queueTaken, subject.box, 2, 1],
    [7, A, Kind.queuePutRequested, subject.box],
    [8, A, Kind.queuePut, subject.box, 4, 2],
    [9, A, Kind.queueClosed, subject.box],
    [10, B, Kind.queueTaken, subject.box, 0, 0],
  ];
  arrow(rows, 0, 4);
  arrow(rows, 4, 5);
  arrow(rows, 1, 6);
  arrow(rows, 9, 10);
  assert.equal(causeOf(runOf(rows), 8), 7);
});

test("a process that ended leads to its start, and giving up to where the wait began", () => {
  const rows = [
    [0, A, Kind.processStarted, subject.child],
    [1, A, Kind.processWaitRequested, subject.child],
    [2, A, Kind.processEnded, subject.child, 0],
    [3, B, Kind.queueTakeRequested, subject.box],
    [4, B, Kind.queueTakeTimedOut, subject.box],
  ];
  arrow(rows, 0, 2);
  arrow(rows, 3, 4);
});
