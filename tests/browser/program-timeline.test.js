import assert from "node:assert/strict";
import { test } from "node:test";
import { toBase64 } from "../../wwwroot/js/export/base64.js";
import { decodeBatch } from "../../wwwroot/js/timeline/batch.js";
import { CodeLines } from "../../wwwroot/js/timeline/code-lines.js";
import { describeEvent } from "../../wwwroot/js/timeline/describe.js";
import { Kind, NameKind } from "../../wwwroot/js/timeline/kinds.js";
import { Timeline } from "../../wwwroot/js/timeline/timeline.js";
import { Printed } from "../../wwwroot/js/workbench/output/printed.js";
import { runOfState, timelineOfState } from "../../wwwroot/js/workbench/stepping/step-run.js";
import { encodeBatch } from "./encoder.js";

const step = 1e6;
const names = [
  { id: 1, kind: NameKind.thread, text: "MainThread" },
  { id: 2, kind: NameKind.thread, text: "Thread-1" },
  { id: 3, kind: NameKind.text, text: "hello" },
];
const events = [
  { time: 0, thread: 1, kind: Kind.threadStarted },
  { time: 0, thread: 1, kind: Kind.lineReached, value: 3 },
  { time: step, thread: 1, kind: Kind.threadStarting, subject: 2 },
  { time: step, thread: 2, kind: Kind.threadStarted },
  { time: step, thread: 2, kind: Kind.lineReached, value: 7 },
  { time: 2 * step, thread: 2, kind: Kind.printed, subject: 3 },
  { time: 3 * step, thread: 1, kind: Kind.lineReached, value: 4 },
  { time: 3 * step, thread: 1, kind: Kind.printed, subject: 3 },
  { time: 4 * step, thread: 2, kind: Kind.threadEnded },
];

/** @param {number} [count] */
function timelineOf(count = events.length) {
  const timeline = new Timeline();
  timeline.append(decodeBatch(new Uint8Array(encodeBatch({ names, events: events.slice(0, count) }))));
  return timeline;
}

/**
 * @param {number} count of events
 * @param {number} steps
 * @param {number} [most] events in a batch
 */
function stateOf(count, steps, most = 100) {
  const batches = [];
  for (let first = 0; first < count; first += most) {
    batches.push(toBase64(new Uint8Array(encodeBatch({ first, names: first === 0 ? names : [], events: events.slice(first, Math.min(count, first + most)) }))));
  }
  return /** @type {import("../../wwwroot/js/api/programs.js").ProgramState} */ ({
    hash: "h", schedule: "A2", steps, status: "running", problem: null, threads: [], variables: [], output: [], timeline: { batches },
  });
}

test("a thread is at the line that it reached last, until it has ended", () => {
  const timeline = timelineOf();
  const lines = new CodeLines(timeline);
  lines.advance();
  const at = (/** @type {number} */ time) => lines.at(time).map(({ name, line }) => [name, line]);
  assert.deepEqual(at(0), [["MainThread", 3]]);
  assert.deepEqual(at(2 * step), [["MainThread", 3], ["Thread-1", 7]]);
  assert.deepEqual(at(3 * step), [["MainThread", 4], ["Thread-1", 7]]);
  assert.deepEqual(at(5 * step), [["MainThread", 4]]);
});

test("lines are followed while they arrive", () => {
  const timeline = timelineOf(2);
  const lines = new CodeLines(timeline);
  lines.advance();
  assert.equal(lines.at(step).length, 1);
  timeline.append(decodeBatch(new Uint8Array(encodeBatch({ first: 2, events: events.slice(2) }))));
  lines.advance();
  assert.equal(lines.at(step).length, 2);
});

test("a line that is reached is no instant of the lane, but can be told", () => {
  const timeline = timelineOf();
  const [main] = timeline.threads;
  assert.deepEqual([...main.events.items.subarray(0, main.events.length)], [0, 2, 7]);
  assert.equal(describeEvent(timeline, 4), "Thread-1 reaches line 7");
});

test("what is printed comes as lines, each with its thread", () => {
  const timeline = timelineOf(6);
  const printed = new Printed(timeline);
  printed.advance();
  assert.deepEqual(printed.lines, [{ letter: "B", number: 1, name: "Thread-1", text: "hello", sequence: 5 }]);
  timeline.append(decodeBatch(new Uint8Array(encodeBatch({ first: 6, events: events.slice(6) }))));
  printed.advance();
  printed.advance();
  assert.deepEqual(printed.lines.map(({ letter }) => letter), ["B", "A"]);
});

test("the timeline of a longer schedule goes on from the one before, in however many batches it comes", () => {
  for (const most of [2, 3, 100]) {
    const before = timelineOfState(null, stateOf(5, 1));
    const after = timelineOfState(before, stateOf(9, 4, most));
    assert.equal(after, before);
    assert.equal(after.log.length, 9);
    assert.equal(after.endTime, 4 * step);
  }
});

test("a shorter schedule, or one that leads elsewhere, has a timeline of its own", () => {
  const before = timelineOfState(null, stateOf(9, 4));
  const shorter = timelineOfState(before, stateOf(5, 1));
  assert.notEqual(shorter, before);
  assert.equal(shorter.log.length, 5);

  const elsewhere = stateOf(9, 4);
  const other = [...events.slice(0, 4), { ...events[4], value: 8 }, ...events.slice(5)];
  elsewhere.timeline.batches = [toBase64(new Uint8Array(encodeBatch({ names, events: other })))];
  assert.notEqual(timelineOfState(before, elsewhere), before);
});

test("threads of a stepped program go by letters, and its axis counts steps", () => {
  const timeline = timelineOfState(null, stateOf(9, 4));
  assert.deepEqual([0, 1, 60].map((number) => timeline.signOf(number)), ["A", "B", "60"]);
  assert.equal(timelineOf().signOf(1), "1");
  assert.deepEqual(timeline.clock.ticks(0, 4 * step, 800).map(({ label }) => label), ["0", "1\u00a0step", "2", "3", "4"]);
  assert.deepEqual(timeline.clock.ticks(0, 400 * step, 800).map(({ label }) => label).slice(0, 3), ["0", "50", "100"]);
  assert.ok(timeline.clock.ticks(0, step / 4, 800).length <= 1, "there is nothing between two steps");
});

test("where a program stands is shown as a run that no server has", () => {
  const run = runOfState({ ...stateOf(9, 4), status: "ended" }, { source: "x = 1\n", gil: true });
  assert.equal(run.id, "");
  assert.equal(run.status, "stepping");
  assert.equal(run.verdict, "The program has ended after 4 steps.");
  assert.deepEqual(run.program, { source: "x = 1\n", hash: "h", gil: true, schedule: "A2" });
});
