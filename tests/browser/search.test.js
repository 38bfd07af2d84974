import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeBatch } from "../../wwwroot/js/timeline/batch.js";
import { EventSearch } from "../../wwwroot/js/timeline/event-search.js";
import { Kind, NameKind } from "../../wwwroot/js/timeline/kinds.js";
import { Timeline } from "../../wwwroot/js/timeline/timeline.js";
import { encodeBatch } from "./encoder.js";
import { A, B, main, runOf, subject } from "./run-of-events.js";

const run = () =>
  runOf([
    [0, main, Kind.threadStarted],
    [10, A, Kind.threadStarted],
    [20, A, Kind.variableRead, subject.counter, 40],
    [30, B, Kind.variableRead, subject.counter, 40],
    [40, A, Kind.variableWritten, subject.counter, 41],
    [50, B, Kind.variableWritten, subject.counter, 41],
    [60, A, Kind.lockRequested, subject.lock],
    [70, A, Kind.lockAcquired, subject.lock, 0, 1],
    [80, B, Kind.printed, subject.text],
    [90, A, Kind.lockReleased, subject.lock],
    [100, A, Kind.threadEnded, 0, 1],
  ]);

function found(text, timeline = run()) {
  const search = new EventSearch(timeline, text);
  while (search.advance(1));
  return { lanes: search.lanes.map(({ name }) => name), events: [...search.events.items.slice(0, search.events.length)] };
}

test("an event is found by its kind, its subject, its thread and what was printed", () => {
  assert.deepEqual(found("reads").events, [2, 3]);
  assert.deepEqual(found("variable-written").events, [4, 5]);
  assert.deepEqual(found("LOCK").events, [6, 7, 9]);
  assert.deepEqual(found("letter").events, [8]);
  assert.deepEqual(found("main begins").events, [0]);
});

test("every word must be there, in any order", () => {
  assert.deepEqual(found("counter writes").events, [4, 5]);
  assert.deepEqual(found("counter prints").events, []);
});

test("what a sentence says beside its kind is found as well", () => {
  assert.deepEqual(found("after waiting").events, [7]);
  assert.deepEqual(found("exception").events, [10]);
  assert.deepEqual(found("lost update").events, [5]);
});

test("a number is a value, and a whole one", () => {
  assert.deepEqual(found("41").events, [4, 5]);
  assert.deepEqual(found("counter 40").events, [2, 3]);
  assert.deepEqual(found("4").events, []);
});

test("what is no number to the reader is not found by one", () => {
  assert.deepEqual(found("takes 0").events, []);
});

test("lanes are found by name and kind", () => {
  assert.deepEqual(found("threads").lanes, ["main", "A", "B", "C"]);
  assert.deepEqual(found("variable").lanes, ["counter"]);
  assert.deepEqual(found("reads").lanes, []);
  assert.deepEqual(found("lock").lanes, ["lock"]);
});

test("Worker-1 is not Worker-12", () => {
  const timeline = new Timeline();
  const names = [1, 12].map((n) => ({ id: n, kind: NameKind.thread, text: `Worker-${n}` }));
  const events = [1, 12].map((n) => ({ time: n, thread: n, kind: Kind.threadStarted }));
  timeline.append(decodeBatch(encodeBatch({ names, events })));
  assert.deepEqual(found("worker-1", timeline), { lanes: ["Worker-1"], events: [0] });
  assert.deepEqual(found("12", timeline), { lanes: ["Worker-12"], events: [1] });
});

test("values as the page groups them are one number", () => {
  const timeline = runOf([[0, A, Kind.variableWritten, subject.counter, 3412]]);
  assert.deepEqual(found("3\u202f412", timeline).events, [0]);
  assert.deepEqual(found("3412", timeline).events, [0]);
});

test("nothing is found by nothing", () => {
  const search = new EventSearch(run(), "  ");
  assert.equal(search.done, true);
  assert.equal(search.count, 0);
});

test("lanes come before events, and steps go round", () => {
  const search = new EventSearch(run(), "counter");
  while (search.advance(1));
  assert.equal(search.count, 5);
  assert.equal(search.at(0).lane.name, "counter");
  assert.deepEqual(search.at(1), { sequence: 2 });
  assert.deepEqual(search.at(search.beyond(3, 1)), { sequence: 4 });
  assert.deepEqual(search.at(search.beyond(3, -1)), { sequence: 2 });
  assert.deepEqual(search.at(search.beyond(9, 1)), { sequence: 2 });
  assert.deepEqual(search.at(search.beyond(0, -1)), { sequence: 5 });
});

test("a search goes on with what arrives later", () => {
  const timeline = run();
  const search = new EventSearch(timeline, "reads");
  while (search.advance(1));
  timeline.append(decodeBatch(encodeBatch({ first: 11, names: [], events: [{ time: 200, thread: B, kind: Kind.variableRead, subject: subject.counter }] })));
  assert.equal(search.done, false);
  search.advance(1);
  assert.equal(search.events.length, 3);
});

test("a million events take parts of frames, and not many", () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [i, i % 2 === 0 ? A : B, i % 4 < 2 ? Kind.variableRead : Kind.variableWritten, subject.counter, i % 100]);
  const timeline = runOf(rows);
  const { log } = timeline;
  const million = 1_000_000;
  for (const column of ["times", "threads", "kinds", "subjects", "values", "extras"]) {
    const long = new log[column].constructor(million);
    for (let i = 0; i < million; i++) long[i] = log[column][i % 1000];
    log[column] = long;
  }
  log.length = million;
  const search = new EventSearch(timeline, "A reads 4");
  let now = 0;
  let parts = 0;
  // A clock that moves with every look at it: the parts are counted, not the speed of this machine.
  while (search.advance(10, () => now++)) parts++;
  assert.ok(parts > 100, `${parts} parts`);
  assert.equal(search.events.length, 10_000);
});
