import assert from "node:assert/strict";
import { test } from "node:test";
import { changeWord, differences, differenceWords } from "../../wwwroot/js/workbench/exploring/difference.js";
import { LiveRuns, overlay, overlayWords } from "../../wwwroot/js/workbench/exploring/live-runs.js";
import { rowsOf, sameWords } from "../../wwwroot/js/workbench/exploring/outcome-rows.js";
import { failure, outcome, result } from "./exploration-fixture.js";

const totals = result({
  outcomes: [
    outcome({ counter: "2", lock: "free" }, { probability: 0.5, exactProbability: "1/2", interleavings: "5623800000001", schedule: "A9" }),
    outcome({ counter: "1", lock: "free" }, { probability: 0.25, exactProbability: "123456789/493827156" }),
  ],
});

test("an outcome is named by what others have otherwise, and the rest is told once", () => {
  assert.deepEqual(rowsOf(totals, null).map(({ name }) => name), ["counter = 2", "counter = 1"]);
  assert.equal(sameWords(totals.outcomes), "");
  assert.equal(sameWords([outcome({ counter: "2", owner: "'Ann'" }), outcome({ counter: "1", owner: "'Ann'" })]), "In all of them owner = 'Ann'.");
  assert.deepEqual(rowsOf(result({ outcomes: [outcome({ a: "1", b: "2" })] }), null).map(({ name }) => name), ["a = 1, b = 2"]);
  const things = { pen: "free", forks: "[free, free]", a: "Thread-1 (add): ended", all: "[Ann: ended, Bob: running]", event: "<threading.Event object at 0x7f00>" };
  assert.deepEqual(rowsOf(result({ outcomes: [outcome({ ...things, note: "'free: ended'" })] }), null).map(({ name }) => name), ["note = 'free: ended'"]);
  assert.deepEqual(rowsOf(result({ outcomes: [outcome(things)] }), null).map(({ name }) => name), ["comes to its end"]);
  assert.deepEqual(rowsOf(result({ outcomes: [outcome({ pen: "free" }), outcome({ pen: "held by B" })] }), null).map(({ name }) => name), ["pen = free", "pen = held by B"]);
  assert.equal(sameWords([outcome({ a: "1" })]), "");
  const printing = result({ outcomes: [outcome({ a: "1" }, { output: ["x", "y"] }), outcome({ a: "1" }, { output: [] })] });
  assert.deepEqual(rowsOf(printing, null).map(({ name }) => name), ["prints “x”, “y”", "prints nothing"]);
  const missing = result({ outcomes: [outcome({ a: "1" }), outcome({})] });
  assert.deepEqual(rowsOf(missing, null).map(({ name }) => name), ["a = 1", "a = not there"]);
});

test("bars are as long as outcomes are likely, and marks lie on the same axis", () => {
  const rows = rowsOf(totals, { runs: 20, deadlocked: 0, met: [20, 0], elsewhere: 0 });
  assert.deepEqual(rows.map(({ bar, mark }) => [bar, mark]), [[0.5, 1], [0.25, null]]);
  assert.deepEqual(rowsOf(totals, null).map(({ bar, mark }) => [bar, mark]), [[1, null], [0.5, null]]);
  assert.deepEqual(rows.map(({ fraction, exactFraction }) => [fraction, exactFraction]), [["1/2", "1/2"], ["", "123456789/493827156"]]);
  assert.equal(rows[0].orders.replaceAll("\u00a0", " "), "5.62 trillion orders");
  assert.equal(rows[0].exactOrders.replaceAll("\u00a0", " "), "5 623 800 000 001");
  const unknown = result({ verdict: "bounded", outcomes: [outcome({ a: "1" }, { probability: null, exactProbability: null, interleavings: null })] });
  assert.deepEqual(rowsOf(unknown, null).map(({ bar, share, orders }) => [bar, share, orders]), [[null, "", ""]]);
});

/** @param {string} id @param {object} more @returns {any} */
const run = (id, more = {}) => ({
  id, scenario: null, program: { source: "text", gil: true, schedule: null }, status: "completed",
  result: { variables: [{ name: "counter", value: "2" }, { name: "lock", value: "free" }, { name: "first", value: "<Thread(Thread-1, stopped 1)>" }] }, ...more,
});

test("runs of a text are remembered once each, where chance chose their order and they came to an end", () => {
  const runs = new LiveRuns();
  assert.ok(runs.add(run("1")));
  assert.ok(!runs.add(run("1")));
  assert.ok(!runs.add(run("2", { program: { source: "text", gil: true, schedule: "A2" } })));
  assert.ok(!runs.add(run("3", { status: "stopped" })));
  assert.ok(!runs.add(run("4", { program: null })));
  assert.ok(runs.add(run("5", { status: "deadlocked" })));
  assert.ok(runs.add(run("6", { program: { source: "other", gil: true } })));
  assert.deepEqual(runs.of("text").map(({ id }) => id), ["1", "5"]);
  for (let i = 0; i < 20; i++) runs.add(run(`more${i}`, { program: { source: `text ${i}`, gil: true } }));
  assert.deepEqual(runs.of("text"), []);
});

