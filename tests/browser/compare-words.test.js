import assert from "node:assert/strict";
import test from "node:test";
import { compareAddress, parseAddress } from "../../wwwroot/js/page/address.js";
import { differing, labels } from "../../wwwroot/js/page/compare/labels.js";
import { nextChoice } from "../../wwwroot/js/page/compare/next-choice.js";
import { differenceSentence } from "../../wwwroot/js/page/compare/sentence.js";
import { parameterPhrase, parameterWords } from "../../wwwroot/js/page/parameter-words.js";

const scenario = {
  id: "shared-counter",
  title: "Shared counter",
  parameters: {
    properties: {
      threads: { title: "Threads", default: 5 },
      iterations: { title: "Additions per thread" },
      latency: { title: "Latency", "x-unit": "ms" },
      attempts: { title: "Attempts", "x-unit": "ms" },
      process: { title: "Process" },
      fair: { title: "Fair turns" },
      guard: { title: "Guard", default: "none", enum: ["none", "lock", "thread-safe-type"] },
      ending: { title: "Ending", enum: ["none", "close"] },
    },
  },
};

const known = (parameters, rest = {}) => ({
  run: { id: "1", scenario: "shared-counter", parameters: { threads: 5, ...parameters }, status: "completed", durationMs: 10, verdict: "All is well.", ...rest },
  scenario,
  problem: null,
});

test("an address names two runs, and what is visible of both", () => {
  const [first, second] = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];
  assert.equal(compareAddress(first, second), `#/compare/${first}/${second}`);
  assert.deepEqual(parseAddress(`#/compare/${first}/${second}`), { page: "compare", first, second, from: null, to: null });
  const address = compareAddress(first, second, { from: -10.4, to: 900.6 });
  assert.equal(address, `#/compare/${first}/${second}?v=1&from=-10&to=901`);
  assert.deepEqual(parseAddress(address), { page: "compare", first, second, from: -10, to: 901 });
  assert.deepEqual(parseAddress(compareAddress(first, first)), { page: "compare", first, second: first, from: null, to: null });
});

test("an address of two runs that is not complete, or of another version, names no more than it can", () => {
  assert.deepEqual(parseAddress("#/compare/one"), { page: "home" });
  assert.deepEqual(parseAddress("#/compare/one/two/three"), { page: "home" });
  assert.deepEqual(parseAddress("#/compare/../two"), { page: "home" });
  assert.deepEqual(parseAddress("#/compare/one/two?v=9&from=1&to=2"), { page: "compare", first: "one", second: "two", from: null, to: null });
  assert.deepEqual(parseAddress("#/compare/one/two?v=1&from=x&to="), { page: "compare", first: "one", second: "two", from: null, to: null });
});

test("a parameter is named in a list and in a sentence", () => {
  const said = (name, value) => [parameterWords(name, value, scenario), parameterPhrase(name, value, scenario)];
  assert.deepEqual(said("guard", "none"), ["guard none", "without a guard"]);
  assert.deepEqual(said("ending", "none"), ["ending none", "without an ending"]);
  assert.deepEqual(said("guard", "thread-safe-type"), ["guard thread safe type", "with guard thread safe type"]);
  assert.deepEqual(said("threads", 5), ["threads 5", "with 5 threads"]);
  assert.deepEqual(said("iterations", 1000), ["additions per thread 1\u00a0000", "with 1\u00a0000 additions per thread"]);
  assert.deepEqual(said("latency", 20), ["latency 20\u00a0ms", "with latency 20\u00a0ms"]);
  assert.deepEqual(said("attempts", 20), ["attempts 20\u00a0ms", "with attempts 20\u00a0ms"]);
  assert.deepEqual(said("process", 2), ["process 2", "with process 2"]);
  assert.deepEqual(said("fair", true), ["fair turns true", "with fair turns"]);
  assert.deepEqual(said("fair", false), ["fair turns false", "without fair turns"]);
  assert.equal(parameterPhrase("raceWindow", "gate", null), "with race window gate");
});

