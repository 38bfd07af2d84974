import assert from "node:assert/strict";
import test from "node:test";
import { parseAddress, runAddress } from "../../wwwroot/js/page/address.js";
import { fieldsOf, rangeOf, valueOf, words } from "../../wwwroot/js/page/form-model.js";

const fields = fieldsOf({
  properties: {
    threads: { type: "integer", title: "Threads", description: "How many.", default: 5, minimum: 1, maximum: 64 },
    guard: { type: "string", title: "Guard", default: "lock", enum: ["none", "lock"], "x-enumDescriptions": { none: "Nothing.", lock: "One at a time." } },
    delayMs: { type: ["number", "null"], "x-unit": "ms", minimum: 0 },
    fair: { type: "boolean", default: true },
    note: { type: "string" },
  },
});
const [threads, guard, delay, fair, note] = fields;

test("a JSON Schema becomes fields, in its order", () => {
  assert.deepEqual(fields.map(({ name, kind }) => [name, kind]), [
    ["threads", "integer"],
    ["guard", "choice"],
    ["delayMs", "number"],
    ["fair", "switch"],
    ["note", "text"],
  ]);
  assert.deepEqual([threads.label, threads.initial, threads.minimum, threads.maximum], ["Threads", "5", 1, 64]);
  assert.deepEqual(guard.choices[1], { value: "lock", label: "lock", description: "One at a time." });
  assert.deepEqual([delay.label, delay.unit], ["delay ms", "ms"]);
  assert.equal(fair.initial, true);
  assert.deepEqual(fieldsOf({}), []);
});

test("what is entered becomes a value; what is no number goes to the server as it is", () => {
  assert.equal(valueOf(threads, " 12 "), 12);
  assert.equal(valueOf(threads, ""), undefined);
  assert.equal(valueOf(threads, "many"), "many");
  assert.equal(valueOf(guard, "none"), "none");
  assert.equal(valueOf(fair, false), false);
  assert.equal(valueOf(note, ""), "");
});

test("ranges and names in words", () => {
  assert.equal(rangeOf(threads, String), "1 to 64");
  assert.equal(rangeOf(delay, String), "0 or more");
  assert.equal(rangeOf(guard, String), "");
  assert.equal(words("raceWindow"), "race window");
  assert.equal(words("timed-out"), "timed out");
});

test("an address names a run, what is visible of it and what is selected", () => {
  const id = "0123456789abcdef0123456789abcdef";
  const asTheyCome = { pin: [], hide: [], order: [] };
  assert.deepEqual(parseAddress(""), { page: "home" });
  assert.deepEqual(parseAddress("#/scenarios/shared-counter"), { page: "scenario", id: "shared-counter" });
  assert.deepEqual(parseAddress(`#/runs/${id}`), { page: "run", id, from: null, to: null, at: null, range: null, marks: [], ...asTheyCome });
  assert.equal(runAddress(id, null, -1), `#/runs/${id}`);
  const address = runAddress(id, { from: 10.4, to: 900 }, 7);
  assert.equal(address, `#/runs/${id}?v=1&from=10&to=900&at=7`);
  assert.deepEqual(parseAddress(address), { page: "run", id, from: 10, to: 900, at: 7, range: null, marks: [], ...asTheyCome });
  const markings = { range: { from: 20, to: 30 }, marks: [{ number: 2, time: 25 }] };
  const marked = runAddress(id, null, -1, markings);
  assert.equal(marked, `#/runs/${id}?v=1&range=20-30&marks=2-25`);
  assert.deepEqual(parseAddress(marked), { page: "run", id, from: null, to: null, at: null, ...markings, ...asTheyCome });
  assert.deepEqual(parseAddress(`#/runs/${id}?v=9&from=10&range=20-30&marks=2-25`), { page: "run", id, from: null, to: null, at: null, range: null, marks: [], ...asTheyCome });
  const arranged = { pin: [12, 3], hide: [4], order: [7, 6, 5] };
  const arrangedAddress = runAddress(id, null, -1, { range: null, marks: [] }, arranged);
  assert.equal(arrangedAddress, `#/runs/${id}?v=1&pin=12_3&hide=4&order=7_6_5`);
  assert.deepEqual(parseAddress(arrangedAddress), { page: "run", id, from: null, to: null, at: null, range: null, marks: [], ...arranged });
  assert.deepEqual(parseAddress("#/runs/../../etc"), { page: "home" });
});
