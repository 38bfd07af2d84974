import assert from "node:assert/strict";
import test from "node:test";
import { fileName } from "../../wwwroot/js/export/file-name.js";
import { checkSize, readSavedRun, SavedRunError, writeSavedRun } from "../../wwwroot/js/export/saved-run.js";
import { describeEvent } from "../../wwwroot/js/timeline/describe.js";
import { tableRows, totals } from "../../wwwroot/js/timeline/rows.js";
import { encodeBatch } from "./encoder.js";
import { random } from "./random.js";

const scenario = { id: "shared-counter", title: "Shared counter", summary: "Threads add.", text: { shows: "a race" } };

function runWith(eventCount, more = {}) {
  return {
    id: "5f0c00000000000000000000000000aa",
    scenario: "shared-counter",
    program: null,
    parameters: { threads: 5, guard: "none" },
    status: "completed",
    createdAt: "2026-01-31T12:00:00Z",
    startedAt: null,
    endedAt: null,
    durationMs: 12.4,
    eventCount,
    truncated: false,
    dropped: {},
    verdict: "Some were lost.",
    reason: null,
    result: { lost: 3, charts: [{ kind: "line", title: "t", x: "x", y: "y", categories: null, series: [{ name: "s", isExpected: false, points: [{ x: 1, y: 2 }] }] }] },
    findings: [{ kind: "lost-updates", severity: "problem", sentence: "3 were lost.", sequences: [], threads: [1], subjects: [2] }],
    ...more,
  };
}

/** A timeline of random threads, locks and values, cut into batches at random places. */
function randomBatches({ int, next, bigint }) {
  const batches = [];
  let [time, first] = [0, 0];
  const names = Array.from({ length: int(1, 20) }, (_, i) => ({ id: i + 1, kind: i < 4 ? 1 : int(0, 15), initial: int(-3, 3), text: ["main", "Wörker", "🔒", "=1+1", "<b>"][i % 5] }));
  for (let left = int(0, 5); left > 0; left--) {
    const events = Array.from({ length: int(0, 60) }, () => {
      time += int(0, 1000);
      return { time, thread: int(0, 50) === 0 ? int(0, 99) : int(1, Math.min(4, names.length)), kind: int(0, 63), subject: int(0, 22), value: next() < 0.1 ? bigint(64) : BigInt(int(-9, 9)), extra: int(-1, 1) };
    });
    batches.push(encodeBatch({ first, names: first === 0 ? names : [], events }));
    first += events.length;
  }
  return { batches, count: first };
}

const one = encodeBatch({ names: [{ id: 1, kind: 1, text: "main" }], events: [{ time: 5, thread: 1, kind: 2 }] });
const good = () => JSON.parse(writeSavedRun({ run: runWith(1), scenario, batches: [one] }));
const reading = (saved) => () => readSavedRun(JSON.stringify(saved));

test("what is saved is read again, for random timelines", () => {
  let read = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const { batches, count } = randomBatches(random(seed));
    const run = runWith(count);
    let saved;
    try {
      saved = readSavedRun(writeSavedRun({ run, scenario, batches }));
    } catch (error) {
      assert.ok(error instanceof SavedRunError && /belongs to no thread/.test(error.message), `seed ${seed}: ${error.stack}`);
      continue;
    }
    read++;
    assert.deepEqual(saved.run, run, `seed ${seed}`);
    assert.deepEqual(saved.batches, batches, `seed ${seed}`);
    assert.equal(saved.timeline.log.length, count);
    assert.equal(saved.timeline.ended, true);
    // However little sense a timeline makes, it can be shown.
    const end = saved.timeline.endTime;
    tableRows(saved.timeline, 0, end, end, 1000);
    totals(saved.timeline, 0, end, end, 6);
    for (let i = 0; i < count; i++) describeEvent(saved.timeline, i);
  }
  assert.ok(read > 200, `${read} of 400 timelines were read`);
});

test("the scenario's words come along", () => {
  const saved = readSavedRun(JSON.stringify(good()));
  assert.equal(saved.scenario.title, "Shared counter");
  assert.deepEqual(saved.scenario.text, { shows: "a race" });
});

test("what is unknown is left out", () => {
  const saved = readSavedRun(JSON.stringify({ ...good(), run: { ...runWith(1), surprise: 1 }, more: [] }));
  assert.ok(!("surprise" in saved.run));
});

