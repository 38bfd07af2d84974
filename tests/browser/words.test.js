import assert from "node:assert/strict";
import test from "node:test";
import { describeEvent, describeSlice } from "../../wwwroot/js/timeline/describe.js";
import { doing } from "../../wwwroot/js/timeline/doing.js";
import { Kind, kindName } from "../../wwwroot/js/timeline/kinds.js";
import { tableRows } from "../../wwwroot/js/timeline/rows.js";
import { stepAt } from "../../wwwroot/js/timeline/steps.js";
import { titled } from "../../wwwroot/js/page/words.js";
import { A, B, runOf, subject } from "./run-of-events.js";

const say = (kind, about, value, extra) => describeEvent(runOf([[0, A, kind, about, value, extra]]), 0);

test("every kind of event has words of its own", () => {
  const said = new Map();
  for (const [name, kind] of Object.entries(Kind)) {
    const sentence = say(kind, subject.box, 1, 1);
    assert.doesNotMatch(sentence, /kind-|undefined|NaN/, name);
    assert.ok(!sentence.includes(kindName(kind)), `${name}: ${sentence}`);
    said.set(sentence, [...(said.get(sentence) ?? []), name]);
  }
  const shared = [...said.values()].filter((names) => names.length > 1);
  assert.deepEqual(shared, [["lockTimedOut", "signalTimedOut", "conditionTimedOut"]]);
});

for (const [sentence, ...event] of [
  ["A puts item 12 into box (3 in it)", Kind.queuePut, subject.box, 12, 3],
  ["A takes item 12 from box (0 left)", Kind.queueTaken, subject.box, 12, 0],
  ["A goes on without an item: box is closed and empty", Kind.queueTaken, subject.box, 0, 0],
  ["A gives up waiting for room in box", Kind.queuePutTimedOut, subject.box],
  ["A wants to take an item from box, for 2.00\u00a0ms at most", Kind.queueTakeRequested, subject.box, 2e6],
  ["A closes box: no more will be put", Kind.queueClosed, subject.box],
  ["A prints “Letter b”", Kind.printed, subject.text],
  ["A notices: Letter b", Kind.noticed, subject.text, 0],
  ["A warns: Letter b", Kind.noticed, subject.text, 1],
  ["A notices a problem: Letter b", Kind.noticed, subject.text, 2],
  ["A measures in flight: 1\u00a0200", Kind.measured, subject.gauge, 1200],
  ["A gets a permit of seats at once (1 left)", Kind.semaphoreAcquired, subject.seats, 1, 0],
  ["A gets a permit of seats after waiting (the last one)", Kind.semaphoreAcquired, subject.seats, 0, 1],
  ["A shares book at once (3 do)", Kind.sharedAcquired, subject.book, 3, 0],
  ["A shares book no longer (nobody does)", Kind.sharedReleased, subject.book, 0],
  ["A notifies one at bell (nobody waited)", Kind.conditionNotified, subject.bell, 0, 0],
  ["A notifies all at bell (3 wake)", Kind.conditionNotified, subject.bell, 3, 1],
  ["A wakes up at bell though nobody notified it", Kind.conditionWoken, subject.bell, 0, 1],
  ["A goes on: the process child-1 has ended well", Kind.processEnded, subject.child, 0],
  ["A goes on: the process child-1 has failed with exit code 3", Kind.processEnded, subject.child, 3],
  ["A was gone with its process", Kind.threadEnded, 0, 2],
  ["A waits for box, and nobody is left who could go on: 2 threads are stuck", Kind.stallDetected, subject.box, 2],
]) {
  test(sentence, () => assert.equal(say(...event), sentence));
}

test("a thread that waits for several others to end joins them as it would one", () => {
  const requested = [5, A, Kind.joinRequested, subject.text];
  const waiting = runOf([[0, A, Kind.threadStarted], requested]);
  assert.equal(doing(waiting, waiting.lanes[A]), "joining Letter b");
  const timeline = runOf([[0, A, Kind.threadStarted], requested, [9, A, Kind.joinCompleted, subject.text]]);
  assert.deepEqual([1, 2].map((event) => describeEvent(timeline, event)), ["A waits for Letter b to end", "A goes on: Letter b has ended"]);
  const rows = tableRows(timeline, 0, 10, 10, 100).rows.filter(({ lane }) => lane === "A");
  assert.deepEqual(rows.map(({ state, subject: about }) => [state, about]), [["running", ""], ["joining", "Letter b"], ["running", ""]]);
});

