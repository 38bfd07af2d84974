import assert from "node:assert/strict";
import test from "node:test";
import { formatBytes, formatCount, formatDuration, formatMoment, formatShare } from "../../wwwroot/js/timeline/format.js";
import { ticks, tickStep } from "../../wwwroot/js/timeline/ticks.js";
import { around, narrowest, panned, revealing, whole, within, zoomed } from "../../wwwroot/js/timeline/view.js";
import { random } from "./random.js";

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

test("ticks are 1, 2 or 5 times a power of ten apart, far enough, and all there", () => {
  const { next } = random(11);
  for (let i = 0; i < 500; i++) {
    const span = 100 * 10 ** (next() * 9);
    const from = next() * span * 3 - span;
    const list = ticks(from, from + span, 1200);
    const step = tickStep(span, 1200, 88);
    assert.ok([1, 2, 5].includes(Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9))), String(step));
    assert.ok((step / span) * 1200 >= 87.9);
    assert.ok(list.every(({ time }) => time >= 0 && time <= from + span));
    for (let at = 1; at < list.length; at++) {
      assert.ok(Math.abs(list[at].time - list[at - 1].time - step) < step * 1e-6);
      assert.notEqual(list[at].label, list[at - 1].label);
    }
  }
});

test("tick labels carry their unit", () => {
  assert.deepEqual(ticks(0, 10e6, 500).map(({ label }) => plain(label)), ["0", "2 ms", "4 ms", "6 ms", "8 ms", "10 ms"]);
  assert.equal(plain(ticks(1000, 2000, 500)[1].label), "1.2 µs");
});

test("numbers are readable", () => {
  assert.equal(plain(formatCount(3412)), "3 412");
  assert.equal(plain(formatCount(-1000000)), "−1 000 000");
  assert.equal(plain(formatCount(999)), "999");
  assert.equal(plain(formatCount(2n ** 63n - 1n)), "9 223 372 036 854 775 807");
  assert.equal(plain(formatDuration(0)), "0 ns");
  assert.equal(plain(formatDuration(1_240_000)), "1.24 ms");
  assert.equal(plain(formatDuration(12_400_000)), "12.4 ms");
  assert.equal(plain(formatDuration(999_600)), "1.00 ms");
  assert.equal(plain(formatDuration(320_000_000)), "320 ms");
  assert.equal(plain(formatDuration(75e9)), "1 min 15 s");
  assert.equal(plain(formatMoment(1_204_511)), "1.205 ms");
  assert.equal(plain(formatBytes(1536)), "1.50 KiB");
  assert.equal(plain(formatShare(0.614)), "61 %");
  assert.equal(plain(formatShare(0.0001)), "< 1 %");
  assert.equal(plain(formatShare(0.9999)), "> 99 %");
});

test("zooming keeps what is under the pointer, and stays inside the run", () => {
  const { next } = random(4);
  for (let i = 0; i < 300; i++) {
    const end = 1e6 + next() * 1e9;
    const view = within(next() * end, next() * end + end / 2, end);
    const time = view.from + next() * (view.to - view.from);
    const closer = zoomed(view, 0.5, time, end);
    const share = (time - view.from) / (view.to - view.from);
    assert.ok(Math.abs((time - closer.from) / (closer.to - closer.from) - share) < 1e-6);
    const farther = zoomed(view, 1e9, time, end);
    assert.ok(Math.abs(farther.from - whole(end).from) < 1 && Math.abs(farther.to - whole(end).to) < 1);
    const moved = panned(view, (next() - 0.5) * end * 4, end);
    assert.ok(moved.from >= whole(end).from - 1 && moved.to <= whole(end).to + 1);
    assert.ok(Math.abs(moved.to - moved.from - (view.to - view.from)) < 1);
  }
  assert.ok(zoomed({ from: 0, to: narrowest }, 0.01, 50, 1e9).to <= narrowest + 1);
});

test("going to a moment moves no more than needed", () => {
  assert.deepEqual(revealing({ from: 0, to: 100 }, 50, 1e4), { from: 0, to: 100 });
  const there = revealing({ from: 0, to: 100 }, 5000, 1e4);
  assert.ok(there.from < 5000 && there.to > 5000);
  const span = around({ from: 0, to: 1e4 }, 400, 500, 1e4);
  assert.ok(span.from < 400 && span.to > 500);
});
