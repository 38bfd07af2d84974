import assert from "node:assert/strict";
import test from "node:test";
import { coverage } from "../../wwwroot/js/timeline/binning.js";
import { extremes } from "../../wwwroot/js/timeline/extremes.js";
import { Grid } from "../../wwwroot/js/timeline/grid.js";
import { Sequences } from "../../wwwroot/js/timeline/growable.js";
import { LaneColumns } from "../../wwwroot/js/timeline/lane-columns.js";
import { Series } from "../../wwwroot/js/timeline/series.js";
import { Slices } from "../../wwwroot/js/timeline/slices.js";
import { occurrences } from "../../wwwroot/js/timeline/occurrences.js";
import { random } from "./random.js";

const states = 3;

/** A lane that goes on at random: slices that begin, end and turn out to be nothing, and values and events at their times. */
class RandomRun {
  slices = new Slices(states);
  series = new Series();
  events = new Sequences();
  log = { times: new Float64Array(20_000), lastTime: 0, length: 0 };

  constructor(dice) {
    this.dice = dice;
  }

  goOn() {
    const { dice, slices, log } = this;
    const time = (log.lastTime += dice.next() < 0.05 ? dice.int(0, 300) : dice.int(0, 6));
    const { openState } = slices;
    if (dice.next() < 0.15) slices.close(time);
    else if (openState === 2 && dice.next() < 0.3) slices.absorb(dice.int(0, 1));
    else slices.begin(dice.int(0, states - 1), time, log.length);
    if (dice.next() < 0.5) this.series.push(time, dice.int(-50, 50), log.length);
    this.events.push(log.length, time);
    log.times[log.length++] = time;
  }
}

function assertFresh(columns, { slices, series, events, log }, grid, now, what) {
  const { count } = grid;
  const shares = new Float32Array(count * states);
  coverage(slices, grid, 0, count, now, shares);
  columns.sharesOf(slices, grid, now).forEach((share, i) => {
    assert.ok(Math.abs(share - shares[i]) < 1e-6, `${what}: share ${i} is ${share}, not ${shares[i]}`);
    assert.equal(share > 0, shares[i] > 0, `${what}: what is there at ${i} is seen`);
  });
  const values = new Float64Array(count * 2);
  extremes(series, grid, 0, count, now, values);
  assert.deepEqual(columns.extremesOf(series, grid, now, log.lastTime), values, `${what}: extremes`);
  const flags = new Uint8Array(count);
  occurrences(events, log.times, grid, 0, count, flags);
  assert.deepEqual(columns.occurrencesOf(events, grid, log), flags, `${what}: occurrences`);
}

test("what is kept of columns equals what is found afresh, through random moves, zooms and growth", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const dice = random(seed);
    const run = new RandomRun(dice);
    const columns = new LaneColumns();
    let grid = Grid.over(-10, 200, dice.int(1, 120));
    let [from, to] = [grid.from, grid.to];
    for (let picture = 0; picture < 60; picture++) {
      for (let more = dice.next() < 0.6 ? dice.int(1, 60) : 0; more > 0; more--) run.goOn();
      const now = run.log.lastTime + dice.int(0, 20);
      const way = dice.next();
      const width = to - from;
      if (way < 0.4) [from, to] = [from + (dice.next() - 0.4) * width, to + (dice.next() - 0.4) * width];
      if (way < 0.3) to = from + width;
      else if (way > 0.9) [from, to] = [-now * 0.01, now * 1.02 + 1];
      if (to - from < 5) to = from + 5;
      const count = dice.next() < 0.05 ? dice.int(1, 120) : grid.count;
      grid = Grid.near(from, to, count, grid);
      assertFresh(columns, run, grid, now, `seed ${seed}, picture ${picture}`);
    }
  }
});

test("a view that only moves keeps its columns: they are looked into where they were not in sight", () => {
  const slices = new Slices(1);
  for (let i = 0; i < 1000; i++) slices.begin(0, i * 10, i);
  const columns = new LaneColumns();
  const first = Grid.over(0, 1000, 100);
  columns.sharesOf(slices, first, 10_000)[60] = 0.125;
  const moved = Grid.near(250.3, 1250.3, 100, first);
  const shares = columns.sharesOf(slices, moved, 10_000);
  assert.equal(moved.first, 25);
  assert.equal(shares[35], 0.125);
  assert.equal(shares[99], 1);
});

test("a grid moves by whole columns, is off by half a column at most, and changes only with the scale", () => {
  const dice = random(9);
  let grid = Grid.over(0, 1e9, 1432);
  let from = 0;
  for (let i = 0; i < 500; i++) {
    from += (dice.next() - 0.4) * 3e8;
    const next = Grid.near(from, from + 1e9, 1432, grid);
    assert.ok(next.alignedWith(grid));
    assert.ok(Math.abs(next.from - from) <= grid.width * 0.500001);
    assert.ok(Math.abs(next.to - from - 1e9) <= grid.width * 0.500001);
    grid = next;
  }
  const closer = Grid.near(from, from + 0.99e9, 1432, grid);
  assert.deepEqual([closer.from, closer.to], [from, from + 0.99e9]);
});

test("a moment is in the column whose edges are around it", () => {
  const dice = random(10);
  for (let i = 0; i < 2000; i++) {
    const from = dice.int(-1000, 1e9);
    const later = from + dice.int(0, 5000);
    const grid = Grid.near(later, later + 700, 7, Grid.over(from, from + 700, 7));
    const time = grid.edge(dice.int(-3, 9)) + (dice.next() < 0.5 ? 0 : dice.int(-60, 60));
    const column = grid.columnOf(time);
    assert.ok(grid.edge(column) <= time && time < grid.edge(column + 1));
  }
});
