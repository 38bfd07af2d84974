import assert from "node:assert/strict";
import test from "node:test";
import { decodeBatch } from "../../wwwroot/js/timeline/batch.js";
import { describeEvent, describeSlice } from "../../wwwroot/js/timeline/describe.js";
import { Kind, kindName } from "../../wwwroot/js/timeline/kinds.js";
import { causeOf, effectOf } from "../../wwwroot/js/timeline/relations.js";
import { tableRows, totals } from "../../wwwroot/js/timeline/rows.js";
import { State, stateNames } from "../../wwwroot/js/timeline/states.js";
import { Timeline } from "../../wwwroot/js/timeline/timeline.js";
import { encodeBatch } from "./encoder.js";

const names = [
  { id: 1, kind: 1, text: "main" },
  { id: 2, kind: 2, text: "lock" },
  { id: 3, kind: 3, initial: 40, text: "counter" },
  { id: 4, kind: 4, initial: 2, text: "barrier" },
  { id: 5, kind: 5, initial: 1000, text: "file" },
  { id: 6, kind: 1, text: "A" },
  { id: 7, kind: 1, text: "B" },
];

/** Events as [time, thread, kind, subject, value, extra]. */
function timelineOf(rows, sizes = [rows.length]) {
  const events = rows.map(([time, thread, kind, subject, value, extra]) => ({ time, thread, kind, subject, value, extra }));
  const timeline = new Timeline();
  let first = 0;
  for (const size of sizes) {
    timeline.append(decodeBatch(encodeBatch({ first, names: first === 0 ? names : [], events: events.slice(first, first + size) })));
    first += size;
  }
  return timeline;
}

const band = (timeline, id, now = 1e6) => {
  const { slices } = timeline.lanes[id];
  return Array.from({ length: slices.count }, (_, i) => [slices.startOf(i), slices.endOf(i, now), stateNames[slices.stateOf(i)]]);
};

test("a thread runs from its first event to its last", () => {
  const timeline = timelineOf([
    [10, 1, Kind.threadStarted],
    [90, 1, Kind.threadEnded],
  ]);
  assert.deepEqual(band(timeline, 1), [[10, 90, "running"]]);
  assert.equal(timeline.lanes[1].endedAt, 90);
  assert.equal(timeline.lanes[1].failed, false);
});

for (const [begin, end, state, subject] of [
  [Kind.joinRequested, Kind.joinCompleted, "joining", 6],
  [Kind.joinRequested, Kind.joinTimedOut, "joining", 6],
  [Kind.sleepStarted, Kind.sleepEnded, "sleeping", 0],
  [Kind.lockRequested, Kind.lockTimedOut, "waiting", 2],
  [Kind.barrierRequested, Kind.barrierPassed, "waiting", 4],
  [Kind.ioStarted, Kind.ioCompleted, "io", 5],
  [Kind.ioStarted, Kind.ioFailed, "io", 5],
]) {
  test(`from ${kindName(begin)} to ${kindName(end)} a thread is ${state}`, () => {
    const timeline = timelineOf([
      [0, 1, Kind.threadStarted],
      [10, 1, begin, subject],
      [30, 1, end, subject],
      [40, 1, Kind.threadEnded],
    ]);
    assert.deepEqual(band(timeline, 1), [
      [0, 10, "running"],
      [10, 30, state],
      [30, 40, "running"],
    ]);
  });
}

test("a lock that was free is taken without a wait, and holding is shown until it is given back", () => {
  const timeline = timelineOf([
    [0, 1, Kind.threadStarted],
    [10, 1, Kind.lockRequested, 2],
    [11, 1, Kind.lockAcquired, 2, 0, 0],
    [20, 1, Kind.sleepStarted, 0, 5],
    [25, 1, Kind.sleepEnded],
    [30, 1, Kind.lockReleased, 2],
    [40, 1, Kind.threadEnded],
  ]);
  assert.deepEqual(band(timeline, 1), [
    [0, 11, "running"],
    [11, 20, "holding"],
    [20, 25, "sleeping"],
    [25, 30, "holding"],
    [30, 40, "running"],
  ]);
  const [hold] = timeline.lanes[1].holds;
  assert.deepEqual([hold.length, hold.startOf(0), hold.endOf(0, 0)], [1, 11, 30]);
  assert.equal(timeline.lanes[2].waiters.series.max, 0);
});

