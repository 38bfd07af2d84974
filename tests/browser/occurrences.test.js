import assert from "node:assert/strict";
import { test } from "node:test";
import { Grid } from "../../wwwroot/js/timeline/grid.js";
import { Sequences } from "../../wwwroot/js/timeline/growable.js";
import { occurrences } from "../../wwwroot/js/timeline/occurrences.js";
import { random } from "./random.js";

function found(times, from, to, columns) {
  const events = new Sequences();
  times.forEach((time, i) => events.push(i, time));
  const out = new Uint8Array(columns).fill(9);
  occurrences(events, Float64Array.from(times), Grid.over(from, to, columns), 0, columns, out);
  assert.ok(out.every((flag) => flag <= 1));
  return [...out].flatMap((flag, column) => (flag === 1 ? [column] : []));
}

function expected(times, from, to, columns) {
  const grid = Grid.over(from, to, columns);
  return Array.from({ length: columns }, (_, i) => i).filter((i) => times.some((time) => time >= grid.edge(i) && time < grid.edge(i + 1)));
}

test("every column with an event is found", () => {
  assert.deepEqual(found([], 0, 100, 10), []);
  assert.deepEqual(found([5, 6, 31, 99], 0, 100, 10), [0, 3, 9]);
  assert.deepEqual(found([5, 15, 25, 35, 45, 55, 65, 75, 85, 95], 0, 100, 10), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("an event on the border of two columns is in the one that begins there", () => {
  assert.deepEqual(found([0, 20], 0, 100, 10), [0, 2]);
});

test("what lies outside the view is in no column", () => {
  assert.deepEqual(found([5, 105, 250, 300, 900], 100, 300, 4), [0, 3]);
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
    assert.deepEqual(found(times, from, to, columns), expected(times, from, to, columns), `seed ${seed}`);
  }
});
