import assert from "node:assert/strict";
import test from "node:test";
import { chartsOf, figuresOf, formatFigure } from "../../wwwroot/js/page/figures-model.js";

test("single figures in plain words, in their order; lists and parts are left out", () => {
  const result = { expected: 5000, speedUp: 3.4123, wallMs: 331.2, bytes: 2048, isSafe: false, mode: "free-threaded", control: null, perThread: [1, 2], detail: { a: 1 }, charts: [] };
  assert.deepEqual(
    figuresOf(result).map(({ name, text }) => [name, text]),
    [
      ["Expected", "5\u00a0000"],
      ["Speed up", "3.41"],
      ["Wall", "331\u00a0ms"],
      ["Bytes", "2.00\u00a0KiB"],
      ["Is safe", "no"],
      ["Mode", "free-threaded"],
    ],
  );
  assert.deepEqual(figuresOf(null), []);
});

test("numbers keep the digits that matter", () => {
  assert.deepEqual([1204.4, 12.345, 3.4, 0.0514, -2.5, 7, 2.999].map(formatFigure), ["1\u00a0204", "12.3", "3.4", "0.051", "−2.5", "7", "3"]);
});

test("only charts with something to draw are drawn", () => {
  const series = [{ name: "free", points: [{ x: 1, y: 1 }] }];
  assert.equal(chartsOf({ charts: [{ kind: "line", series }, { kind: "bars", series: [{ name: "none", points: [] }] }, null] }).length, 1);
  assert.deepEqual(chartsOf({ charts: 3 }), []);
  assert.deepEqual(chartsOf(undefined), []);
});
