import assert from "node:assert/strict";
import test from "node:test";
import { paintBand, stackHeights } from "../../wwwroot/js/timeline/band.js";
import { State, stackOrder, stateNames } from "../../wwwroot/js/timeline/states.js";
import { random } from "./random.js";

const colours = Uint32Array.from(stateNames, (_, i) => 100 + i);
const style = {
  colours,
  order: stackOrder,
  least: stateNames.map((_, state) => (state === State.waiting ? 2 : 1)),
  hatches: stateNames.map(() => 0),
  fill: true,
  unit: 1,
};

test("however short a wait is, two pixels show it", () => {
  const { next } = random(3);
  const out = new Uint16Array(32);
  for (let i = 0; i < 500; i++) {
    const shares = new Float32Array(stateNames.length);
    shares[State.waiting] = next() * 1e-6 + 1e-9;
    shares[State.running] = 1 - shares[State.waiting];
    shares[State.holding] = next() < 0.5 ? next() * 1e-5 : 0;
    stackHeights(18, shares, 0, style, out);
    assert.ok(out[State.waiting] >= 2);
    if (shares[State.holding] > 0) assert.ok(out[State.holding] >= 1);
    assert.equal(out.subarray(0, stateNames.length).reduce((sum, part) => sum + part, 0), 18);
  }
});

test("what is waiting lies on top, what runs below", () => {
  const pixels = { data: new Uint32Array(3 * 20), width: 3, height: 20 };
  const shares = new Float32Array(3 * stateNames.length);
  for (let column = 0; column < 3; column++) {
    shares[column * stateNames.length + State.running] = 0.5;
    shares[column * stateNames.length + State.waiting] = 0.5;
  }
  paintBand(pixels, 0, 5, 10, shares, 3, style);
  const column = Array.from({ length: 20 }, (_, row) => pixels.data[row * 3 + 1]);
  assert.deepEqual(column, [...Array(5).fill(0), ...Array(5).fill(100 + State.waiting), ...Array(5).fill(100 + State.running), ...Array(5).fill(0)]);
});

test("a band that is half outside the picture paints only what is inside", () => {
  const shares = new Float32Array(4 * stateNames.length);
  for (let column = 0; column < 4; column++) shares[column * stateNames.length + State.io] = 1;
  for (const y of [-6, 15]) {
    const pixels = { data: new Uint32Array(4 * 20), width: 4, height: 20 };
    paintBand(pixels, 0, y, 10, shares, 4, style);
    const painted = pixels.data.filter((pixel) => pixel === 100 + State.io).length;
    assert.equal(painted, 4 * (y < 0 ? 4 : 5));
  }
});

test("a band that may be empty keeps its true height", () => {
  const out = new Uint16Array(32);
  const held = { ...style, colours: Uint32Array.of(0, 7), least: [1, 1], fill: false };
  assert.equal(stackHeights(20, Float32Array.of(0, 0.25), 0, held, out), 5);
  assert.equal(out[1], 5);
  assert.equal(stackHeights(20, Float32Array.of(0, 0), 0, held, out), 0);
});

test("a band whose top is above the picture shows the rest of it", () => {
  const pixels = { data: new Uint32Array(4), width: 1, height: 4 };
  const style = { colours: Uint32Array.of(7, 9), order: [1, 0], least: [1, 1], hatches: [0, 0], fill: true, unit: 1 };
  paintBand(pixels, 0, -3, 6, Float32Array.of(0.25, 0.75), 1, style);
  assert.deepEqual([...pixels.data], [9, 7, 7, 0]);
});

test("a wait of 20 µs in a column of a quarter of a second is still two pixels", () => {
  const pixels = { data: new Uint32Array(30), width: 3, height: 10 };
  const shares = new Float32Array(3 * stateNames.length).fill(0);
  for (let column = 0; column < 3; column++) shares[column * stateNames.length + State.running] = 1;
  shares[stateNames.length + State.running] = 0.99992;
  shares[stateNames.length + State.waiting] = 0.00008;
  paintBand(pixels, 0, 0, 10, shares, 3, { ...style, fill: true });
  const waiting = [...pixels.data].flatMap((colour, i) => (colour === colours[State.waiting] ? [i] : []));
  assert.deepEqual(waiting, [1, 4]);
});