test("a lock that was held is waited for, and its lane shows the owner and the number of waiters", () => {
  const timeline = timelineOf([
    [0, 6, Kind.threadStarted],
    [1, 7, Kind.threadStarted],
    [10, 6, Kind.lockRequested, 2],
    [11, 6, Kind.lockAcquired, 2, 0, 0],
    [20, 7, Kind.lockRequested, 2],
    [50, 6, Kind.lockReleased, 2],
    [52, 7, Kind.lockAcquired, 2, 0, 1],
    [60, 7, Kind.lockReleased, 2],
  ]);
  assert.deepEqual(band(timeline, 7, 70), [
    [1, 20, "running"],
    [20, 52, "waiting"],
    [52, 60, "holding"],
    [60, 70, "running"],
  ]);
  const lock = timeline.lanes[2];
  assert.deepEqual([lock.slices.length, lock.slices.startOf(0), lock.slices.endOf(0, 0), lock.slices.startOf(1)], [2, 11, 50, 52]);
  assert.equal(lock.waiters.series.max, 1);
  assert.equal(lock.owner, 0);
  const text = describeSlice(timeline, timeline.lanes[7], timeline.lanes[7].slices, 1, 70);
  assert.deepEqual([text.state, text.subject, text.by], ["waiting", "lock", "A"]);
  assert.equal(causeOf(timeline, 6), 5);
  assert.equal(effectOf(timeline, 5), 6);
});

test("of two that ask for a free lock, the one that is too late has waited", () => {
  const timeline = timelineOf([
    [10, 6, Kind.lockRequested, 2],
    [11, 7, Kind.lockRequested, 2],
    [12, 7, Kind.lockAcquired, 2, 0, 0],
    [30, 7, Kind.lockReleased, 2],
    [31, 6, Kind.lockAcquired, 2, 0, 1],
  ]);
  const waiters = timeline.lanes[2].waiters.series;
  assert.deepEqual([...waiters.values.subarray(0, waiters.length)], [0, 1, 0]);
});

test("nested holds lie below each other; a lock taken again by its owner is still held once", () => {
  const timeline = timelineOf([
    [0, 6, Kind.lockRequested, 2],
    [1, 6, Kind.lockAcquired, 2],
    [2, 6, Kind.lockRequested, 2],
    [3, 6, Kind.lockAcquired, 2],
    [4, 6, Kind.lockReleased, 2],
    [5, 6, Kind.sleepStarted, 0, 1],
    [6, 6, Kind.sleepEnded],
    [9, 6, Kind.lockReleased, 2],
  ]);
  assert.equal(timeline.lanes[6].holds.length, 2);
  assert.deepEqual([timeline.lanes[6].holds[0].startOf(0), timeline.lanes[6].holds[0].endOf(0, 0)], [1, 9]);
  assert.equal(timeline.lanes[2].slices.length, 1);
  assert.equal(timeline.lanes[2].slices.endOf(0, 0), 9);
});

test("a wait without an end stays open to the end of the run", () => {
  const timeline = timelineOf([
    [0, 6, Kind.threadStarted],
    [10, 6, Kind.lockRequested, 2],
    [20, 6, Kind.deadlockDetected, 2, 2],
  ]);
  timeline.end(500);
  assert.deepEqual(band(timeline, 6, timeline.endTime), [
    [0, 10, "running"],
    [10, 500, "waiting"],
  ]);
  assert.equal(timeline.lanes[6].stuckAt, 20);
});

test("a write over a value that its thread had not read is a loss; an update in one step never is", () => {
  const timeline = timelineOf([
    [0, 6, Kind.variableRead, 3, 40],
    [1, 7, Kind.variableRead, 3, 40],
    [2, 7, Kind.variableWritten, 3, 41],
    [3, 6, Kind.variableWritten, 3, 41],
    [4, 6, Kind.variableRead, 3, 41],
    [5, 7, Kind.variableUpdated, 3, 42, 1],
    [6, 7, Kind.variableUpdated, 3, 43, 1],
    [7, 6, Kind.variableWritten, 3, 42],
    [8, 6, Kind.variableWritten, 3, 50],
  ]);
  const { losses, series, current } = timeline.lanes[3];
  assert.deepEqual([...losses.items.subarray(0, losses.length)], [3, 7]);
  assert.equal(current, 50);
  assert.deepEqual([...series.values.subarray(0, series.length)], [40, 41, 41, 42, 43, 42, 50]);
  assert.match(describeEvent(timeline, 3), /A writes counter = 41, over a value it has not read/);
});