test("runs are laid over the outcomes that they met", () => {
  const runs = new LiveRuns();
  const variables = (/** @type {string} */ counter) => ({ variables: [{ name: "counter", value: counter }, { name: "lock", value: "free" }] });
  for (const [id, status, counter] of [["1", "completed", "2"], ["2", "completed", "2"], ["3", "deadlocked", "0"], ["4", "completed", "7"]]) {
    runs.add(run(id, { status, result: variables(counter) }));
  }
  const laid = overlay(runs.of("text"), totals);
  assert.deepEqual(laid, { runs: 4, deadlocked: 1, met: [2, 0], elsewhere: 1 });
  assert.equal(overlayWords(laid, totals), "Your 4 runs met 1 of the 2 possible values of counter. 1 of them deadlocked. 1 ended otherwise than listed here.");
});

test("where an object lies makes no other outcome", () => {
  const found = result({ outcomes: [outcome({ point: "<Point object at 0x7f01>" })] });
  assert.deepEqual(overlay([{ id: "1", variables: [{ name: "point", value: "<Point object at 0x22AB>" }], deadlocked: false }], found).met, [1]);
});

test("how threads stand at the end makes no other outcome where it is always the same", () => {
  const found = result({ outcomes: [outcome({ x: "1", watch: "Watch: running" }), outcome({ x: "2", watch: "Watch: running" })] });
  const variables = [{ name: "x", value: "1" }, { name: "watch", value: "Watch: ended" }];
  assert.deepEqual(overlay([{ id: "1", variables, deadlocked: false }], found).met, [1, 0]);
});

test("how many of the outcomes were met is said in a sentence", () => {
  const words = (/** @type {any} */ laid, found = totals) => overlayWords({ runs: 20, deadlocked: 0, met: [20, 0], elsewhere: 0, ...laid }, found);
  assert.equal(words({}), "Your 20 runs met 1 of the 2 possible values of counter.");
  assert.equal(words({ runs: 1, met: [1, 0] }), "Your one run met 1 of the 2 possible values of counter.");
  assert.match(words({ runs: 0, met: [0, 0] }), /^No run of this program yet\./);
  assert.equal(words({}, { ...totals, outcomeCount: 26, verdict: "bounded" }), "Your 20 runs met 1 of the 26 values of counter found so far.");
  assert.equal(words({ met: [20] }, result({ outcomes: [outcome({ a: "1" })] })), "Your 20 runs met the one outcome there is.");
  assert.equal(words({ met: [], deadlocked: 20 }, result({ failures: [failure()] })), "Your 20 runs met no outcome. All of them deadlocked.");
  const several = result({ outcomes: [outcome({ a: "1", b: "1" }), outcome({ a: "2", b: "2" })] });
  assert.equal(words({ met: [5, 15] }, several), "Your 20 runs met 2 of the 2 possible outcomes.");
});

test("after an edit it is said what is gone, what is new and what stayed", () => {
  const before = result({ outcomes: [outcome({ counter: "2" }), outcome({ counter: "1" })], failures: [failure()] });
  const after = result({ outcomes: [outcome({ counter: "2", lock: "free" }), outcome({ counter: "3", lock: "free" })] });
  const all = differences(before, after);
  assert.deepEqual(all.map(({ change, text }) => `${change}: ${text}`), [
    "gone: Deadlock: B waits for paper held by C in line 12, and C waits for pen held by B.",
    "gone: counter = 1",
    "new: counter = 3",
    "stayed: counter = 2",
  ]);
  const word = (/** @type {any} */ change) => changeWord(change, before, after);
  assert.equal(differenceWords(all, word), "2 are gone, 1 is new, 1 is still there.");
});

test("a failure that an edit has only moved is still there", () => {
  const moved = failure({ message: failure().message.replace("line 12", "line 14"), lines: [14, 20], schedule: "A6BC2B" });
  const all = differences(result({ failures: [failure()] }), result({ failures: [moved] }));
  assert.deepEqual(all.map(({ change }) => change), ["stayed"]);
  assert.match(differenceWords(all, String), /^Nothing has changed/);
});

test("of what was not all seen nobody claims that it is gone or new", () => {
  const [complete, bounded] = [result(), result({ verdict: "bounded", boundedBy: "states" })];
  assert.deepEqual([changeWord("gone", complete, bounded), changeWord("new", bounded, complete)], ["not seen again", "not seen before"]);
  assert.deepEqual([changeWord("gone", bounded, complete), changeWord("new", complete, bounded), changeWord("stayed", complete, complete)], ["gone", "new", "still there"]);
});

test("searches that tell ends apart differently are compared by what both tell", () => {
  const before = result({ outcomes: [outcome({ a: "1" })] });
  const after = result({ outcomes: [outcome({ a: "1" }, { output: ["x"] }), outcome({ a: "1" }, { output: ["y"] })] });
  assert.deepEqual(differences(before, after).map(({ change }) => change), ["stayed"]);
  assert.deepEqual(differences(before, result({ outcomes: [outcome({ other: "1" })] })), [], "nothing that both have");
});
