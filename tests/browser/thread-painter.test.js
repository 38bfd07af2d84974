import assert from "node:assert/strict";
import test from "node:test";
import { ThreadPainter } from "../../wwwroot/js/canvas/thread-painter.js";
import { decodeBatch } from "../../wwwroot/js/timeline/batch.js";
import { Grid } from "../../wwwroot/js/timeline/grid.js";
import { Kind, NameKind } from "../../wwwroot/js/timeline/kinds.js";
import { LaneColumns } from "../../wwwroot/js/timeline/lane-columns.js";
import { layOut } from "../../wwwroot/js/timeline/layout.js";
import { stateNames } from "../../wwwroot/js/timeline/states.js";
import { Timeline } from "../../wwwroot/js/timeline/timeline.js";
import { encodeBatch } from "./encoder.js";
import { random } from "./random.js";

const [surface, sunken, instant] = [1, 2, 3];
const lock = 9;

const packed = {
  surface,
  sunken,
  instant,
  states: Uint32Array.from(stateNames, (_, state) => 100 + state),
  hatches: Uint32Array.from(stateNames, (name) => (name === "waiting" ? 77 : 0)),
};
const colours = { packed, dimmed: new Map([[100, 200]]) };

/** A thread that goes on at random, one event after the other. */
function goOn(timeline, dice) {
  const kinds = [Kind.lockRequested, Kind.lockAcquired, Kind.lockReleased, Kind.sleepStarted, Kind.sleepEnded];
  const { log } = timeline;
  const first = log.length;
  const names = first > 0 ? [] : [{ id: 1, kind: NameKind.thread, text: "A" }, { id: lock, kind: NameKind.lock, text: "lock" }];
  const pause = dice.next() < 0.05 ? 300 : 6;
  const kind = first === 0 ? Kind.threadStarted : kinds[dice.int(0, kinds.length - 1)];
  const event = { time: log.lastTime + dice.int(0, pause), thread: 1, kind, subject: kind < Kind.sleepStarted || first === 0 ? 0 : lock, value: 0, extra: dice.int(0, 1) };
  timeline.append(decodeBatch(encodeBatch({ first, names, events: [{ ...event, subject: kind === Kind.sleepStarted || kind === Kind.sleepEnded ? 0 : lock }] })));
}

function picture(painter, columns, timeline, grid, now, top, scale, dim) {
  const pixels = { data: new Uint32Array(grid.count * 60), width: grid.count, height: 60 };
  const background = new Uint32Array(grid.count).fill(surface);
  background.fill(sunken, 0, Math.max(0, grid.borderAt(0)));
  background.fill(sunken, Math.max(0, grid.borderAt(now)));
  const scene = { timeline, columns, grid, now, colours, background, scale, unit: 1 };
  painter.paint(pixels, layOut(timeline, 0).rows[0], timeline.threads[0], top, scene, dim);
  return pixels.data;
}

test("what is kept of a picture equals what is painted afresh, through random moves, zooms and growth", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dice = random(seed);
    const timeline = new Timeline();
    goOn(timeline, dice);
    const painter = new ThreadPainter();
    const columns = new LaneColumns();
    let grid = Grid.over(-10, 150, dice.int(1, 90));
    let [from, to] = [grid.from, grid.to];
    for (let at = 0; at < 40; at++) {
      for (let more = dice.next() < 0.6 ? dice.int(1, 40) : 0; more > 0 && !timeline.ended; more--) goOn(timeline, dice);
      if (at === 35) timeline.end(timeline.log.lastTime + 10);
      const now = timeline.ended ? timeline.endTime : timeline.log.lastTime + dice.int(0, 20);
      const width = to - from;
      const way = dice.next();
      if (way < 0.6) from += (dice.next() - 0.4) * width;
      if (way < 0.5) to = from + width;
      else if (way > 0.9) [from, to] = [-now * 0.01, now * 1.02 + 1];
      if (to - from < 5) to = from + 5;
      grid = Grid.near(from, to, grid.count, grid);
      const [top, scale, dim] = [dice.int(-30, 50), dice.next() < 0.05 ? 1.5 : 1, dice.next() < 0.05];
      const kept = picture(painter, columns, timeline, grid, now, top, scale, dim);
      const fresh = picture(new ThreadPainter(), new LaneColumns(), timeline, grid, now, top, scale, dim);
      assert.deepEqual(kept, fresh, `seed ${seed}, picture ${at}`);
    }
  }
});

test("stripes move with what they are on", () => {
  const timeline = new Timeline();
  const events = [Kind.threadStarted, Kind.lockRequested].map((kind, i) => ({ time: i, thread: 1, kind, subject: i * lock, value: 0, extra: 1 }));
  const names = [{ id: 1, kind: NameKind.thread, text: "A" }, { id: lock, kind: NameKind.lock, text: "lock" }];
  timeline.append(decodeBatch(encodeBatch({ first: 0, names, events })));
  const grid = Grid.over(0, 500, 50);
  const moved = Grid.near(30, 530, 50, grid);
  const [before, after] = [grid, moved].map((place) => picture(new ThreadPainter(), new LaneColumns(), timeline, place, 1000, 0, 1, false));
  const row = 15 * 50;
  assert.ok(before.subarray(row, row + 50).includes(77));
  assert.deepEqual(after.subarray(row, row + 40), before.subarray(row + 3, row + 43));
});
