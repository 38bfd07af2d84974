import assert from "node:assert/strict";
import test from "node:test";
import { csvOf } from "../../wwwroot/js/export/csv.js";
import { findingsCsv, statesCsv, totalsCsv } from "../../wwwroot/js/export/tables.js";
import { stepTime } from "../../wwwroot/js/timeline/clock.js";
import { Kind } from "../../wwwroot/js/timeline/kinds.js";
import { random } from "./random.js";
import { A, B, main, runOf, subject } from "./run-of-events.js";

/** Reads what RFC 4180 says, with no knowledge of how it was written. */
function parse(csv) {
  const rows = [[]];
  let [cell, quoted] = ["", false];
  for (let i = 1; i < csv.length; i++) {
    const letter = csv[i];
    if (quoted && letter === '"' && csv[i + 1] === '"') cell += csv[++i];
    else if (letter === '"') quoted = !quoted;
    else if (quoted) cell += letter;
    else if (letter === "," || letter === "\r") {
      rows.at(-1).push(cell);
      cell = "";
    } else if (letter === "\n") rows.push([]);
    else cell += letter;
  }
  assert.deepEqual(rows.pop(), [], "the last line ends too");
  return rows;
}

test("quotes what would break a line or a field", () => {
  assert.equal(csvOf(["a", "b"], [['say "hi", he said', "two\nlines"]]), '\ufeffa,b\r\n"say ""hi"", he said","two\nlines"\r\n');
});

for (const start of ["=", "+", "-", "@", "\t=", " =", "\r", "\uff1d", "\n-"]) {
  test(`a name that begins with ${JSON.stringify(start)} is no formula`, () => {
    assert.equal(parse(csvOf(["name"], [[`${start}1+1`]]))[1][0], `'${start}1+1`);
  });
}

test("a number stays a number, negative ones too", () => {
  assert.equal(csvOf(["n"], [[-5], [1.5], [2n ** 63n - 1n]]), "\ufeffn\r\n-5\r\n1.5\r\n9223372036854775807\r\n");
});

test("random texts are read back, but for the mark that keeps them texts", () => {
  const letters = [..."ab,\"\r\n=-+@ \tü🔒"];
  for (let seed = 1; seed <= 500; seed++) {
    const { int } = random(seed);
    const rows = Array.from({ length: int(1, 5) }, () => Array.from({ length: 3 }, () => Array.from({ length: int(0, 6) }, () => letters[int(0, letters.length - 1)]).join("")));
    const read = parse(csvOf(["a", "b", "c"], rows)).slice(1);
    assert.equal(read.length, rows.length, `seed ${seed}`);
    read.flat().forEach((cell, i) => {
      const text = rows.flat()[i];
      assert.ok(cell === text || cell === `'${text}`, `seed ${seed}: ${JSON.stringify(text)} became ${JSON.stringify(cell)}`);
      assert.doesNotMatch(cell, /^\s*[=+\-@]/, `seed ${seed}`);
    });
  }
});

const timeline = runOf([
  [0, main, Kind.threadStarted],
  [10, A, Kind.threadStarted],
  [20, A, Kind.lockRequested, subject.lock],
  [30, A, Kind.lockAcquired, subject.lock],
  [40, B, Kind.threadStarted],
  [50, B, Kind.lockRequested, subject.lock],
  [90, A, Kind.lockReleased, subject.lock],
  [95, B, Kind.lockAcquired, subject.lock, 0, 1],
  [100, B, Kind.lockReleased, subject.lock],
]);

test("the states of the span are all there, in whole nanoseconds", () => {
  const [head, ...rows] = parse(statesCsv(timeline, { from: 0, to: 100, now: 100 }));
  assert.deepEqual(head, ["lane", "state", "subject", "by", "from (ns)", "for (ns)", "unfinished", "event"]);
  assert.deepEqual(
    rows.filter(([lane, state]) => lane === "B" && state === "waiting"),
    [["B", "waiting", "lock", "A", "50", "45", "no", "5"]],
  );
  const early = parse(statesCsv(timeline, { from: 0, to: 35, now: 100 }));
  assert.ok(!early.some(([lane]) => lane === "B"));
});

test("where a program is stepped, times are steps", () => {
  const stepped = runOf([
    [0, A, Kind.threadStarted],
    [10, A, Kind.lockRequested, subject.lock],
    [30, A, Kind.lockAcquired, subject.lock, 0, 1],
  ]);
  stepped.clock = stepTime(10);
  const [head, ...rows] = parse(statesCsv(stepped, { from: 0, to: 40, now: 40 }));
  assert.deepEqual(head.slice(4, 6), ["from (steps)", "for (steps)"]);
  assert.deepEqual(rows.find(([, state]) => state === "waiting").slice(4, 6), ["1", "2"]);
  const [titles, ...totals] = parse(totalsCsv(stepped, { from: 5, to: 40, now: 40 }));
  assert.deepEqual(titles.slice(0, 2), ["thread", "running (steps)"]);
  assert.equal(totals.find(([name]) => name === "A")[1], "0.5", "a step that is cut by the edge of the picture counts in part");
  assert.equal(parse(findingsCsv(stepped, []))[0][3], "at (steps)");
});

test("the totals of a thread are those of the span", () => {
  const [head, ...rows] = parse(totalsCsv(timeline, { from: 40, to: 100, now: 100 }));
  assert.deepEqual(head.slice(0, 4), ["thread", "running (ns)", "holding (ns)", "waiting (ns)"]);
  assert.deepEqual(rows.find(([name]) => name === "B").slice(0, 4), ["B", "10", "5", "45"]);
  assert.deepEqual(rows.find(([name]) => name === "A").slice(0, 4), ["A", "10", "50", "0"]);
});

test("findings name their threads and their moment", () => {
  const findings = [{ severity: "note", kind: "convoy", sentence: "=A, then B", sequences: [5, 6], threads: [A, B], subjects: [subject.lock] }, { severity: "note", kind: "truncated", sentence: "x" }];
  assert.deepEqual(parse(findingsCsv(timeline, findings)).slice(1), [
    ["note", "convoy", "'=A, then B", "50", "A; B", "lock", "5; 6"],
    ["note", "truncated", "x", "", "", "", ""],
  ]);
});
