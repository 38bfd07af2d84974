import assert from "node:assert/strict";
import test from "node:test";
import { axisOf } from "../../wwwroot/js/timeline/axis.js";
import { Kind, kindName } from "../../wwwroot/js/timeline/kinds.js";
import { layOut } from "../../wwwroot/js/timeline/layout.js";
import { A, B, band, C, main, runOf, steps, subject } from "./run-of-events.js";

for (const [begin, end, about] of [
  [Kind.semaphoreRequested, Kind.semaphoreTimedOut, subject.seats],
  [Kind.signalRequested, Kind.signalTimedOut, subject.door],
  [Kind.barrierRequested, Kind.barrierTimedOut, subject.barrier],
  [Kind.conditionRequested, Kind.conditionWoken, subject.bell],
  [Kind.conditionRequested, Kind.conditionTimedOut, subject.bell],
  [Kind.queuePutRequested, Kind.queuePutTimedOut, subject.box],
  [Kind.queueTakeRequested, Kind.queueTakeTimedOut, subject.box],
  [Kind.processWaitRequested, Kind.processEnded, subject.child],
]) {
  test(`from ${kindName(begin)} to ${kindName(end)} a thread is waiting`, () => {
    const timeline = runOf([
      [0, A, Kind.threadStarted],
      [10, A, begin, about],
      [30, A, end, about],
      [40, A, Kind.threadEnded],
    ]);
    assert.deepEqual(band(timeline, A), [
      [0, 10, "running"],
      [10, 30, "waiting"],
      [30, 40, "running"],
    ]);
  });
}

for (const [begin, end, about] of [
  [Kind.semaphoreRequested, Kind.semaphoreAcquired, subject.seats],
  [Kind.sharedRequested, Kind.sharedAcquired, subject.book],
]) {
  test(`${kindName(end)} ends a wait that there was, and forgets one that there was not`, () => {
    for (const [extra, wait] of [
      [1, [[10, 12, "waiting"]]],
      [0, []],
    ]) {
      const timeline = runOf([
        [0, A, Kind.threadStarted],
        [10, A, begin, about],
        [12, A, end, about, 1, extra],
        [20, A, end + (end === Kind.sharedAcquired ? 4 : 1), about, 0],
        [30, A, Kind.threadEnded],
      ]);
      assert.deepEqual(band(timeline, A), [[0, extra ? 10 : 12, "running"], ...wait, [12, 20, "holding"], [20, 30, "running"]]);
      const [hold] = timeline.lanes[A].holds;
      assert.deepEqual([hold.startOf(0), hold.endOf(0, 0)], [12, 20]);
    }
  });
}

test("a signal that was set is passed without a wait", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [10, A, Kind.signalRequested, subject.door],
    [11, A, Kind.signalReceived, subject.door, 0, 0],
    [20, A, Kind.signalRequested, subject.door],
    [25, A, Kind.signalReceived, subject.door, 0, 1],
  ]);
  assert.deepEqual(band(timeline, A, 30), [
    [0, 20, "running"],
    [20, 25, "waiting"],
    [25, 30, "running"],
  ]);
});

test("a permit of a semaphore that had none at first is a message, not something to hold", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [10, A, Kind.semaphoreRequested, subject.mail],
    [20, A, Kind.semaphoreAcquired, subject.mail, 0, 1],
    [30, A, Kind.threadEnded],
  ]);
  assert.deepEqual(band(timeline, A), [
    [0, 10, "running"],
    [10, 20, "waiting"],
    [20, 30, "running"],
  ]);
  assert.equal(timeline.lanes[A].holds.length, 0);
});

test("what nobody has used yet has no place in the picture", () => {
  const timeline = runOf([[0, A, Kind.queuePutRequested, subject.box]]);
  assert.deepEqual(
    layOut(timeline, 0).rows.map(({ lane }) => lane.name).slice(-1),
    ["box"],
  );
});

test("a permit that another thread gives back changes nothing for who never had it", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [10, A, Kind.semaphoreReleased, subject.seats, 3],
  ]);
  assert.deepEqual(band(timeline, A, 20), [[0, 20, "running"]]);
  assert.equal(timeline.lanes[subject.seats].capacity, 3);
});

