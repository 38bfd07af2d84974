import assert from "node:assert/strict";
import { test } from "node:test";
import { letterOf, numberOf } from "../../wwwroot/js/timeline/letters.js";
import { countOf, longer, parseSchedule, shorter, writeSchedule } from "../../wwwroot/js/workbench/stepping/schedule.js";
import { StepHistory } from "../../wwwroot/js/workbench/stepping/step-history.js";

const parsed = (/** @type {string} */ text) => parseSchedule(text).turns;

test("a schedule is read and written in its shortest form", () => {
  for (const [text, written, count] of /** @type {[string, string, number][]} */ ([
    ["", "", 0],
    ["A", "A", 1],
    ["A3B2A", "A3B2A", 6],
    ["AAAB1B", "A3B2", 5],
    [" A3 b12 ", "A3b12", 15],
  ])) {
    const { turns, problem } = parseSchedule(text);
    assert.equal(problem, null);
    assert.equal(writeSchedule(turns), written);
    assert.equal(countOf(turns), count);
  }
});

test("what is no schedule is said in words", () => {
  assert.match(parseSchedule("3A").problem ?? "", /“3” is no thread/);
  assert.match(parseSchedule("A3,B").problem ?? "", /“,” is no thread/);
  assert.match(parseSchedule("A0B").problem ?? "", /A0 is no step/);
  assert.match(parseSchedule("A100001").problem ?? "", /at most 100 000/);
  assert.equal(parseSchedule("A99999B").problem, null);
});

test("a step more and a step less are each other's opposite", () => {
  for (const text of ["", "A", "A3", "A3B", "A3B2A"]) {
    for (const letter of ["A", "B"]) assert.equal(writeSchedule(shorter(longer(parsed(text), letter))), text);
  }
});

test("threads have letters in the order of their creation, as long as there are letters", () => {
  assert.deepEqual([0, 1, 25, 26, 51, 52].map(letterOf), ["A", "B", "Z", "a", "z", ""]);
  assert.deepEqual(["A", "Z", "a", "z", "1", "", "AB"].map(numberOf), [0, 25, 26, 51, -1, -1, -1]);
});

test("steps are taken back and taken again", () => {
  const history = new StepHistory();
  for (const letter of "AAB") history.take(letter);
  assert.ok(history.undo());
  assert.ok(history.undo());
  assert.equal(writeSchedule(history.turns), "A");
  assert.ok(history.redo());
  assert.equal(writeSchedule(history.turns), "A2");
  assert.ok(history.canRedo);
});

test("the step that was taken back can be taken like any other; another one leads elsewhere", () => {
  const history = new StepHistory();
  for (const letter of "ABC") history.take(letter);
  history.undo();
  history.undo();
  history.take("B");
  assert.ok(history.canRedo, "C can still be taken again");
  history.take("A");
  assert.ok(!history.canRedo);
  assert.equal(writeSchedule(history.turns), "ABA");
});

test("at the beginning nothing is taken back", () => {
  const history = new StepHistory();
  assert.ok(!history.canUndo);
  assert.ok(!history.undo());
  assert.ok(!history.redo());
  history.begin(parsed("A2"));
  assert.equal(history.count, 2);
  assert.ok(!history.canRedo);
});

test("a schedule is followed from its beginning, until another step is taken", () => {
  const history = new StepHistory();
  history.begin(parsed("A3B2A"), 0);
  assert.deepEqual([history.count, history.planned, writeSchedule(history.whole)], [0, true, "A3B2A"]);
  assert.ok(history.redo());
  history.take("A");
  assert.deepEqual([writeSchedule(history.turns), writeSchedule(history.whole)], ["A2", "A3B2A"]);
  assert.ok(history.goTo(5));
  assert.equal(writeSchedule(history.turns), "A3B2");
  assert.ok(history.goTo(1));
  assert.ok(!history.goTo(1));
  assert.ok(history.goTo(Infinity));
  assert.deepEqual([writeSchedule(history.turns), history.canRedo, history.goTo(Infinity)], ["A3B2A", false, false]);
  history.goTo(3);
  history.take("C");
  assert.deepEqual([history.planned, history.canRedo, writeSchedule(history.whole)], [false, false, "A3C"]);
});
