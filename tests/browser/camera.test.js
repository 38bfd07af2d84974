import assert from "node:assert/strict";
import test from "node:test";
import { Camera } from "../../wwwroot/js/canvas/camera.js";

const second = 1e9;
const still = { reduced: () => true };
const spanOf = ({ view: { from, to } }) => ({ from, to });

test("while a run grows its scale holds for a while, and what is new stays in view", () => {
  const camera = new Camera(still);
  camera.reset();
  let changes = 0;
  let before = spanOf(camera);
  for (let end = second; end < 4 * second; end += second / 60) {
    camera.grow(end, true);
    const { from, to } = spanOf(camera);
    assert.ok(from <= 0 && to > end);
    if (to !== before.to) changes++;
    before = { from, to };
  }
  assert.ok(changes > 5 && changes < 20, `${changes} scales in 180 pictures`);
});

test("a long run that goes on moves past at the same scale", () => {
  const camera = new Camera(still);
  camera.reset();
  camera.grow(30 * second, true);
  const { from, to } = spanOf(camera);
  camera.grow(31 * second, true);
  const later = spanOf(camera);
  assert.ok(Math.abs(later.to - later.from - (to - from)) < 1);
  assert.ok(later.to > 31 * second && later.from > from);
});

test("a run that has ended is seen as a whole, without the room for more", () => {
  const camera = new Camera(still);
  camera.reset();
  camera.grow(5 * second, true);
  camera.grow(5 * second, false);
  assert.ok(spanOf(camera).to < 5.2 * second);
});