test("who holds the interpreter's lock is simply running, and who asks for it waits", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [1, B, Kind.threadStarted],
    [10, A, Kind.lockRequested, subject.gil],
    [10, A, Kind.lockAcquired, subject.gil, 0, 0],
    [12, B, Kind.lockRequested, subject.gil],
    [20, A, Kind.lockReleased, subject.gil],
    [21, B, Kind.lockAcquired, subject.gil, 0, 1],
  ]);
  assert.deepEqual(band(timeline, A, 30), [[0, 30, "running"]]);
  assert.deepEqual(band(timeline, B, 30), [
    [1, 12, "running"],
    [12, 21, "waiting"],
    [21, 30, "running"],
  ]);
  assert.deepEqual(timeline.lanes[A].holds, []);
  assert.deepEqual(band(timeline, subject.gil, 30, ["free", "held"]), [
    [10, 20, "held"],
    [21, 30, "held"],
  ]);
});

test("who waits for a condition gives its lock back and goes on waiting", () => {
  const timeline = runOf([
    [0, A, Kind.lockAcquired, subject.lock],
    [10, A, Kind.conditionRequested, subject.bell],
    [11, A, Kind.lockReleased, subject.lock],
    [30, A, Kind.lockAcquired, subject.lock, 0, 1],
    [31, A, Kind.conditionWoken, subject.bell],
  ]);
  assert.deepEqual(band(timeline, A, 40), [
    [0, 10, "holding"],
    [10, 30, "waiting"],
    [30, 40, "holding"],
  ]);
});

test("a stall leaves every waiting thread stuck, and no other", () => {
  const timeline = runOf([
    [0, main, Kind.joinRequested, A],
    [1, A, Kind.signalRequested, subject.door],
    [2, C, Kind.threadStarted],
    [3, B, Kind.conditionRequested, subject.bell],
    [4, B, Kind.stallDetected, subject.bell, 3],
  ]);
  assert.deepEqual([main, A, B, C].map((id) => timeline.lanes[id].stuckAt), [4, 4, 4, -1]);
});

test("a thread keeps what it has noticed, and how it ended", () => {
  const timeline = runOf([
    [0, A, Kind.noticed, subject.text, 2],
    [1, A, Kind.printed, subject.text],
    [2, A, Kind.threadEnded, 0, 2],
  ]);
  assert.deepEqual([...timeline.lanes[A].notices.items.subarray(0, timeline.lanes[A].notices.length)], [0]);
  assert.equal(timeline.lanes[A].ending, 2);
  assert.equal(timeline.lanes[A].failed, true);
});

test("a semaphore's lane counts permits that are out and who waits for one", () => {
  const timeline = runOf([
    [0, A, Kind.semaphoreRequested, subject.seats],
    [1, A, Kind.semaphoreAcquired, subject.seats, 1],
    [2, B, Kind.semaphoreRequested, subject.seats],
    [3, B, Kind.semaphoreAcquired, subject.seats, 0],
    [4, C, Kind.semaphoreRequested, subject.seats],
    [8, A, Kind.semaphoreReleased, subject.seats, 1],
    [9, C, Kind.semaphoreAcquired, subject.seats, 0, 1],
  ]);
  const lane = timeline.lanes[subject.seats];
  assert.deepEqual(steps(lane.series), [[0, 0], [1, 1], [3, 2], [8, 1], [9, 2]]);
  assert.deepEqual(steps(lane.waiters.series), [[0, 0], [4, 1], [9, 0]]);
  assert.deepEqual(axisOf(lane, { from: 0, to: 10 }), { low: 0, high: 2 });
});

test("a signal's lane is a band while it is set", () => {
  const timeline = runOf([
    [0, A, Kind.signalRequested, subject.door],
    [5, B, Kind.signalSet, subject.door],
    [6, B, Kind.signalSet, subject.door],
    [7, A, Kind.signalReceived, subject.door, 0, 1],
    [9, B, Kind.signalCleared, subject.door],
  ]);
  const lane = timeline.lanes[subject.door];
  assert.deepEqual(band(timeline, subject.door, 20, ["off", "set"]), [[5, 9, "set"]]);
  assert.deepEqual(steps(lane.waiters.series), [[0, 1], [7, 0]]);
});

test("a condition's lane counts who waits, and keeps the notifications that nobody heard", () => {
  const timeline = runOf([
    [0, B, Kind.conditionNotified, subject.bell, 0],
    [1, A, Kind.conditionRequested, subject.bell],
    [2, C, Kind.conditionRequested, subject.bell],
    [3, B, Kind.conditionNotified, subject.bell, 2, 1],
    [4, A, Kind.conditionWoken, subject.bell],
    [5, C, Kind.conditionTimedOut, subject.bell],
  ]);
  const { series, unheard, notified } = timeline.lanes[subject.bell];
  assert.deepEqual(steps(series), [[0, 0], [1, 1], [2, 2], [4, 1], [5, 0]]);
  assert.deepEqual([unheard.length, unheard.items[0], notified.length, notified.items[0]], [1, 0, 1, 3]);
});