const foreign = [
  ["text", "hello", /not a saved run/],
  ["other JSON", '{"a":1}', /JSON, but not a saved run/],
  ["a list", "[1]", /JSON, but not a saved run/],
  ["null", "null", /JSON, but not a saved run/],
  ["a trace", '{"traceEvents":[]}', /trace for Perfetto/],
  ["a file that was cut", JSON.stringify(good()).slice(0, -20), /cut off/],
  ["a newer version", JSON.stringify({ ...good(), version: 2 }), /newer Playground: its version is 2, and this page reads version 1/],
  ["no version", JSON.stringify({ ...good(), version: "x" }), /names no version/],
];
for (const [name, content, sentence] of foreign) {
  test(`refuses ${name} with a sentence`, () => {
    assert.throws(() => readSavedRun(content), (error) => error instanceof SavedRunError && sentence.test(error.message));
  });
}

const spoilt = [
  ["a run that goes on", (saved) => (saved.run.status = "running"), /run\.status must be one of completed/],
  ["no run", (saved) => delete saved.run, /run must be an object/],
  ["parameters with parts", (saved) => (saved.run.parameters.threads = { a: 1 }), /run\.parameters\.threads must be text/],
  ["a verdict that is no text", (saved) => (saved.run.verdict = {}), /run\.verdict must be text/],
  ["a severity that isn't one", (saved) => (saved.run.findings[0].severity = "<img>"), /severity must be one of/],
  ["a chart without points", (saved) => (saved.run.result.charts[0].series[0].points = 5), /points must be a list/],
  ["points that are no numbers", (saved) => (saved.run.result.charts[0].series[0].points[0].x = "1"), /\.x must be a number/],
  ["a finding beyond the end", (saved) => (saved.run.findings[0].sequences = [1]), /points to event 1/],
  ["another number of events", (saved) => (saved.run.eventCount = 2), /should have 2 events, but has 1/],
  ["a title as long as a book", (saved) => (saved.scenario.title = "x".repeat(1e5)), /scenario\.title is longer/],
  ["batches that are no base64", (saved) => (saved.batches[0] = "§§"), /batches\[0\] is not base64/],
  ["a batch of another version", (saved) => (saved.batches[0] = btoa("\x07abc")), /version 1 of the wire format, not 7/],
  ["a batch that is cut", (saved) => (saved.batches[0] = btoa(atob(saved.batches[0]).slice(0, -1))), /damaged/],
  ["events that are missing", (saved) => (saved.batches[0] = btoa(String.fromCharCode(...encodeBatch({ first: 3, events: [{ time: 1, thread: 1, kind: 2 }] })))), /missing/],
  ["time that runs back", (saved) => saved.batches.push(btoa(String.fromCharCode(...encodeBatch({ first: 1, events: [{ time: 1, thread: 1, kind: 3 }] })))), /earlier/],
];
for (const [name, spoil, sentence] of spoilt) {
  test(`refuses ${name} with a sentence`, () => {
    const saved = good();
    spoil(saved);
    assert.throws(reading(saved), (error) => error instanceof SavedRunError && sentence.test(error.message) && /^The saved run is damaged: .*[^.]\.$/.test(error.message));
  });
}

test("random damage is refused or harmless, but never anything else", () => {
  const content = JSON.stringify(good());
  for (let seed = 1; seed <= 2000; seed++) {
    const { int } = random(seed);
    const at = int(0, content.length - 1);
    try {
      readSavedRun(content.slice(0, at) + String.fromCharCode(int(32, 126)) + content.slice(at + int(0, 3)));
    } catch (error) {
      assert.ok(error instanceof SavedRunError, `seed ${seed}: ${error.stack}`);
    }
  }
});

test("a member named __proto__ changes nothing but itself", () => {
  const saved = readSavedRun(JSON.stringify(good()).replace('"threads":5', '"__proto__":5'));
  assert.equal(Object.getPrototypeOf(saved.run.parameters), Object.prototype);
});

test("refuses by size before reading", () => {
  assert.throws(() => checkSize(0), /empty/);
  assert.throws(() => checkSize(2 ** 30), /1024\sMiB; a saved run has at most 128\sMiB/);
  checkSize(1000);
});

test("a file is named by its run, in plain letters", () => {
  assert.equal(fileName(runWith(1), ".playground.json"), "shared-counter-5f0c0000.playground.json");
  assert.equal(fileName({ scenario: "../..\\<x>", id: "" }, ".csv"), "x-saved.csv");
});

test("the run of a program is saved with its text", () => {
  const program = { source: "print(1)\n", hash: "0123456789abcdef", gil: true, schedule: null };
  const run = runWith(1, { scenario: null, program, parameters: {} });
  const saved = readSavedRun(writeSavedRun({ run, scenario, batches: [one] }));
  assert.equal(saved.run.scenario, null);
  assert.deepEqual(saved.run.program, program);
  assert.throws(reading({ ...good(), run: { ...runWith(1), program: { source: 3, gil: true } } }), SavedRunError);
  assert.match(fileName(run, ".json"), /^program-/);
});
