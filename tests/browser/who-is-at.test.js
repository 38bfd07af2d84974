import assert from "node:assert/strict";
import test from "node:test";
import { Kind } from "../../wwwroot/js/timeline/kinds.js";
import { canBeHeld, describeWho, subjectOfEvent, subjectOfHit, subjectOfLane, whoIsAt } from "../../wwwroot/js/timeline/who-is-at.js";
import { random } from "./random.js";
import { A, B, C, main, runOf, subject } from "./run-of-events.js";

const told = (timeline, id, time) => describeWho(timeline, whoIsAt(timeline, id, time));
const ids = (parts) => parts.map(({ thread }) => thread);

const lockRun = runOf([
  [0, A, Kind.threadStarted],
  [1, B, Kind.threadStarted],
  [2, C, Kind.threadStarted],
  [10, A, Kind.lockRequested, subject.lock],
  [11, A, Kind.lockAcquired, subject.lock, 0, 0],
  [20, B, Kind.lockRequested, subject.lock],
  [30, C, Kind.lockRequested, subject.lock],
  [40, A, Kind.lockReleased, subject.lock],
  [42, B, Kind.lockAcquired, subject.lock, 0, 1],
]);

test("a lock is held by one while others wait", () => {
  assert.equal(told(lockRun, subject.lock, 5), "free, nobody waits");
  assert.equal(told(lockRun, subject.lock, 15), "held by A, nobody waits");
  assert.equal(told(lockRun, subject.lock, 25), "held by A, 1 waits: B");
  assert.equal(told(lockRun, subject.lock, 35), "held by A, 2 wait: B, C");
  assert.equal(told(lockRun, subject.lock, 41), "free, 2 wait: B, C");
  assert.equal(told(lockRun, subject.lock, 1e6), "held by B, 1 waits: C");
});

test("who has it and who waits lead to where that began", () => {
  const { holders, waiters } = whoIsAt(lockRun, subject.lock, 35);
  assert.deepEqual(holders.map(({ detail }) => detail), [4]);
  assert.deepEqual(waiters.map(({ detail }) => detail), [5, 6]);
  assert.equal(holders[0].slices, lockRun.lanes[A].holds[0]);
  assert.equal(waiters[0].slices, lockRun.lanes[B].slices);
});

test("at the moment of a hand-over nobody has it twice", () => {
  assert.deepEqual(ids(whoIsAt(lockRun, subject.lock, 40).holders), []);
  assert.deepEqual(ids(whoIsAt(lockRun, subject.lock, 42).holders), [B]);
  assert.deepEqual(ids(whoIsAt(lockRun, subject.lock, 42).waiters), [C]);
});

test("of nested holds each is found", () => {
  const timeline = runOf([
    [0, A, Kind.lockAcquired, subject.lock, 0, 0],
    [1, A, Kind.semaphoreAcquired, subject.seats, 1, 0],
    [5, B, Kind.semaphoreAcquired, subject.seats, 0, 0],
    [6, C, Kind.semaphoreRequested, subject.seats],
  ]);
  assert.equal(told(timeline, subject.seats, 10), "permits with A and B, 1 waits: C");
  assert.equal(told(timeline, subject.lock, 10), "held by A, nobody waits");
});

test("readers share a lock, a writer holds it", () => {
  const timeline = runOf([
    [0, A, Kind.sharedAcquired, subject.book, 1, 0],
    [1, B, Kind.sharedAcquired, subject.book, 2, 0],
    [2, C, Kind.lockRequested, subject.book],
    [10, A, Kind.sharedReleased, subject.book, 1],
    [11, B, Kind.sharedReleased, subject.book, 0],
    [12, C, Kind.lockAcquired, subject.book, 0, 1],
  ]);
  assert.equal(told(timeline, subject.book, 5), "shared by A and B, 1 waits: C");
  assert.equal(told(timeline, subject.book, 15), "held by C, nobody waits");
});

test("who has the interpreter's lock is the one who runs", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [1, B, Kind.threadStarted],
    [2, A, Kind.lockAcquired, subject.gil, 0, 0],
    [3, B, Kind.lockRequested, subject.gil],
  ]);
  const who = whoIsAt(timeline, subject.gil, 5);
  assert.equal(describeWho(timeline, who), "held by A, 1 waits: B");
  assert.equal(who.holders[0].slices, timeline.lanes[A].slices);
});

for (const [request, about] of [
  [Kind.signalRequested, subject.door],
  [Kind.conditionRequested, subject.bell],
  [Kind.barrierRequested, subject.barrier],
  [Kind.queueTakeRequested, subject.box],
  [Kind.semaphoreRequested, subject.mail],
]) {
  test(`nobody holds what is only waited for: request ${request}`, () => {
    const timeline = runOf([
      [0, main, Kind.threadStarted],
      [1, A, request, about],
      [2, B, request, about],
    ]);
    assert.equal(told(timeline, about, 5), "2 wait: A, B");
    assert.equal(told(timeline, about, 0), "nobody waits");
    assert.equal(canBeHeld(timeline, about), false);
  });
}

test("a wait for a thread is none for a thing", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [1, main, Kind.joinRequested, A],
  ]);
  assert.equal(subjectOfEvent(timeline, 1), 0);
  assert.deepEqual(whoIsAt(timeline, A, 5).waiters, []);
});

test("what is under the pointer leads to what is held or waited for", () => {
  const hitOf = (lane, slices, time) => ({ lane, slices, index: slices?.indexAt(time) ?? -1, time, sequence: -1 });
  const [a, b, lock] = [lockRun.lanes[A], lockRun.lanes[B], lockRun.lanes[subject.lock]];
  assert.equal(subjectOfHit(lockRun, hitOf(lock, null, 5)), subject.lock);
  assert.equal(subjectOfHit(lockRun, hitOf(b, b.slices, 25)), subject.lock);
  assert.equal(subjectOfHit(lockRun, hitOf(a, a.holds[0], 25)), subject.lock);
  assert.equal(subjectOfHit(lockRun, hitOf(a, a.slices, 25)), subject.lock, "a thread that holds means what it took last");
  assert.equal(subjectOfHit(lockRun, hitOf(a, a.slices, 5)), 0);
  assert.equal(subjectOfHit(lockRun, hitOf(a, null, 5)), 0);
  assert.equal(subjectOfLane(a), 0);
  assert.equal(subjectOfLane(lock), subject.lock);
  assert.equal(subjectOfEvent(lockRun, 5), subject.lock);
});

test("it is as a look at every event says", () => {
  const { int } = random(7);
  const threads = [main, A, B, C];
  const rows = [];
  let owner = 0;
  const waiting = new Set();
  const truth = [];
  for (let time = 1; time <= 400; time++) {
    const thread = threads[int(0, threads.length - 1)];
    if (owner === thread) {
      rows.push([time, thread, Kind.lockReleased, subject.lock]);
      owner = 0;
    } else if (waiting.has(thread)) {
      if (owner !== 0) continue;
      rows.push([time, thread, Kind.lockAcquired, subject.lock, 0, 1]);
      owner = thread;
      waiting.delete(thread);
    } else {
      rows.push([time, thread, Kind.lockRequested, subject.lock]);
      waiting.add(thread);
    }
    truth.push([time, owner, [...waiting].sort()]);
  }
  const timeline = runOf(rows);
  for (const [time, holder, waiters] of truth) {
    const who = whoIsAt(timeline, subject.lock, time);
    assert.deepEqual(ids(who.holders), holder === 0 ? [] : [holder], `held at ${time}`);
    assert.deepEqual(ids(who.waiters).sort(), waiters, `waited for at ${time}`);
  }
});
