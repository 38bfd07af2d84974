import assert from "node:assert/strict";
import test from "node:test";
import { arrowsIn, toldApart } from "../../wwwroot/js/timeline/arrows.js";
import { Kind } from "../../wwwroot/js/timeline/kinds.js";
import { A, B, main, runOf, subject } from "./run-of-events.js";

const pairs = (timeline, from = 0, to = 1e6, most = 200) => arrowsIn(timeline, from, to, most).map((arrow) => [arrow.from, arrow.to]);

test("a start leads to the first step, the last step to the join", () => {
  const timeline = runOf([
    [0, main, Kind.threadStarting, A],
    [5, A, Kind.threadStarted],
    [6, main, Kind.joinRequested, A],
    [9, A, Kind.threadEnded],
    [10, main, Kind.joinCompleted, A],
  ]);
  assert.deepEqual(pairs(timeline), [[0, 1], [3, 4]]);
});

for (const [name, rows, expected] of [
  ["a release leads to who waited for it", [[0, A, Kind.lockAcquired, subject.lock, 0, 0], [1, B, Kind.lockRequested, subject.lock], [2, A, Kind.lockReleased, subject.lock], [3, B, Kind.lockAcquired, subject.lock, 0, 1]], [[2, 3]]],
  ["what was free at once was given by nobody", [[0, A, Kind.lockAcquired, subject.lock, 0, 0], [2, A, Kind.lockReleased, subject.lock], [3, B, Kind.lockAcquired, subject.lock, 0, 0]], []],
  ["a setting leads to who is woken", [[0, A, Kind.signalRequested, subject.door], [1, B, Kind.signalSet, subject.door], [2, A, Kind.signalReceived, subject.door, 0, 1]], [[1, 2]]],
  ["a put leads to the get", [[0, A, Kind.queuePutRequested, subject.box], [1, A, Kind.queuePut, subject.box, 7, 1], [2, B, Kind.queueTakeRequested, subject.box], [3, B, Kind.queueTaken, subject.box, 7, 0]], [[1, 3]]],
  ["a write that was overwritten leads to the one that lost it", [[0, A, Kind.variableRead, subject.counter, 40], [1, B, Kind.variableRead, subject.counter, 40], [2, A, Kind.variableWritten, subject.counter, 41], [3, B, Kind.variableWritten, subject.counter, 41]], [[2, 3]]],
]) {
  test(name, () => assert.deepEqual(pairs(runOf(rows)), expected));
}

const handOvers = (count) =>
  runOf(
    Array.from({ length: count }, (_, i) => [
      [i * 10, A, Kind.signalRequested, subject.door],
      [i * 10 + 1, B, Kind.signalSet, subject.door],
      [i * 10 + 2, A, Kind.signalReceived, subject.door, 0, 1],
    ]).flat(),
  );

test("when there are more than can be told apart, none is drawn", () => {
  assert.equal(pairs(handOvers(200)).length, 200);
  assert.equal(pairs(handOvers(201)).length, 0);
  assert.equal(pairs(handOvers(201), 5, 1e6).length, 200);
});

test("an arrow that leaves the view is in it as well", () => {
  const timeline = handOvers(3);
  assert.deepEqual(pairs(timeline, 0, 11), [[1, 2], [4, 5]]);
  assert.deepEqual(pairs(timeline, 11.5, 20), [[4, 5]]);
  assert.deepEqual(pairs(timeline, 12.5, 20), []);
});

test("arrows that end close together in a crowd are left out, and the others stay", () => {
  const times = [0, 10, 20, 100, 101, 102, 103, 104, 105, 106, 200];
  const arrows = times.map((_, i) => ({ from: 0, to: i }));
  const kept = (near) => toldApart(arrows, times, near).map(({ to }) => to);
  assert.deepEqual(kept(6), [0, 1, 2, 10]);
  assert.deepEqual(kept(2), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(toldApart([], times, 5), []);
});
