import assert from "node:assert/strict";
import { test } from "node:test";
import { whole, wholeSoFar, zoomed } from "../../wwwroot/js/timeline/view.js";

test("zooming in and out again ends at exactly the whole run", () => {
  for (const end of [12_345, 138_214_907, 205_450_311, 60_000_000_001]) {
    for (const time of [0, end / 3, end]) {
      const near = zoomed(whole(end), 0.75, time, end);
      assert.deepEqual(zoomed(near, 1 / 0.75, time, end), whole(end));
    }
  }
});

test("the picture of a run that grows holds its scale for a while, shows all there is, and is never mostly empty", () => {
  const seen = new Set();
  for (let end = 1; end <= 20e9; end *= 1.01) {
    const { from, to } = wholeSoFar(end, 20e9);
    assert.ok(from <= 0 && to > end);
    if (end > 1000) assert.ok(end > (to - from) * 0.85);
    seen.add(to);
  }
  assert.ok(seen.size < 150);
  assert.deepEqual(wholeSoFar(19.9e9, 20e9), whole(20e9));
});
