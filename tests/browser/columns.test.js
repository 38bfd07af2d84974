import assert from "node:assert/strict";
import test from "node:test";
import { coverage, upperBoundNear } from "../../wwwroot/js/timeline/binning.js";
import { Grid } from "../../wwwroot/js/timeline/grid.js";
import { ensure, Sequences, upperBound } from "../../wwwroot/js/timeline/growable.js";
import { Series, visibleRange } from "../../wwwroot/js/timeline/series.js";
import { Slices } from "../../wwwroot/js/timeline/slices.js";
import { random } from "./random.js";

function randomSlices(seed, count, open = false) {
  const { int, next } = random(seed);
  const slices = new Slices(4);
  let time = int(0, 50);
  for (let i = 0; i < count; i++) {
    slices.begin(int(0, 3), time, i);
    time += int(1, 40);
    if (next() < 0.2) {
      slices.close(time);
      time += int(1, 60);
    }
  }
  if (!open) slices.close(time);
  return { slices, end: time };
}

const all = (slices, now) =>
  Array.from({ length: slices.count }, (_, i) => ({ start: slices.startOf(i), end: slices.endOf(i, now), state: slices.stateOf(i) }));

test("a grown array keeps what it held", () => {
  const grown = ensure(Float64Array.of(1, 2, 3), 40);
  assert.ok(grown.length >= 40);
  assert.deepEqual([...grown.subarray(0, 3)], [1, 2, 3]);
  assert.equal(ensure(grown, 10), grown);
});

test("upperBound finds the first that is greater", () => {
  const sorted = [1, 3, 3, 3, 8];
  assert.deepEqual([0, 1, 3, 7, 8].map((value) => upperBound(sorted, value, 0, 5)), [0, 1, 4, 4, 5]);
});

test("sequences count how many are at or before one", () => {
  const list = new Sequences();
  for (let i = 0; i < 100; i++) list.push(i * 3, i);
  assert.equal(list.countThrough(0), 1);
  assert.equal(list.countThrough(8), 3);
  assert.equal(list.countThrough(1e6), 100);
});

test("the sums before any moment are exact, with snapshots as without", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { slices, end } = randomSlices(seed, 200, seed % 2 === 0);
    const { int } = random(seed + 1000);
    const out = new Float64Array(4);
    for (let i = 0; i < 50; i++) {
      const time = int(-10, end + 50);
      const expected = [0, 0, 0, 0];
      for (const slice of all(slices, end + 20)) expected[slice.state] += Math.max(0, Math.min(time, slice.end) - slice.start);
      slices.totalsBefore(time, end + 20, out);
      assert.deepEqual([...out], expected, `seed ${seed}, time ${time}`);
    }
  }
});

test("a slice that turned out to be nothing is absorbed, and the sums stay right", () => {
  for (let before = 0; before < 40; before++) {
    const slices = new Slices(3);
    let time = 0;
    for (let i = 0; i < before; i++) slices.begin(i % 2, (time += 5), i);
    slices.begin(0, (time += 5), 900);
    slices.begin(2, (time += 5), 901);
    slices.absorb(0);
    slices.close((time += 5));
    const out = new Float64Array(3);
    slices.totalsBefore(time, time, out);
    assert.equal(out[2], 0);
    assert.equal(out[0] + out[1], time - 5);
    assert.equal(slices.detailOf(slices.length - 1), 900);
  }
});

test("binned coverage equals what is counted slice by slice, walking and by prefix sums", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { int } = random(seed + 7);
    const { slices, end } = randomSlices(seed, 3000, seed % 3 === 0);
    const now = end + 30;
    for (const columns of [1, 7, 300]) {
      const from = int(-100, end);
      const to = from + int(10, end);
      const out = new Float32Array(columns * 4);
      coverage(slices, Grid.over(from, to, columns), 0, columns, now, out);
      const width = (to - from) / columns;
      for (let column = 0; column < columns; column++) {
        const [left, right] = [from + column * width, from + (column + 1) * width];
        const expected = [0, 0, 0, 0];
        for (const { start, end: stop, state } of all(slices, now)) expected[state] += Math.max(0, Math.min(right, stop) - Math.max(left, start)) / width;
        for (let state = 0; state < 4; state++) {
          assert.ok(Math.abs(out[column * 4 + state] - expected[state]) < 1e-4, `seed ${seed}, ${columns} columns, column ${column}`);
        }
      }
    }
  }
});

test("a series knows the extremes of any stretch of it", () => {
  const { int } = random(5);
  const series = new Series();
  const values = Array.from({ length: 6000 }, () => int(-1000, 1000));
  values.forEach((value, i) => series.push(i * 10, value, i));
  const out = { min: 0, max: 0 };
  for (let i = 0; i < 400; i++) {
    const from = int(0, 5999);
    const to = int(from + 1, 6000);
    const part = values.slice(from, to);
    series.range(from, to, out);
    assert.deepEqual(out, { min: Math.min(...part), max: Math.max(...part) });
  }
  assert.equal(series.indexAt(-1), -1);
  assert.equal(series.indexAt(25), 2);
});

test("the axis of a value begins at 0 unless that would flatten it", () => {
  const series = new Series();
  [0, 500, 1000, 1001, 1002].forEach((value, i) => series.push(i * 10, value, i));
  assert.equal(visibleRange(series, 0, 50).low, 0);
  assert.ok(visibleRange(series, 25, 50).low > 900);
});

test("looking near a guess finds what looking everywhere finds", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const sorted = Float64Array.from({ length: dice.int(0, 200) }, () => dice.int(0, 100)).sort();
    const value = dice.int(-5, 105);
    const expected = upperBound(sorted, value, 0, sorted.length);
    const low = dice.int(0, expected);
    const guess = dice.int(low, sorted.length + 5);
    assert.equal(upperBoundNear(sorted, value, low, guess, sorted.length), expected, `seed ${seed}`);
  }
});
