import assert from "node:assert/strict";
import { test } from "node:test";
import { whole, zoomed } from "../../wwwroot/js/timeline/view.js";

test("zooming in and out again ends at exactly the whole run", () => {
  for (const end of [12_345, 138_214_907, 205_450_311, 60_000_000_001]) {
    for (const time of [0, end / 3, end]) {
      const near = zoomed(whole(end), 0.75, time, end);
      assert.deepEqual(zoomed(near, 1 / 0.75, time, end), whole(end));
    }
  }
});
