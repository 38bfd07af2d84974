import assert from "node:assert/strict";
import { test } from "node:test";
import { Sequences } from "../../wwwroot/js/timeline/growable.js";
import { matchColumns } from "../../wwwroot/js/timeline/match-columns.js";
import { nudged } from "../../wwwroot/js/timeline/view.js";

function columns(times, span, width) {
  const events = new Sequences();
  times.forEach((_, i) => events.push(i));
  return matchColumns(events, Float64Array.from(times), span, width);
}

test("each column is named once, however much is in it", () => {
  assert.deepEqual(columns([0, 1, 2, 55, 56, 99], { from: 0, to: 100 }, 10), [0, 5, 9]);
});

test("an event on a border is in the column that begins there", () => {
  assert.deepEqual(columns([10, 20, 30], { from: 0, to: 100 }, 10), [1, 2, 3]);
});

test("what is outside is left out", () => {
  assert.deepEqual(columns([5, 50, 150], { from: 10, to: 100 }, 9), [4]);
});

test("a view moves no further than it must to show a moment", () => {
  const view = { from: 100, to: 200 };
  assert.deepEqual(nudged(view, 150, 1000), view);
  assert.deepEqual(nudged(view, 250, 1000), { from: 158, to: 258 });
  assert.deepEqual(nudged(view, 50, 1000), { from: 42, to: 142 });
});
