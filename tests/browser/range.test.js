import assert from "node:assert/strict";
import test from "node:test";
import { nextBookmark, readBookmarks, toggled, writeBookmarks } from "../../wwwroot/js/timeline/range/bookmarks.js";
import { readSpan, spanBetween, writeSpan } from "../../wwwroot/js/timeline/range/span.js";

test("a range lies between two moments, whichever comes first, and inside the run", () => {
  assert.deepEqual(spanBetween(20.4, 9.6, 100), { from: 10, to: 20 });
  assert.deepEqual(spanBetween(-50, 500, 100), { from: 0, to: 100 });
  assert.equal(spanBetween(40, 40.2, 100), null);
  assert.equal(spanBetween(-9, -1, 100), null);
});

test("a range is written into an address and read again; what is none is ignored", () => {
  assert.deepEqual(readSpan(writeSpan({ from: 0, to: 9_007_199 })), { from: 0, to: 9_007_199 });
  for (const text of [null, "", "5", "9-3", "4-4", "-1-5", "1e3-2e3", "a-b", "1-2-3"]) assert.equal(readSpan(text), null, String(text));
});

test("a mark takes the smallest free number, and those that stay keep theirs", () => {
  let { marks } = toggled([], 300, 5);
  ({ marks } = toggled(marks, 100, 5));
  ({ marks } = toggled(marks, 200, 5));
  assert.deepEqual(marks.map(({ number, time }) => [number, time]), [[2, 100], [3, 200], [1, 300]]);
  const gone = toggled(marks, 104, 5);
  assert.equal(gone.removed?.number, 2);
  assert.equal(toggled(gone.marks, 106, 5).set?.number, 2);
});

test("there are at most twenty marks", () => {
  let marks = [];
  for (let i = 0; i < 25; i++) ({ marks } = toggled(marks, i * 100, 5));
  assert.equal(marks.length, 20);
  assert.equal(toggled(marks, 9000, 5).set, null);
});

test("from mark to mark, and round", () => {
  const marks = [100, 200, 300].map((time, i) => ({ number: i + 1, time }));
  assert.equal(nextBookmark(marks, 100, 1)?.time, 200);
  assert.equal(nextBookmark(marks, 300, 1)?.time, 100);
  assert.equal(nextBookmark(marks, 100, -1)?.time, 300);
  assert.equal(nextBookmark(marks, 250, -1)?.time, 200);
  assert.equal(nextBookmark([], 1, 1), null);
});

test("marks are written into an address and read again; what is none is ignored", () => {
  const marks = [
    { number: 2, time: 10 },
    { number: 1, time: 2500 },
  ];
  assert.deepEqual(readBookmarks(writeBookmarks(marks)), marks);
  assert.deepEqual(readBookmarks("0-5_x_3-7_3-9_4--1"), [{ number: 3, time: 9 }]);
  assert.deepEqual(readBookmarks(null), []);
});
