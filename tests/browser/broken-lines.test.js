import assert from "node:assert/strict";
import test from "node:test";
import { brokenLines } from "../../wwwroot/js/page/broken-lines.js";

const measure = (text) => text.length;

test("words go to the next line when they no longer fit", () => {
  assert.deepEqual(brokenLines("3 of 5 updates were lost", 12, measure), ["3 of 5", "updates were", "lost"]);
});

test("a word that is too wide has a line of its own", () => {
  assert.deepEqual(brokenLines("a verylongword b", 5, measure), ["a", "verylongword", "b"]);
});

test("what must not be broken stays together", () => {
  assert.deepEqual(brokenLines("lost 3\u00a0412 of", 8, measure), ["lost", "3\u00a0412 of"]);
});

test("nothing is no line", () => assert.deepEqual(brokenLines("", 10, measure), []));
