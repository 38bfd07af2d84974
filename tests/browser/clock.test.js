import assert from "node:assert/strict";
import test from "node:test";
import { realTime, stepTime } from "../../wwwroot/js/timeline/clock.js";
import { Kind } from "../../wwwroot/js/timeline/kinds.js";
import { describeWait } from "../../wwwroot/js/timeline/range/describe-range.js";
import { rangeStatistics } from "../../wwwroot/js/timeline/range/range-statistics.js";
import { random } from "./random.js";
import { A, runOf, subject } from "./run-of-events.js";

const ns = 1e6;
const steps = stepTime(ns);

for (const [time, moment, duration] of [
  [0, "step\u00a00", "0\u00a0steps"],
  [ns, "step\u00a01", "1\u00a0step"],
  [ns + 1, "step\u00a01", "1\u00a0step"],
  [2.9 * ns, "step\u00a02", "2.9\u00a0steps"],
  [12_345 * ns, "step\u00a012\u00a0345", "12\u00a0345\u00a0steps"],
]) {
  test(`${time} ns of a stepped program are ${moment}, or ${duration}`, () => assert.deepEqual([steps.moment(time), steps.duration(time)], [moment, duration]));
}

test("a clock of steps names no unit of time", () => {
  const { int, next } = random(1);
  for (let i = 0; i < 500; i++) {
    const [from, to] = [next() * 10 ** int(0, 11), next() * 10 ** int(3, 11)];
    const words = [steps.unit, steps.moment(from), steps.duration(to), ...steps.ticks(from, from + to, 800).map(({ label }) => label)];
    for (const each of words) assert.doesNotMatch(each, /s\b(?<!steps)|ns|µs|ms|min/, each);
  }
});

test("a time as a number is whole where time goes by, and keeps parts of a step", () => {
  assert.deepEqual([realTime.number(2.4), steps.number(1.25 * ns), steps.number(3 * ns + 1)], [2, 1.25, 3]);
});

test("a wait is as long as it took steps", () => {
  const timeline = runOf([
    [0, A, Kind.threadStarted],
    [2 * ns, A, Kind.lockRequested, subject.lock],
    [5 * ns, A, Kind.lockAcquired, subject.lock, 0, 1],
  ]);
  timeline.clock = steps;
  const { longestWait } = rangeStatistics(timeline, { from: 0, to: 6 * ns }, 6 * ns);
  assert.equal(describeWait(timeline, longestWait), "A for lock, 3\u00a0steps");
});
