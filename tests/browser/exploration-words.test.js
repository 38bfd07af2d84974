import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords, exactCount } from "../../wwwroot/js/workbench/exploring/count-words.js";
import { failureWords, kindWords, likelihood, lineWords, raceWords, wayWords } from "../../wwwroot/js/workbench/exploring/failure-words.js";
import { probabilityWords } from "../../wwwroot/js/workbench/exploring/probability-words.js";
import { factsOf, spokenProgress, statusWords } from "../../wwwroot/js/workbench/exploring/progress-words.js";
import { verdictOf } from "../../wwwroot/js/workbench/exploring/verdict-words.js";
import { failure, outcome, result } from "./exploration-fixture.js";

/** With spaces as one types them. @param {string} text */
const plain = (text) => text.replaceAll("\u00a0", " ");

test("a huge number is said in words, and has all its digits for those who ask", () => {
  for (const [digits, words] of [
    ["0", "0"], ["36", "36"], ["5000000", "5 000 000"], ["12345678", "12.3 million"], ["99999999", "100 million"], ["999999999", "1 billion"],
    ["5623800000000", "5.62 trillion"], ["70000000000", "70 billion"], ["1".padEnd(37, "0"), "1 × 10³⁶"], [`123${"4".repeat(43)}`, "1.23 × 10⁴⁵"],
    [`9996${"0".repeat(32)}`, "1 × 10³⁶"], ["9".repeat(400), "1 × 10⁴⁰⁰"],
  ]) {
    assert.equal(plain(countWords(digits)), words);
  }
  assert.equal(plain(countWords(30_387)), "30 387");
  assert.equal(plain(exactCount("5623800000001")), "5 623 800 000 001");
  assert.equal(exactCount("5000000"), "");
});

test("a probability is never said to be more certain than it is", () => {
  for (const [probability, words] of /** @type {[number, string][]} */ ([
    [1, "100 %"], [0.9999999999999984, "100 %"], [0.99999, "> 99.9 %"], [5 / 12, "41.7 %"], [1 / 12, "8.3 %"], [0.5, "50 %"], [0.00123, "0.12 %"], [1e-4, "0.01 %"],
    [1 / 12_345, "1 in 12 000"], [1.78e-13, "1 in 5.6 trillion"], [5e-324, "almost never"],
  ])) {
    assert.equal(plain(probabilityWords(probability)), words);
  }
});

const always = (/** @type {Record<string, string>} */ values) => outcome(values, { probability: 1, exactProbability: "1" });
const two = [outcome({ counter: "2" }), outcome({ counter: "1" })];

test("the verdict says what was tried and what can come of it", () => {
  for (const [found, sentence] of /** @type {[import("./exploration-fixture.js").ExplorationResult, string][]} */ ([
    [result({ outcomes: two, failures: [failure()] }), "All 36 orders of its steps were tried: counter can end as 1 or 2, and it can deadlock."],
    [result({ outcomes: [always({ counter: "2", lock: "free", a: "Ann: ended", ready: "<threading.Event object at 0x7f10>" })] }), "All 36 orders of its steps were tried: it always ends the same way, counter = 2."],
    [result({ outcomes: [always({ a: "1", b: "2" })], interleavings: "1" }), "Its steps can go in one order only, and it was tried: it always ends the same way."],
    [result({ outcomes: [two[0]], failures: [failure()] }), "All 36 orders of its steps were tried: it can end in one way, counter = 2, and it can deadlock."],
    [result({ failures: [failure(), failure()] }), "All 36 orders of its steps were tried: it always deadlocks."],
    [result({ failures: [failure({ kind: "livelock" }), failure()], interleavings: null }), "Its threads can go on in endlessly many orders, and all that these lead to was seen: it never comes to its end, threads can go round in circles for ever, and it can deadlock."],
    [result({ outcomes: [2, 5, 4, 3, 6].map((counter) => outcome({ counter: String(counter), other: "x" })) }), "All 36 orders of its steps were tried: counter can end as any number from 2 to 6."],
    [result({ outcomes: [2, 5, 4, 3, 8].map((counter) => outcome({ counter: String(counter) })) }), "All 36 orders of its steps were tried: counter can end as one of 5 values."],
    [result({ outcomes: [outcome({ a: "1", b: "1" }), outcome({ a: "2", b: "2" })] }), "All 36 orders of its steps were tried: it can end in 2 ways."],
    [result({ outcomes: two, outcomeCount: 2000 }), "All 36 orders of its steps were tried: 2 000 values of counter are possible."],
    [result({ outcomes: [outcome({ x: "1" }, { output: ["a"] }), outcome({ x: "1" }, { output: ["b"] })] }), "All 36 orders of its steps were tried: it can end in 2 ways."],
    [result({ outcomes: ["'a long text, told'", "'and another one, longer still'"].map((x) => outcome({ x })) }), "All 36 orders of its steps were tried: x can end as one of 2 values."],
    [result({ outcomes: [always({ x: "0" })], failures: [failure({ kind: "exception", probability: 1 })], interleavings: "1" }), "Its steps can go in one order only, and it was tried: it always ends the same way, x = 0, and a thread always ends by an exception."],
    [result({ outcomes: [always({ x: "0" })], failures: [failure({ kind: "livelock", probability: null })] }), "All 36 orders of its steps were tried: it can end in one way, x = 0, and threads can go round in circles for ever."],
    [result(), "All 36 orders of its steps were tried: it never comes to an end."],
  ])) {
    assert.equal(plain(verdictOf(found)), sentence);
  }
});

