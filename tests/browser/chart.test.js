import assert from "node:assert/strict";
import test from "node:test";
import { layOutBars, layOutLines } from "../../wwwroot/js/page/chart-layout.js";
import { niceScale, spacedOut } from "../../wwwroot/js/page/chart-scale.js";
import { random } from "./random.js";

test("ticks are 1, 2 or 5 times a power of ten apart, and hold all there is", () => {
  assert.deepEqual(niceScale(0, 5.93, 4), { low: 0, high: 6, ticks: [0, 2, 4, 6] });
  assert.deepEqual(niceScale(0, 0.3, 4).ticks, [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(niceScale(-3, 12, 5).ticks, [-5, 0, 5, 10, 15]);
  assert.deepEqual(niceScale(0, 0, 4).low, 0);
  const { next } = random(7);
  for (let i = 0; i < 1000; i++) {
    const min = (next() - 0.5) * 10 ** (next() * 8 - 2);
    const max = min + next() * 10 ** (next() * 8 - 2);
    const { low, high, ticks } = niceScale(min, max, 6);
    assert.ok(low <= min + 1e-6 * Math.abs(min) && high >= max - 1e-6 * Math.abs(max), `${min} to ${max}`);
    assert.ok(ticks.length >= 2 && ticks.length <= 8, `${ticks.length} ticks`);
  }
});

test("of places that would cover each other the last one stays", () => {
  assert.deepEqual(spacedOut([1, 2, 4, 8, 16, 64], (x) => x * 5, 20), [1, 8, 16, 64]);
});

const line = (names, width = 600) =>
  layOutLines(
    {
      kind: "line",
      title: "",
      x: "threads",
      y: "speed-up",
      series: names.map((name, i) => ({ name, isExpected: i === 1, points: [{ x: 4, y: 3 + i / 100 }, { x: 1, y: 1 }] })),
    },
    width,
    240,
  );

test("a line goes from left to right, higher for more, inside its axes", () => {
  const { plot, lines, xTicks, yTicks } = line(["measured", "in theory"]);
  for (const { places } of lines) {
    assert.deepEqual([places[0].x, places[1].x], [plot.left, plot.right]);
    assert.ok(places[1].y < places[0].y);
    assert.ok(places.every(({ y }) => y >= plot.top && y <= plot.bottom));
  }
  assert.deepEqual(xTicks.map(({ text }) => text), ["1", "4"]);
  assert.deepEqual([yTicks[0].text, yTicks[0].at], ["0", plot.bottom]);
  assert.deepEqual(lines.map(({ isExpected }) => isExpected), [false, true]);
});

test("names stand beside the ends of their lines, none over another, where there is room", () => {
  const { lines, labelled } = line(["one", "two", "three"]);
  const ys = lines.map(({ label }) => label.y).sort((a, b) => a - b);
  assert.ok(labelled);
  for (let i = 1; i < ys.length; i++) assert.ok(ys[i] - ys[i - 1] >= 14);
  const narrow = line(["a name that is much too long to stand there"], 320);
  assert.ok(!narrow.labelled && narrow.lines[0].label === null);
});

test("a chart of a single point still has a place for it", () => {
  const { lines } = layOutLines({ kind: "line", title: "", x: "", y: "", series: [{ name: "one", points: [{ x: 3, y: 0 }] }] }, 400, 200);
  assert.ok(Number.isFinite(lines[0].places[0].x) && Number.isFinite(lines[0].places[0].y));
});

test("bars are as long as what they stand for, and never leave the drawing", () => {
  const chart = {
    kind: "bars",
    title: "",
    x: "strategy",
    y: "ms",
    categories: ["one after the other, with a very long name", "threads"],
    series: [
      { name: "measured", points: [{ x: 0, y: 1200 }, { x: 1, y: 300 }] },
      { name: "in theory", isExpected: true, points: [{ x: 1, y: 240 }] },
    ],
  };
  const { bars, groups, width, height, axis } = layOutBars(chart, 340);
  assert.deepEqual(bars.map(({ text, isExpected }) => [text, isExpected]), [["1\u00a0200", false], ["300", false], ["240", true]]);
  assert.ok(Math.abs(bars[1].width - bars[0].width / 4) < 1e-9);
  assert.ok(axis <= width * 0.42 + 1e-9);
  assert.ok(bars.every((bar) => bar.x + bar.width < width && bar.y + bar.height <= height));
  assert.deepEqual(groups.map(({ text }) => text), chart.categories);
});
