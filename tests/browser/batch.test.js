import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { decodeBatch } from "../../wwwroot/js/timeline/batch.js";
import { kindName } from "../../wwwroot/js/timeline/kinds.js";
import { encodeBatch } from "./encoder.js";
import { random } from "./random.js";

const hex = (text) => Uint8Array.from(text.split(/\s+/).filter(Boolean), (byte) => parseInt(byte, 16));

test("reads a batch written by hand, byte for byte as the format's page describes it", () => {
  const batch = decodeBatch(
    hex(`
      01  00  03  e8 07  02
      01 01 00 04 6d 61 69 6e
      02 03 53 07 63 6f 75 6e 74 65 72
      02  01  00  00  00
      94  32  02  54
      d5  ac 02  02  02  03
    `),
  );
  assert.equal(batch.first, 0);
  assert.equal(batch.count, 3);
  assert.deepEqual(batch.names, [
    { id: 1, kind: 1, initial: 0, text: "main" },
    { id: 2, kind: 3, initial: -42, text: "counter" },
  ]);
  assert.deepEqual([...batch.times], [1000, 1050, 1350]);
  assert.deepEqual([...batch.threads], [1, 1, 1]);
  assert.deepEqual([...batch.kinds], [2, 20, 21]);
  assert.deepEqual([...batch.subjects], [0, 2, 2]);
  assert.deepEqual([...batch.values], [0, 42, 43]);
  assert.deepEqual([...batch.extras], [0, 0, -2]);
});

test("reads the golden batch as every other decoder does", () => {
  const golden = JSON.parse(readFileSync(new URL("../golden/batch-v1.json", import.meta.url), "utf8"));
  const batch = decodeBatch(hex(golden.bytes));
  assert.equal(batch.first, golden.firstSequence);
  assert.deepEqual(
    batch.names,
    golden.names.map(({ id, kindNumber, initial, text }) => ({ id, kind: kindNumber, initial, text })),
  );
  const events = golden.events.map((_, i) => ({
    sequence: batch.first + i,
    timeNs: batch.times[i],
    thread: batch.threads[i],
    kind: kindName(batch.kinds[i]),
    kindNumber: batch.kinds[i],
    subject: batch.subjects[i],
    value: batch.values[i],
    extra: batch.extras[i],
  }));
  assert.deepEqual(events, golden.events);
});

test("the tests' encoder writes the same bytes", () => {
  const bytes = encodeBatch({
    names: [
      { id: 1, kind: 1, text: "main" },
      { id: 2, kind: 3, initial: -42, text: "counter" },
    ],
    events: [
      { time: 1000, thread: 1, kind: 2 },
      { time: 1050, thread: 1, kind: 20, subject: 2, value: 42 },
      { time: 1350, thread: 1, kind: 21, subject: 2, value: 43, extra: -2 },
    ],
  });
  assert.deepEqual(
    bytes,
    hex(`01 00 03 e8 07 02 01 01 00 04 6d 61 69 6e 02 03 53 07 63 6f 75 6e 74 65 72
         02 01 00 00 00 94 00`.replace("94 00", "94 32 02 54 d5 ac 02 02 02 03")),
  );
});

test("what is encoded is decoded again, for a thousand random batches", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const { int, next, bigint } = random(seed);
    let time = int(0, 2 ** 40);
    const names = Array.from({ length: int(0, 4) }, (_, i) => ({ id: i + 1, kind: int(1, 5), initial: int(-1e9, 1e9), text: ["main", "Wörker", "🔒", ""][i] }));
    const events = Array.from({ length: int(0, 40) }, () => {
      time += int(0, next() < 0.1 ? 2 ** 33 : 200);
      const value = next() < 0.2 ? bigint(64) : BigInt(int(-300, 300));
      return { time, thread: int(1, 200), kind: int(0, 63), subject: int(0, 5), value, extra: next() < 0.3 ? int(-(2 ** 31), 2 ** 31 - 1) : 0 };
    });
    const first = int(0, 2 ** 45);
    const batch = decodeBatch(encodeBatch({ first, names, events }));
    assert.equal(batch.first, first, `seed ${seed}`);
    assert.deepEqual(batch.names, names, `seed ${seed}`);
    assert.equal(batch.count, events.length);
    events.forEach((event, i) => {
      const read = {
        time: batch.times[i],
        thread: batch.threads[i],
        kind: batch.kinds[i],
        subject: batch.subjects[i],
        value: batch.wide.get(i) ?? BigInt(batch.values[i]),
        extra: batch.extras[i],
      };
      assert.deepEqual(read, event, `seed ${seed}, event ${i}`);
    });
  }
});

test("values go round at 64 bits", () => {
  const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
  const events = [most, least, most, 0n].map((value, i) => ({ time: i, thread: 1, kind: 21, subject: 2, value }));
  const batch = decodeBatch(encodeBatch({ events }));
  assert.deepEqual([batch.wide.get(0), batch.wide.get(1), batch.wide.get(2), batch.values[3]], [most, least, most, 0]);
});

test("refuses another version, every cut, and what comes after the end", () => {
  const bytes = encodeBatch({
    first: 300,
    names: [{ id: 1, kind: 1, text: "main" }],
    events: [
      { time: 1e9, thread: 1, kind: 2 },
      { time: 1e9 + 5, thread: 7, kind: 21, subject: 3, value: 2n ** 60n, extra: 99 },
    ],
  });
  assert.throws(() => decodeBatch(Uint8Array.of(2, ...bytes.subarray(1))), /version 1/);
  for (let length = 0; length < bytes.length; length++) assert.throws(() => decodeBatch(bytes.subarray(0, length)), RangeError, `cut at ${length}`);
  assert.throws(() => decodeBatch(Uint8Array.of(...bytes, 0)), /longer than its events/);
});

test("random bytes are decoded or refused, but never hang or run out of memory", () => {
  const { int } = random(99);
  for (let i = 0; i < 3000; i++) {
    const bytes = Uint8Array.from({ length: int(1, 60) }, (_, at) => (at === 0 ? 1 : int(0, 255)));
    try {
      decodeBatch(bytes);
    } catch (error) {
      assert.ok(error instanceof RangeError, String(error));
    }
  }
});
