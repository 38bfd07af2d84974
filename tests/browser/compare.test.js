import assert from "node:assert/strict";
import test from "node:test";
import { difference, occurringStates, runFigures } from "../../wwwroot/js/timeline/compare.js";
import { Kind } from "../../wwwroot/js/timeline/kinds.js";
import { State, stateNames } from "../../wwwroot/js/timeline/states.js";
import { random } from "./random.js";
import { A, B, runOf, subject } from "./run-of-events.js";

/** B waits for the lock that A has, and gets it; then A finds it free. */
const guarded = [
  [0, A, Kind.threadStarted],
  [0, B, Kind.threadStarted],
  [10, A, Kind.lockRequested, subject.lock],
  [10, A, Kind.lockAcquired, subject.lock],
  [20, B, Kind.lockRequested, subject.lock],
  [50, A, Kind.lockReleased, subject.lock],
  [52, B, Kind.lockAcquired, subject.lock, 0, 1],
  [80, B, Kind.lockReleased, subject.lock],
  [85, A, Kind.lockRequested, subject.lock],
  [85, A, Kind.lockAcquired, subject.lock],
  [90, A, Kind.lockReleased, subject.lock],
  [90, A, Kind.threadEnded],
  [95, B, Kind.threadEnded],
];
const unguarded = [
  [0, A, Kind.threadStarted],
  [0, B, Kind.threadStarted],
  [30, A, Kind.threadEnded],
  [40, B, Kind.threadEnded],
];
const findings = [{ sequences: [2, 5] }, { sequences: [8] }, {}];

const told = ({ totals, ...figures }) => ({ ...figures, running: totals[State.running], holding: totals[State.holding], waiting: totals[State.waiting] });

test("a whole run is told with its last event and the time after it", () => {
  assert.deepEqual(told(runFigures(runOf(guarded), findings, null, 100)), {
    length: 100,
    handOvers: 1,
    switches: 7,
    events: 13,
    findings: 3,
    running: 10 + 35 + 20 + 15,
    holding: 40 + 28 + 5,
    waiting: 32,
  });
});

test("a part of a run is cut at its ends, and an event at its end belongs to what follows", () => {
  assert.deepEqual(told(runFigures(runOf(guarded), findings, { from: 50, to: 85 }, 100)), {
    length: 35,
    handOvers: 1,
    switches: 2,
    events: 3,
    findings: 2,
    running: 35 + 5,
    holding: 28,
    waiting: 2,
  });
});

test("of a part that reaches beyond the run only what the run has is counted", () => {
  const timeline = runOf(guarded);
  assert.deepEqual(runFigures(timeline, findings, { from: -50, to: 900 }, 100), runFigures(timeline, findings, null, 100));
  assert.deepEqual(told(runFigures(timeline, findings, { from: 200, to: 300 }, 100)), {
    length: 0,
    handOvers: 0,
    switches: 0,
    events: 0,
    findings: 1,
    running: 0,
    holding: 0,
    waiting: 0,
  });
});

test("of a run that has recorded nothing there is nothing to tell", () => {
  assert.deepEqual(told(runFigures(runOf([]), [], null, 0)), { length: 0, handOvers: 0, switches: 0, events: 0, findings: 0, running: 0, holding: 0, waiting: 0 });
});

test("a run that goes on is told up to now", () => {
  const { length, totals } = runFigures(runOf(guarded.slice(0, 5)), [], null, 40);
  assert.deepEqual([length, totals[State.holding], totals[State.waiting]], [40, 30, 20]);
});

test("the difference is what the second run has more", () => {
  const [first, second] = [runFigures(runOf(unguarded), [], null, 40), runFigures(runOf(guarded), findings, null, 100)];
  assert.deepEqual(told(difference(first, second)), { length: 60, handOvers: 1, switches: 4, events: 9, findings: 3, running: 10, holding: 73, waiting: 32 });
  assert.equal(told(difference(second, first)).holding, -73);
});

test("states are those of either run, up to where it has got", () => {
  const [first, second] = [runOf(unguarded), runOf(guarded.slice(0, 5))];
  assert.deepEqual(occurringStates([{ timeline: first, reach: 40 }]), [State.running]);
  assert.deepEqual(occurringStates([{ timeline: first, reach: 40 }, { timeline: second, reach: 20 }]), [State.running, State.holding]);
  assert.deepEqual(occurringStates([{ timeline: first, reach: 40 }, { timeline: second, reach: 30 }]), [State.running, State.holding, State.waiting]);
});

test("parts that follow each other come to the whole, for any run", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { int } = random(seed);
    const rows = [];
    for (let i = int(1, 80), time = 0; i > 0; i--, time += int(0, 4)) rows.push([time, int(0, 1) === 0 ? A : B, Kind.variableRead, subject.counter]);
    const timeline = runOf(rows);
    const end = rows.at(-1)[0] + int(1, 5);
    const all = runFigures(timeline, [], null, end);
    const sum = { length: 0, handOvers: 0, switches: 0, events: 0, totals: new Float64Array(stateNames.length) };
    for (let from = 0; from < end; ) {
      const to = Math.min(end, from + int(1, 20));
      const part = runFigures(timeline, [], { from, to }, end);
      for (const name of ["length", "handOvers", "switches", "events"]) sum[name] += part[name];
      part.totals.forEach((ns, state) => (sum.totals[state] += ns));
      from = to;
    }
    assert.deepEqual({ ...sum, findings: 0 }, { ...all }, `seed ${seed}`);
  }
});
