import assert from "node:assert/strict";
import test from "node:test";
import { Kind } from "../../wwwroot/js/timeline/kinds.js";
import { beyondRange, describeWait } from "../../wwwroot/js/timeline/range/describe-range.js";
import { rangeStatistics } from "../../wwwroot/js/timeline/range/range-statistics.js";
import { State, stateNames } from "../../wwwroot/js/timeline/states.js";
import { random } from "./random.js";
import { A, B, C, runOf, subject } from "./run-of-events.js";

const story = [
  [0, A, Kind.threadStarted],
  [0, B, Kind.threadStarted],
  [10, A, Kind.lockRequested, subject.lock],
  [10, A, Kind.lockAcquired, subject.lock],
  [20, B, Kind.lockRequested, subject.lock],
  [50, A, Kind.lockReleased, subject.lock],
  [52, B, Kind.lockAcquired, subject.lock, 0, 1],
  [80, B, Kind.lockReleased, subject.lock],
  [90, A, Kind.threadEnded],
  [90, B, Kind.threadEnded],
];

test("totals, the longest wait and the locks are cut at the ends of the range", () => {
  const { length, threads, longestWait, locks } = rangeStatistics(runOf(story), { from: 30, to: 60 }, 90);
  const of = (id) => threads.find(({ thread }) => thread.id === id).totals;
  assert.equal(length, 30);
  assert.equal(of(A)[State.holding], 20);
  assert.equal(of(A)[State.running], 10);
  assert.equal(of(B)[State.waiting], 22);
  assert.equal(of(B)[State.holding], 8);
  assert.deepEqual([longestWait.thread.name, longestWait.ns, longestWait.whole, longestWait.subject], ["B", 22, 32, subject.lock]);
  const [{ taken, contended, handOvers, held, waited }] = locks;
  assert.deepEqual({ taken, contended, handOvers, held, waited }, { taken: 1, contended: 1, handOvers: 1, held: 28, waited: 22 });
});

test("a range in which nothing was waited for or held has no longest wait and no locks", () => {
  const { longestWait, locks } = rangeStatistics(runOf(story), { from: 82, to: 88 }, 90);
  assert.equal(longestWait, null);
  assert.deepEqual(locks, []);
});

test("a wait that has not ended reaches to now", () => {
  const { longestWait } = rangeStatistics(runOf(story.slice(0, 5)), { from: 0, to: 200 }, 100);
  assert.deepEqual([longestWait.ns, longestWait.open], [80, true]);
});

test("who shares a lock holds it too, and a lock taken twice by its owner is taken once", () => {
  const { locks } = rangeStatistics(
    runOf([
      [0, A, Kind.threadStarted],
      [0, B, Kind.threadStarted],
      [10, A, Kind.sharedAcquired, subject.book, 1],
      [20, B, Kind.sharedAcquired, subject.book, 2],
      [30, A, Kind.sharedReleased, subject.book, 1],
      [40, B, Kind.sharedReleased, subject.book, 0],
      [50, A, Kind.lockAcquired, subject.book, 0, 1],
      [55, A, Kind.lockAcquired, subject.book],
      [60, A, Kind.lockReleased, subject.book],
      [70, A, Kind.lockReleased, subject.book],
    ]),
    { from: 15, to: 65 },
    80,
  );
  const [{ taken, contended, handOvers, held }] = locks;
  assert.deepEqual({ taken, contended, handOvers, held }, { taken: 2, contended: 1, handOvers: 2, held: 40 });
});