test("barriers count who has arrived, transfers their bytes", () => {
  const timeline = timelineOf([
    [0, 6, Kind.barrierRequested, 4, 1],
    [1, 7, Kind.barrierRequested, 4, 2],
    [2, 7, Kind.barrierPassed, 4],
    [3, 6, Kind.barrierPassed, 4],
    [4, 6, Kind.ioStarted, 5, 0],
    [5, 6, Kind.ioProgress, 5, 400],
    [6, 6, Kind.ioCompleted, 5, 1000],
  ]);
  const barrier = timeline.lanes[4].series;
  assert.deepEqual([...barrier.values.subarray(0, barrier.length)], [0, 1, 2, 1, 0]);
  const file = timeline.lanes[5];
  assert.deepEqual([...file.series.values.subarray(0, file.series.length)], [0, 0, 400, 1000]);
  assert.deepEqual([file.slices.startOf(0), file.slices.endOf(0, 0)], [4, 6]);
});

test("a thread with two transfers under way is in I/O until both are done", () => {
  const timeline = timelineOf([
    [0, 6, Kind.ioStarted, 5],
    [10, 6, Kind.ioStarted, 8],
    [20, 6, Kind.ioCompleted, 5, 1000],
    [30, 6, Kind.ioFailed, 8, 10],
    [40, 6, Kind.threadEnded],
  ]);
  assert.deepEqual(band(timeline, 6), [
    [0, 30, "io"],
    [30, 40, "running"],
  ]);
});

test("a kind that is not known yet changes no state and is kept", () => {
  const timeline = timelineOf([
    [0, 1, Kind.threadStarted],
    [10, 1, 59, 2, 7],
    [20, 1, Kind.threadEnded],
  ]);
  assert.deepEqual(band(timeline, 1), [[0, 20, "running"]]);
  assert.equal(timeline.log.length, 3);
  assert.match(describeEvent(timeline, 1), /kind-59 lock: 7/);
});

test("batches may overlap what is there, in any cut; a gap is refused", () => {
  const rows = [
    [0, 1, Kind.threadStarted],
    [1, 1, Kind.threadStarting, 6],
    [2, 6, Kind.threadStarted],
    [3, 6, Kind.variableRead, 3, 40],
    [4, 6, Kind.variableWritten, 3, 41],
    [5, 6, Kind.threadEnded],
  ];
  const whole = timelineOf(rows);
  const parts = timelineOf(rows, [1, 2, 3]);
  assert.deepEqual([...parts.log.times.subarray(0, 6)], [...whole.log.times.subarray(0, 6)]);
  const events = rows.map(([time, thread, kind, subject, value]) => ({ time, thread, kind, subject, value }));
  parts.append(decodeBatch(encodeBatch({ first: 2, events: events.slice(2) })));
  assert.equal(parts.log.length, 6);
  assert.deepEqual(band(parts, 6), band(whole, 6));
  assert.throws(() => parts.append(decodeBatch(encodeBatch({ first: 8, events: [events[0]] }))), /6 to 7 are missing/);
});

test("arrows: a start leads to a first step, an end to a join", () => {
  const timeline = timelineOf([
    [0, 1, Kind.threadStarted],
    [1, 1, Kind.threadStarting, 6],
    [2, 6, Kind.threadStarted],
    [3, 1, Kind.joinRequested, 6],
    [9, 6, Kind.threadEnded],
    [10, 1, Kind.joinCompleted, 6],
  ]);
  assert.equal(causeOf(timeline, 2), 1);
  assert.equal(effectOf(timeline, 1), 2);
  assert.equal(causeOf(timeline, 5), 4);
  assert.equal(effectOf(timeline, 4), 5);
  assert.equal(causeOf(timeline, 0), -1);
});

test("the table says what the canvas shows, the totals how much of it", () => {
  const timeline = timelineOf([
    [0, 6, Kind.threadStarted],
    [100, 6, Kind.sleepStarted, 0, 50],
    [150, 6, Kind.sleepEnded],
    [200, 6, Kind.threadEnded],
  ]);
  const { rows, total } = tableRows(timeline, 0, 120, 200, 100);
  assert.deepEqual(rows.map(({ lane, state, start, end }) => [lane, state, start, end]), [
    ["A", "running", 0, 100],
    ["A", "sleeping", 100, 150],
  ]);
  assert.equal(total, 2);
  const sums = totals(timeline, 50, 125, 200, stateNames.length);
  assert.equal(sums[State.running], 50);
  assert.equal(sums[State.sleeping], 25);
});