test("where not all was seen the verdict claims no more than was found", () => {
  const bounded = (/** @type {any} */ boundedBy) => plain(verdictOf(result({ verdict: "bounded", boundedBy, states: 5_000_000, durationMs: 60_000, interleavings: null, outcomes: two })));
  const more = ": what follows is true, but there may be more. So far: counter can end as 1 or 2.";
  assert.equal(bounded("states"), `Bounded after 5 000 000 states${more}`);
  assert.equal(bounded("time"), `Bounded after 1 min 0 s and 5 000 000 states, when the time was up${more}`);
  assert.equal(bounded("memory"), `Bounded after 5 000 000 states, when the memory for them was full${more}`);
  assert.equal(bounded("stopped"), `Stopped after 5 000 000 states${more}`);
  assert.match(bounded("budget"), /uses more than a program may: what follows/);
  assert.match(bounded("chance"), /depends on more than the order of its steps: what follows/);
  const nothing = result({ verdict: "bounded", boundedBy: "states", states: 1, interleavings: null });
  assert.equal(verdictOf(nothing), "Bounded after 1 state: what follows is true, but there may be more. Nothing has been found so far.");
  const stuck = result({ verdict: "bounded", boundedBy: "states", states: 9, interleavings: null, failures: [failure()] });
  assert.match(verdictOf(stuck), /So far: it can deadlock\.$/);
});

test("failures and races are told in words", () => {
  assert.equal(kindWords("partialDeadlock"), "Some threads are stuck");
  assert.deepEqual([likelihood(1), likelihood(null), plain(likelihood(0.5))], ["always", "", "50 %"]);
  assert.equal(failureWords(failure({ message: "Deadlock: B waits." })), "B waits.");
  assert.deepEqual([lineWords(7), lineWords(0)], ["line 7", ""]);
  assert.equal(wayWords({ steps: 9, preemptions: 1 }), "9 steps, 1 preemption");
  assert.equal(wayWords({ steps: 1, preemptions: 0 }), "one step, no preemption");
  const race = { variable: "counter", threads: ["B", "C"], lines: [8, 9], writes: [true, false], schedule: "A2" };
  assert.equal(raceWords(race), "B may write counter in line 8 at the moment when C reads it in line 9");
});

/** @type {import("../../wwwroot/js/api/explorations.js").Exploration} */
const running = {
  id: "1", status: "running", program: { hash: "h" }, bounds: { states: 5_000_000, seconds: 60, output: false }, cached: false, result: null,
  progress: { states: 1_250_000, transitions: 3_000_000, frontier: 80_000, statesPerSecond: 410_000.4, elapsedMs: 3050 },
};

test("a search that goes on says how far it is", () => {
  assert.deepEqual(factsOf(running).map(({ name, text }) => plain(`${text} ${name}`)), ["1 250 000 states", "410 000 states a second", "80 000 still to look at", "3.05 s so far"]);
  assert.deepEqual(factsOf({ ...running, progress: null }), []);
  assert.equal(plain(spokenProgress({ ...running, progress: { .../** @type {any} */ (running.progress), states: 12_500_000 } })), "Exploring: 12.5 million states so far.");
  assert.equal(spokenProgress({ ...running, status: "queued", queuePosition: 2 }), "Waiting for its turn: place 2 in the queue.");
});

test("a search that has ended says what it took", () => {
  const ended = { ...running, status: /** @type {const} */ ("completed"), progress: null, result: result({ interleavings: "5623800000001" }) };
  assert.deepEqual(factsOf(ended).map(({ name, text }) => plain(`${text} ${name}`)), ["120 states", "180 transitions", "5.62 trillion orders", "3.00 ms of search", "40 000 states a second"]);
  assert.equal(plain(factsOf(ended)[2].exact), "5 623 800 000 001");
  assert.equal(plain(factsOf({ ...ended, cached: true })[3].name), "when it was searched");
  assert.equal(statusWords(ended), "complete");
  assert.equal(statusWords({ ...ended, result: result({ verdict: "bounded", boundedBy: "states" }) }), "bounded");
  assert.equal(statusWords({ ...running, status: "queued", queuePosition: 3 }), "waiting, place 3");
});
