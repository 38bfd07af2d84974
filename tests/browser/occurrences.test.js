import assert from "node:assert/strict";
import { test } from "node:test";
import { Sequences } from "../../wwwroot/js/timeline/growable.js";
import { eachColumnWithin } from "../../wwwroot/js/timeline/occurrences.js";
import { random } from "./random.js";

function visited(times, from, to, columns) {
  const events = new Sequences();
  times.forEach((_, i) => events.push(i));
  const list = [];
  eachColumnWithin(events, Float64Array.from(times), from, to, columns, (column) => list.push(column));
  return list;
}

function expected(times, from, to, columns) {
  const scale = columns / (to - from);
  const all = times.filter((time) => time > from).map((time) => Math.floor((time - from) * scale));
  return [...new Set(all)].filter((column) => column < columns).sort((a, b) => a - b);
}

test("every column with an event is visited once, in order", () => {
  assert.deepEqual(visited([], 0, 100, 10), []);
  assert.deepEqual(visited([5, 6, 31, 99], 0, 100, 10), [0, 3, 9]);
  assert.deepEqual(visited([5, 15, 25, 35, 45, 55, 65, 75, 85, 95], 0, 100, 10), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("what lies outside the view is not visited", () => {
  assert.deepEqual(visited([5, 105, 250, 300, 900], 100, 300, 4), [0, 3]);
});

test("no column is missed or made up, however events are spread", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const dice = random(seed);
    const times = [];
    let time = 0;
    const burst = dice.int(1, 400);
    for (let i = dice.int(0, 2000); i > 0; i--) times.push((time += dice.next() < 0.02 ? dice.int(1, burst * 50) : dice.int(0, 3)));
    const from = dice.int(-10, Math.max(0, time >> 1));
    const to = from + 1 + dice.int(0, time + 100);
    const columns = dice.int(1, 300);
    assert.deepEqual(visited(times, from, to, columns), expected(times, from, to, columns), `seed ${seed}`);
  }
});