test("a wait says what it is for", () => {
  for (const [kind, about, words] of [
    [Kind.queuePutRequested, subject.box, "room in box"],
    [Kind.queueTakeRequested, subject.box, "an item from box"],
    [Kind.semaphoreRequested, subject.seats, "a permit of seats"],
    [Kind.processWaitRequested, subject.child, "child-1 to end"],
    [Kind.signalRequested, subject.door, "door"],
  ]) {
    const timeline = runOf([
      [0, A, Kind.threadStarted],
      [5, A, kind, about],
    ]);
    const lane = timeline.lanes[A];
    assert.deepEqual([describeSlice(timeline, lane, lane.slices, 1, 10).state, describeSlice(timeline, lane, lane.slices, 1, 10).subject], ["waiting", words]);
  }
});

test("every lane says what it is doing", () => {
  const timeline = runOf([
    [0, A, Kind.lockAcquired, subject.gil],
    [1, A, Kind.sharedAcquired, subject.book, 1],
    [2, A, Kind.semaphoreAcquired, subject.seats, 1],
    [3, A, Kind.signalSet, subject.door],
    [4, B, Kind.conditionRequested, subject.bell],
    [5, A, Kind.queuePut, subject.box, 1, 1],
    [6, A, Kind.queueClosed, subject.box],
    [7, A, Kind.processStarted, subject.child],
    [8, A, Kind.measured, subject.gauge, 7],
    [9, A, Kind.processEnded, subject.child, 2],
    [10, A, Kind.threadEnded, 0, 2],
    [11, B, Kind.stallDetected, subject.bell, 1],
  ]);
  const said = (id) => doing(timeline, timeline.lanes[id]);
  assert.equal(said(subject.gil), "held by A");
  assert.equal(said(subject.book), "shared by 1");
  assert.equal(said(subject.seats), "1 of 2 permits out");
  assert.equal(said(subject.door), "set");
  assert.equal(said(subject.bell), "1 waiting");
  assert.equal(said(subject.box), "1 of 2 in it, closed");
  assert.equal(said(subject.child), "failed: exit code 2");
  assert.equal(said(subject.gauge), "7");
  assert.equal(said(subject.lock), "free");
  assert.equal(said(subject.counter), "= 40");
  assert.equal(said(A), "gone with its process");
  assert.equal(said(B), "stuck: bell");
  assert.equal(timeline.lanes[subject.text], undefined, "a text has no lane");
});

test("the table tells what is counted as well: permits, items, who waits, what is measured", () => {
  const timeline = runOf([
    [0, A, Kind.semaphoreAcquired, subject.seats, 1],
    [1, A, Kind.queuePut, subject.box, 1, 1],
    [2, A, Kind.measured, subject.gauge, 7],
    [3, A, Kind.sharedAcquired, subject.book, 1],
  ]);
  const told = (id) => tableRows(timeline, 0, 10, 10, 1000).rows.filter(({ laneId }) => laneId === id).map(({ state, start, end, open }) => [state, start, end, open]);
  assert.deepEqual(told(subject.box), [
    ["0 of 2 in it", 0, 1, false],
    ["1 of 2 in it", 1, 10, true],
  ]);
  assert.deepEqual(told(subject.seats)[0], ["1 of 2 permits out", 0, 10, true]);
  assert.deepEqual(told(subject.gauge), [["7", 2, 10, true]]);
  assert.deepEqual(told(subject.book)[1], ["shared by 1", 3, 10, true]);
  assert.equal(stepAt(timeline.lanes[subject.gauge], 1, 10), null);
  assert.equal(stepAt(timeline.lanes[subject.counter], 1, 10).words, "= 40");
});

test("the kinds of findings are written as people write them", () => {
  assert.deepEqual(["lost-updates", "lost-wake-up", "back-pressure", "stall"].map(titled), ["Lost updates", "Lost wake-up", "Back-pressure", "Stall"]);
});