test("a queue's lane is its length; only who finds it full or empty waits", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [1, A, Kind.queuePutRequested, subject.box],
    [2, A, Kind.queuePut, subject.box, 1, 1],
    [3, A, Kind.queuePutRequested, subject.box],
    [4, A, Kind.queuePut, subject.box, 2, 2],
    [5, A, Kind.queuePutRequested, subject.box],
    [6, B, Kind.queueTakeRequested, subject.box],
    [7, B, Kind.queueTaken, subject.box, 1, 1],
    [9, A, Kind.queuePut, subject.box, 3, 2],
    [10, A, Kind.queueClosed, subject.box],
  ]);
  const lane = timeline.lanes[subject.box];
  assert.deepEqual(steps(lane.series), [[0, 0], [2, 1], [4, 2], [7, 1], [9, 2]]);
  assert.deepEqual(steps(lane.waiters.series), [[1, 0], [5, 1], [9, 0]]);
  assert.deepEqual(band(timeline, A, 12), [
    [0, 5, "running"],
    [5, 9, "waiting"],
    [9, 12, "running"],
  ]);
  assert.deepEqual([lane.capacity, lane.closedAt], [2, 10]);
});

test("of two that find one item, the slower one waits", () => {
  const timeline = runOf([
    [0, A, Kind.queuePut, subject.box, 1, 1],
    [1, B, Kind.queueTakeRequested, subject.box],
    [2, C, Kind.queueTakeRequested, subject.box],
    [3, C, Kind.queueTaken, subject.box, 1, 0],
  ]);
  assert.deepEqual(steps(timeline.lanes[subject.box].waiters.series), [[0, 0], [3, 1]]);
});

test("a readers–writer lock's lane shows the writer, the number of readers and who waits", () => {
  const timeline = runOf([
    [0, A, Kind.sharedRequested, subject.book],
    [1, A, Kind.sharedAcquired, subject.book, 1],
    [2, B, Kind.sharedAcquired, subject.book, 2],
    [3, C, Kind.lockRequested, subject.book],
    [4, A, Kind.sharedReleased, subject.book, 1],
    [5, B, Kind.sharedReleased, subject.book, 0],
    [6, C, Kind.lockAcquired, subject.book, 0, 1],
    [7, A, Kind.sharedRequested, subject.book],
    [8, C, Kind.lockReleased, subject.book],
    [9, A, Kind.sharedAcquired, subject.book, 1, 1],
  ]);
  const lane = timeline.lanes[subject.book];
  assert.deepEqual(steps(lane.series), [[0, 0], [1, 1], [2, 2], [4, 1], [5, 0], [9, 1]]);
  assert.deepEqual(band(timeline, subject.book, 10, ["free", "held"]), [[6, 8, "held"]]);
  assert.deepEqual(steps(lane.waiters.series), [[0, 0], [3, 1], [6, 0], [7, 1], [9, 0]]);
});

test("a process's lane is a band while it is alive", () => {
  const timeline = runOf([
    [5, A, Kind.processStarted, subject.child],
    [6, A, Kind.processWaitRequested, subject.child],
    [20, A, Kind.processEnded, subject.child, 3],
  ]);
  const lane = timeline.lanes[subject.child];
  assert.deepEqual(band(timeline, subject.child, 30, ["", "alive"]), [[5, 20, "alive"]]);
  assert.deepEqual([lane.exitCode, lane.failed], [3, true]);
});

test("a gauge's lane begins with the first figure", () => {
  const timeline = runOf([
    [5, A, Kind.measured, subject.gauge, 7],
    [8, A, Kind.measured, subject.gauge, -2],
  ]);
  assert.deepEqual(steps(timeline.lanes[subject.gauge].series), [[5, 7], [8, -2]]);
});

test("each kind of lane has a group of its own, the interpreter's lock right below the threads", () => {
  const used = Object.values(subject).map((id, i) => [i, A, Kind.threadStarted, id]);
  const { rows, groups } = layOut(runOf(used), 0);
  assert.deepEqual(
    groups.map(({ title }) => title),
    ["Threads", "Interpreter lock", "Processes", "Locks", "Readers–writer locks", "Semaphores", "Signals", "Conditions", "Barriers", "Queues", "Variables", "Transfers", "Gauges"],
  );
  assert.equal(rows.length, 17);
  assert.ok(rows.every(({ height, band: inner }) => inner > 0 && inner < height));
});
