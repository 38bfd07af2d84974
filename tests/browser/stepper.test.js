import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Stepper } from "../../wwwroot/js/workbench/stepping/stepper.js";

const fetched = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetched;
});

/** A server on which A and B can always go on, and C never; it answers when it is told to. */
function server() {
  /** @type {{ body: any, answer: (status?: number, problem?: object) => Promise<void> }[]} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (
    (/** @type {string} */ _path, /** @type {RequestInit} */ { body, signal }) =>
      new Promise((done, failed) => {
        signal?.addEventListener("abort", () => failed(new Error("aborted")));
        const sent = JSON.parse(String(body));
        const thread = (/** @type {string} */ letter) => ({ letter, name: letter, status: letter === "C" ? "blocked" : "ready", line: 1, function: null, next: null, waitsFor: null });
        const state = { hash: "h", schedule: sent.schedule, steps: 0, status: "running", problem: null, threads: ["C", "A", "B"].map(thread), variables: [], output: [], timeline: { batches: [] } };
        asked.push({
          body: sent,
          answer: async (status = 200, problem = {}) => {
            done(new Response(JSON.stringify(status === 200 ? state : problem), { status }));
            await new Promise((settled) => setImmediate(settled));
            await new Promise((settled) => setImmediate(settled));
          },
        });
      })
  );
  return asked;
}

function stepping() {
  const asked = server();
  /** @type {string[]} */
  const arrived = [];
  const stepper = new Stepper({ arrived: (letter) => arrived.push(letter), changed: () => {} });
  return { asked, arrived, stepper };
}

test("a step is asked for with the text and the whole schedule", async () => {
  const { asked, arrived, stepper } = stepping();
  stepper.begin("x = 1\n", [{ letter: "A", count: 2 }], "0123");
  await asked[0].answer();
  stepper.take("B");
  await asked[1].answer();
  assert.deepEqual(asked.map(({ body }) => body), [{ source: "x = 1\n", schedule: "A2", hash: "0123" }, { source: "x = 1\n", schedule: "A2B" }]);
  assert.deepEqual(arrived, ["", "B"]);
  assert.deepEqual(stepper.state?.threads.map(({ letter }) => letter), ["A", "B", "C"]);
});

test("steps that are taken faster than the server answers follow each other", async () => {
  const { asked, stepper } = stepping();
  stepper.begin("", []);
  await asked[0].answer();
  for (const letter of "ABB") stepper.take(letter);
  assert.equal(asked.length, 2);
  for (let i = 1; i < 4; i++) await asked[i].answer();
  assert.deepEqual(asked.map(({ body }) => body.schedule), ["", "A", "AB", "AB2"]);
});

test("a thread that cannot go on takes no step, and neither do those after it", async () => {
  const { asked, stepper } = stepping();
  stepper.begin("", []);
  await asked[0].answer();
  for (const letter of "ACB") stepper.take(letter);
  await asked[1].answer();
  assert.equal(asked.length, 2);
  assert.equal(stepper.schedule, "A");
});

test("after an error the program stands where it stood", async () => {
  const { asked, stepper } = stepping();
  stepper.begin("", []);
  await asked[0].answer();
  stepper.take("A");
  stepper.take("B");
  await asked[1].answer(503, { code: "busy", title: "Busy" });
  assert.equal(stepper.schedule, "");
  assert.equal(/** @type {any} */ (stepper.error).code, "busy");
  assert.equal(asked.length, 2, "what was to follow is not taken");
  stepper.take("B");
  await asked[2].answer();
  assert.equal(stepper.schedule, "B");
  assert.equal(stepper.error, null);
});

test("an answer that somebody waits for no more is not shown", async () => {
  const { asked, arrived, stepper } = stepping();
  stepper.begin("first", []);
  stepper.begin("second", []);
  await asked[0].answer();
  await asked[1].answer();
  assert.equal(stepper.source, "second");
  assert.deepEqual(arrived, [""]);
  stepper.take("A");
  stepper.stop();
  await asked[2].answer();
  assert.equal(stepper.state, null);
  assert.ok(stepper.idle);
});

test("after an error on the way the steps to come are still to come", async () => {
  const { asked, stepper } = stepping();
  stepper.begin("", [{ letter: "A", count: 3 }], "0123", 0);
  await asked[0].answer();
  assert.deepEqual([asked[0].body.schedule, stepper.whole, stepper.at], ["", "A3", 0]);
  stepper.goTo(2);
  await asked[1].answer(503, { code: "busy", title: "Busy" });
  assert.deepEqual([asked[1].body.schedule, stepper.schedule, stepper.whole], ["A2", "", "A3"]);
  stepper.goTo(Infinity);
  await asked[2].answer();
  assert.deepEqual([stepper.schedule, stepper.at], ["A3", null]);
});