/** A run of three threads that take one lock at random, now and then twice, and at last may be stuck. */
function randomRun(seed) {
  const { int, next } = random(seed);
  const threads = [A, B, C].map((id) => ({ id, asked: false }));
  const rows = threads.map(({ id }) => [0, id, Kind.threadStarted]);
  let [time, owner, depth] = [0, 0, 0];
  for (let i = int(5, 120); i > 0; i--) {
    time += int(0, 6);
    const thread = threads[int(0, 2)];
    if (thread.asked && owner === 0) {
      rows.push([time, thread.id, Kind.lockAcquired, subject.lock, 0, 1]);
      [owner, depth, thread.asked] = [thread.id, 1, false];
    } else if (thread.asked) {
      if (next() < 0.1) rows.push([time, thread.id, Kind.lockTimedOut, subject.lock]);
      if (rows.at(-1)[2] === Kind.lockTimedOut && rows.at(-1)[1] === thread.id) thread.asked = false;
    } else if (owner === thread.id && next() < 0.7) {
      rows.push([time, thread.id, Kind.lockReleased, subject.lock]);
      if (--depth === 0) owner = 0;
    } else if (owner === thread.id || (owner === 0 && next() < 0.6)) {
      rows.push([time, thread.id, Kind.lockRequested, subject.lock], [time, thread.id, Kind.lockAcquired, subject.lock]);
      [owner, depth] = [thread.id, owner === thread.id ? depth + 1 : 1];
    } else if (next() < 0.5) {
      rows.push([time, thread.id, Kind.lockRequested, subject.lock]);
      thread.asked = true;
    } else {
      rows.push([time, thread.id, Kind.sleepStarted], [time + 1, thread.id, Kind.sleepEnded]);
      time++;
    }
  }
  return { rows, end: time + int(0, 9) };
}

/** The same, told by going through everything ns by ns and event by event. */
function counted(timeline, rows, { from, to }, now) {
  const totals = timeline.threads.map(() => new Array(stateNames.length).fill(0));
  let held = 0;
  timeline.threads.forEach(({ slices }, lane) => {
    for (let i = 0; i < slices.count; i++) {
      for (let ns = slices.startOf(i); ns < slices.endOf(i, now); ns++) if (ns >= from && ns < to) totals[lane][slices.stateOf(i)]++;
    }
  });
  const use = { taken: 0, contended: 0, handOvers: 0 };
  let [owner, depth, last, since] = [0, 0, 0, 0];
  const between = (start, end) => Math.max(0, Math.min(end, to) - Math.max(start, from));
  for (const [time, thread, kind, , , waited] of rows) {
    if (kind === Kind.lockReleased && --depth === 0) {
      held += between(since, time);
      owner = 0;
    }
    if (kind !== Kind.lockAcquired) continue;
    if (owner === thread) {
      depth++;
      continue;
    }
    if (time >= from && time < to) {
      use.taken++;
      if (waited) use.contended++;
      if (last !== 0 && last !== thread) use.handOvers++;
    }
    [owner, depth, last, since] = [thread, 1, thread, time];
  }
  if (owner !== 0) held += between(since, now);
  return { totals, ...use, held };
}

test("what is said of a range is what counting everything comes to, for any run and range", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const { rows, end } = randomRun(seed);
    const timeline = runOf(rows);
    const { int } = random(seed * 7919);
    for (let i = 0; i < 8; i++) {
      const from = int(0, end);
      const range = { from, to: from + int(1, Math.max(1, end - from)) };
      const said = rangeStatistics(timeline, range, end);
      const all = counted(timeline, rows, range, end);
      const where = `seed ${seed}, ${range.from} to ${range.to}`;
      assert.deepEqual(said.threads.map(({ totals }) => [...totals]), all.totals, where);
      const waiting = all.totals.reduce((sum, totals) => sum + totals[State.waiting], 0);
      const { taken = 0, contended = 0, handOvers = 0, held = 0, waited = 0 } = said.locks[0] ?? {};
      assert.deepEqual({ taken, contended, handOvers, held, waited }, { taken: all.taken, contended: all.contended, handOvers: all.handOvers, held: all.held, waited: waiting }, where);
      assert.ok((said.longestWait?.ns ?? 0) <= waiting, where);
      assert.equal(said.longestWait === null, waiting === 0, where);
    }
  }
});

test("a wait is put into words, with what of it lies outside the range", () => {
  const timeline = runOf(story);
  const waitIn = (from, to) => rangeStatistics(timeline, { from, to }, 90).longestWait;
  assert.equal(describeWait(timeline, waitIn(30, 60)), "B for lock, 22\u00a0ns");
  assert.equal(beyondRange(timeline, waitIn(30, 60)), "32\u00a0ns in all");
  assert.equal(beyondRange(timeline, waitIn(0, 90)), "");
  const open = rangeStatistics(runOf(story.slice(0, 5)), { from: 0, to: 90 }, 60).longestWait;
  assert.equal(beyondRange(timeline, open), "not ended yet");
});