test("runs are named by what differs; by their order where nothing does, or too much", () => {
  const names = (first, second) => labels(first, second).map(({ name }) => name);
  assert.deepEqual(names(known({ guard: "none" }), known({ guard: "lock" })), ["Guard none", "Guard lock"]);
  assert.deepEqual(names(known({ guard: "none" }), known({ guard: "lock", threads: 8 })), ["Threads 5, guard none", "Threads 8, guard lock"]);
  assert.deepEqual(names(known({ guard: "none", latency: 1 }), known({ guard: "lock", threads: 8, latency: 2 })), ["First run", "Second run"]);
  assert.deepEqual(names(known({}), known({})), ["First run", "Second run"]);
  const other = { ...known({}, { scenario: "deadlock" }), scenario: { ...scenario, title: "Deadlock" } };
  assert.deepEqual(names(known({}), other), ["Shared counter", "Deadlock"]);
  assert.deepEqual(differing(known({}).run, other.run), []);
  assert.deepEqual(names({ run: null, scenario: null }, known({})), ["First run", "Second run"]);
});

test("the difference is told in plain words, with the time where both came to their end", () => {
  const none = known({ guard: "none" }, { verdict: "3 412 of 5 000 updates were lost." });
  const lock = known({ guard: "lock" }, { verdict: "All 5 000 updates arrived.", durationMs: 41 });
  assert.equal(
    differenceSentence(none, lock),
    "Without a guard: 3 412 of 5 000 updates were lost. With guard lock: All 5 000 updates arrived. It took 4.1 times as long.",
  );
  assert.equal(
    differenceSentence(lock, none),
    "With guard lock: All 5 000 updates arrived. Without a guard: 3 412 of 5 000 updates were lost. With guard lock it took 4.1 times as long.",
  );
  const stuck = known({ guard: "lock" }, { verdict: "Nobody can go on.", status: "deadlocked", durationMs: 2000 });
  assert.equal(differenceSentence(none, stuck), "Without a guard: 3 412 of 5 000 updates were lost. With guard lock: Nobody can go on.");
});

test("what came out the same is told once", () => {
  assert.equal(differenceSentence(known({}), known({}, { durationMs: 10.5 })), "The same in both: All is well. Both took about as long.");
  assert.equal(differenceSentence(known({}), known({}, { durationMs: 1234 })), "The same in both: All is well. The second run took 123 times as long.");
  assert.equal(differenceSentence(known({}, { durationMs: 20 }), known({})), "The same in both: All is well. The first run took twice as long.");
});

test("a run that has not ended says so", () => {
  const running = known({ guard: "lock" }, { status: "running", verdict: null, durationMs: null });
  assert.equal(differenceSentence(known({ guard: "none" }), running), "Without a guard: All is well. With guard lock: running…");
  const queued = known({ guard: "lock" }, { status: "queued", verdict: null, durationMs: null });
  assert.equal(differenceSentence(queued, known({ guard: "none" })), "With guard lock: waiting for its turn… Without a guard: All is well.");
  const failed = known({ guard: "lock" }, { status: "failed", verdict: null, reason: "It broke." });
  assert.equal(differenceSentence(known({ guard: "none" }), failed), "Without a guard: All is well. With guard lock: It broke.");
});

test("a run that is missing is named, and the other told all the same", () => {
  const lost = { run: null, scenario: null, problem: { title: "Not found" } };
  const loading = { ...lost, problem: null };
  assert.equal(differenceSentence(lost, known({})), "The first run cannot be shown. The other: All is well.");
  assert.equal(differenceSentence(known({}), lost), "The second run cannot be shown. The other: All is well.");
  assert.equal(differenceSentence(lost, loading), "The first run cannot be shown.");
  assert.equal(differenceSentence(lost, lost), "Neither of the two runs can be shown.");
  assert.equal(differenceSentence(loading, known({})), "Loading the runs…");
});

test("the same again with the next choice of the first parameter that has choices", () => {
  const next = (guard) => nextChoice(known({ guard, ending: "none" }).run, scenario);
  assert.deepEqual(next("none"), { name: "guard", value: "lock", parameters: { threads: 5, guard: "lock", ending: "none" } });
  assert.equal(next("thread-safe-type").value, "none");
  assert.equal(next(undefined).value, "lock");
  assert.equal(next("unknown").value, "none");
  assert.equal(nextChoice(known({}).run, null), null);
  assert.equal(nextChoice(known({}).run, { ...scenario, parameters: { properties: { threads: { title: "Threads" } } } }), null);
});
