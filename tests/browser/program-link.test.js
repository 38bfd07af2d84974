import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { programAddress, readProgramAddress } from "../../wwwroot/js/workbench/program/program-link.js";

const program = { source: 'print("Grüße, 🐍")\n', gil: true, schedule: /** @type {string | null} */ ("A3B2A"), hash: /** @type {string | null} */ ("0123456789abcdef") };

test("a link brings back the program, its mode and its schedule", async () => {
  assert.deepEqual(await readProgramAddress(await programAddress(program)), program);
  assert.deepEqual(await readProgramAddress(await programAddress({ ...program, gil: false, schedule: "" })), { ...program, gil: false, schedule: "" });
});

test("a program that is not stepped has neither a schedule nor a hash in its link", async () => {
  const whole = { ...program, schedule: null, hash: null };
  assert.doesNotMatch(await programAddress(whole), /schedule|hash/);
  assert.deepEqual(await readProgramAddress(await programAddress(whole)), whole);
  assert.doesNotMatch(await programAddress({ ...program, schedule: null }), /hash/);
});

test("a link may hold steps to come, and say that the program is explored", async () => {
  const begun = { ...program, at: 0 };
  assert.deepEqual(await readProgramAddress(await programAddress(begun)), begun);
  assert.deepEqual(await readProgramAddress(await programAddress({ ...program, at: null, explored: false })), program);
  assert.equal((await readProgramAddress((await programAddress(begun)).replace("at=0", "at=-1")))?.at, undefined);
  const explored = { ...program, schedule: null, hash: null, explored: true };
  assert.match(await programAddress({ ...explored, at: 3 }), /^#\/program\?v=1&gil=1&explored=1&code=/);
  assert.deepEqual(await readProgramAddress(await programAddress(explored)), explored);
});

test("a link that does not speak of the interpreter lock means it to be there", async () => {
  const link = (await programAddress(program)).replace("gil=1&", "");
  assert.equal((await readProgramAddress(link))?.gil, true);
});

test("an empty program has a link too", async () => {
  const empty = { source: "", gil: false, schedule: null, hash: null };
  assert.deepEqual(await readProgramAddress(await programAddress(empty)), empty);
});

test("a long program makes a short link", async () => {
  const source = "counter += 1\n".repeat(4000);
  assert.ok((await programAddress({ ...program, source })).length < 1000);
});

test("a link holds nothing that a chat or a browser would change", async () => {
  assert.match(await programAddress(program), /^#\/program\?v=1&gil=1&schedule=A3B2A&hash=0123456789abcdef&code=[\w-]+$/);
});

for (const [what, hash] of [
  ["of another page", "#/runs/abc?v=1&gil=1&code=AAAA"],
  ["of another version", "#/program?v=2&gil=1&code=AwA"],
  ["without a program", "#/program"],
  ["that was cut off", "#/program?v=1&gil=1&code=y8g"],
  ["with other letters", "#/program?v=1&gil=1&code=%%%"],
  ["that unpacks to more than any program", `#/program?v=1&gil=1&code=${deflateRawSync(Buffer.alloc(10_000_000)).toString("base64url")}`],
  ["whose text is no UTF-8", `#/program?v=1&gil=1&code=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString("base64url")}`],
]) {
  test(`a link ${what} names no program`, async () => {
    assert.equal(await readProgramAddress(hash), null);
  });
}
