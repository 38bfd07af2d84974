import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { programFacts, scenarioOf, titleOfRun } from "../../wwwroot/js/page/program-scenario.js";
import { tracebackLines } from "../../wwwroot/js/workbench/output/traceback.js";
import { draftOf } from "../../wwwroot/js/workbench/program/draft.js";
import { nameOfProgram } from "../../wwwroot/js/workbench/program/program-name.js";
import { nextOf, placeOf, verdictOf } from "../../wwwroot/js/workbench/stepping/step-words.js";

test("a program is called what its comment or its docstring says, else by its first line that does something", () => {
  // The server names them alike.
  const titles = JSON.parse(readFileSync(new URL("../golden/program-titles.json", import.meta.url), "utf8"));
  for (const { source, title } of titles) assert.equal(nameOfProgram(source), title, JSON.stringify(source));
  assert.equal(nameOfProgram(`x = ${"1".repeat(100)}`).length, 60);
});

/** @type {import("../../wwwroot/js/api/rest.js").Run} */
const run = { id: "1", scenario: null, program: { source: "# Race\n", gil: false, schedule: "A2" }, parameters: {}, status: "completed", createdAt: "", eventCount: 0 };

test("lists call the run of a program by the program's name", () => {
  const find = (/** @type {string} */ id) => (id === "deadlock" ? /** @type {any} */ ({ id, title: "Deadlock" }) : null);
  assert.equal(titleOfRun(run, find), "Your program: Race");
  assert.equal(titleOfRun({ ...run, program: { source: "", gil: true } }, find), "Your program");
  assert.equal(titleOfRun({ ...run, program: { title: "Named", gil: true } }, find), "Your program: Named");
  assert.equal(titleOfRun({ ...run, program: { title: "", gil: true } }, find), "Your program");
  assert.equal(titleOfRun({ ...run, program: null, scenario: "deadlock" }, find), "Deadlock");
  assert.equal(titleOfRun({ ...run, program: null, scenario: "gone" }, find), "gone");
  assert.equal(scenarioOf(run, find)?.title, "Your program");
  assert.equal(scenarioOf({ ...run, program: undefined, scenario: "deadlock" }, find)?.title, "Deadlock");
});

test("how a program was run is told in a few words", () => {
  assert.equal(programFacts({ source: "# Race\n", gil: false, schedule: "A2" }), "Race · without the GIL · schedule A2");
  assert.equal(programFacts({ source: "", gil: true, schedule: null }), "with the GIL");
});

/** @type {import("../../wwwroot/js/api/programs.js").StepThread} */
const thread = { letter: "B", name: "Thread-1", status: "ready", line: 12, function: "worker", next: "read counter (41)", waitsFor: null };
/** @type {import("../../wwwroot/js/api/programs.js").StepThread} */
const blocked = { ...thread, letter: "C", status: "blocked", waitsFor: { text: "lock", holder: "B" } };

test("a thread says what it would do next, or why it cannot", () => {
  assert.equal(nextOf(thread), "read counter (41)");
  assert.equal(nextOf({ ...thread, next: null }), "goes on");
  assert.equal(nextOf(blocked), "waits for lock, held by B");
  assert.equal(nextOf({ ...blocked, waitsFor: { text: "ready to be set", holder: null } }), "waits for ready to be set");
  assert.equal(nextOf({ ...blocked, waitsFor: null }), "waits");
  assert.equal(nextOf({ ...thread, status: "ended" }), "has ended");
});

test("a thread says where it is", () => {
  assert.equal(placeOf(thread), "line 12, worker");
  assert.equal(placeOf({ ...thread, function: "<module>" }), "line 12");
  assert.equal(placeOf({ ...thread, function: null }), "line 12");
  assert.equal(placeOf({ ...thread, status: "ended" }), "");
});

test("the headline says how a stepped program stands", () => {
  const state = /** @type {import("../../wwwroot/js/api/programs.js").ProgramState} */ ({ status: "running", steps: 0, threads: [thread] });
  assert.equal(verdictOf(state), "At the beginning: only B can go on.");
  assert.equal(verdictOf({ ...state, steps: 1, threads: [thread, { ...thread, letter: "C" }] }), "After one step: B and C can go on.");
  assert.equal(verdictOf({ ...state, steps: 1200, threads: ["A", "B", "C"].map((letter) => ({ ...thread, letter })) }), "After 1\u00a0200 steps: A, B and C can go on.");
  assert.equal(verdictOf({ ...state, status: "ended", steps: 9 }), "The program has ended after 9 steps.");
  assert.equal(verdictOf({ ...state, status: "budget" }), "The program has used up what it may use.");
  assert.equal(verdictOf({ ...state, status: "deadlocked", threads: [blocked, { ...thread, status: "ended" }] }), "Deadlock: nobody can go on. C waits for lock, held by B.");
});

test("lines of a traceback lead to the program, the others do not", () => {
  const traceback = 'Traceback (most recent call last):\n  File "program.py", line 10, in <module>\n    print(f(0))\n  File "program.py", line 7, in f\nZeroDivisionError: in line 3\n';
  assert.deepEqual(tracebackLines(traceback).map(({ line }) => line), [null, 10, null, 7, null]);
});

test("what is kept from an earlier visit is a program, or nothing", () => {
  assert.deepEqual(draftOf({ source: "x", gil: false, of: "1" }), { source: "x", gil: false, of: "1" });
  assert.deepEqual(draftOf({ source: "x" }), { source: "x", gil: true, of: "" });
  for (const kept of [null, 3, "x", [], {}, { source: 3 }]) assert.equal(draftOf(kept), null);
});
