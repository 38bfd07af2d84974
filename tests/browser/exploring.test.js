import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Exploring } from "../../wwwroot/js/workbench/exploring/exploring.js";
import { ManyRuns, runsAtOnce } from "../../wwwroot/js/workbench/exploring/many-runs.js";
import { outcome, result } from "./exploration-fixture.js";

const fetched = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetched;
  delete (/** @type {any} */ (globalThis).signalR);
});

/** @param {string} id @param {object} more */
const exploration = (id, more = {}) => ({
  id, status: "completed", program: { hash: "h" }, bounds: { states: 5, seconds: 1, output: false }, cached: false, progress: null,
  result: result({ outcomes: [outcome({ x: id })] }), ...more,
});

const settle = () => new Promise((settled) => setImmediate(settled));

/** A server that answers in turn, and keeps what it was asked. @param {object[]} answers */
function server(answers) {
  /** @type {{ path: string, body: any }[]} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ path, /** @type {RequestInit} */ { body } = {}) => {
      asked.push({ path, body: body === undefined ? null : JSON.parse(String(body)) });
      const { refused = 0, ...answer } = /** @type {any} */ (answers.shift());
      return new Response(JSON.stringify(answer), { status: refused === 0 ? 201 : refused });
    }
  );
  return asked;
}

/** The hub, whose streams are in the test's hands. */
function hub() {
  /** @type {any[]} */
  const streams = [];
  class HubConnectionBuilder {
    withUrl = () => this;
    withHubProtocol = () => this;
    configureLogging = () => this;
    build = () => ({
      start: async () => {},
      stop: async () => {},
      onclose: () => {},
      stream: (/** @type {string} */ method, /** @type {unknown[]} */ ...values) => ({ subscribe: (/** @type {any} */ observer) => streams.push({ method, values, ...observer }) }),
    });
  }
  /** @type {any} */ (globalThis).signalR = { HubConnectionBuilder, LogLevel: {}, protocols: { msgpack: { MessagePackHubProtocol: class {} } } };
  return streams;
}

function exploring() {
  /** @type {unknown[]} */
  const errors = [];
  return { errors, search: new Exploring({ changed: () => {}, failed: (error) => errors.push(error) }) };
}

test("a search is watched to its end", async () => {
  const asked = server([exploration("1", { status: "running", result: null })]);
  const streams = hub();
  const { search } = exploring();
  await search.start("x = 1\n", true);
  await settle();
  assert.deepEqual(asked[0], { path: "/api/explorations", body: { program: { source: "x = 1\n" }, output: true } });
  assert.deepEqual([streams[0].method, streams[0].values, search.live, search.found], ["WatchExploration", ["1"], true, null]);
  streams[0].next({ exploration: JSON.stringify(exploration("1", { status: "running", result: null, progress: { states: 7 } })) });
  assert.equal(search.exploration?.progress?.states, 7);
  streams[0].next({ exploration: JSON.stringify(exploration("1")) });
  assert.deepEqual([search.live, search.found?.source, search.before], [false, "x = 1\n", null]);
});

test("what the last text came to is kept for comparison, and not what the same text came to", async () => {
  server([exploration("1"), exploration("2"), exploration("3"), exploration("4")]);
  const { search } = exploring();
  for (const source of ["first", "first", "second", "second"]) await search.start(source, false);
  assert.deepEqual([search.found?.source, search.found?.result.outcomes[0].variables[0].value], ["second", "4"]);
  assert.deepEqual([search.before?.source, search.before?.result.outcomes[0].variables[0].value], ["first", "2"]);
});

test("another program leaves nothing of the one before, and stops its search", async () => {
  const asked = server([exploration("1", { status: "queued", result: null }), {}]);
  hub();
  const { search } = exploring();
  const starting = search.start("first", false);
  search.forget();
  await starting;
  assert.deepEqual([search.exploration, search.found, search.live], [null, null, false]);
  assert.equal(asked[1].path, "/api/explorations/1/stop");
});

test("a search that is refused says why and leaves what was found before", async () => {
  server([exploration("1"), { refused: 429, code: "too-many-explorations" }]);
  const { search, errors } = exploring();
  await search.start("x", false);
  await search.start("y", false);
  assert.equal(/** @type {any} */ (errors[0]).code, "too-many-explorations");
  assert.deepEqual([search.live, search.found?.source], [false, "x"]);
});

test("a search that ended just before it was stopped is no error", async () => {
  server([exploration("1", { status: "running", result: null }), { refused: 409, code: "exploration-ended" }]);
  hub();
  const { search, errors } = exploring();
  await search.start("x", false);
  await search.stop();
  assert.deepEqual(errors, []);
});

test("a search that nobody knows any more is over", async () => {
  server([exploration("1", { status: "running", result: null })]);
  const streams = hub();
  const { search, errors } = exploring();
  await search.start("x", false);
  await settle();
  streams[0].error(new Error("HubException: exploration-not-found: There is no exploration 1."));
  assert.equal(/** @type {any} */ (errors[0]).code, "exploration-not-found");
  assert.deepEqual([search.exploration, search.live], [null, false]);
});

test("a program is run again and again, one run after the other, and waits where it is told to", async () => {
  const ended = Array.from({ length: runsAtOnce }, (_, i) => [{ id: `${i}`, status: "queued" }, { id: `${i}`, status: "completed" }]).flat();
  const asked = server([{ refused: 429, code: "too-many-requests" }, ...ended]);
  /** @type {string[]} */
  const ids = [];
  const runs = new ManyRuns({ ended: ({ id }) => ids.push(id), changed: () => {}, failed: assert.fail, wait: async () => {} });
  await runs.start({ source: "x", gil: true });
  assert.deepEqual(ids, Array.from({ length: runsAtOnce }, (_, i) => `${i}`));
  assert.equal(asked.length, 2 * runsAtOnce + 1);
  assert.equal(runs.going, false);
});

test("runs that are stopped are not counted any more, and an error ends them", async () => {
  server([{ id: "1", status: "queued" }, { id: "1", status: "completed" }]);
  /** @type {string[]} */
  const ids = [];
  const runs = new ManyRuns({ ended: ({ id }) => ids.push(id), changed: () => {}, failed: assert.fail, wait: async () => {} });
  const going = runs.start({ source: "x", gil: true });
  runs.stop();
  await going;
  assert.deepEqual([ids, runs.going], [[], false]);

  server([{ refused: 503, code: "shutting-down" }]);
  /** @type {any[]} */
  const errors = [];
  const failing = new ManyRuns({ ended: assert.fail, changed: () => {}, failed: (error) => errors.push(error), wait: async () => {} });
  await failing.start({ source: "x", gil: true });
  assert.deepEqual([errors[0].code, failing.going], ["shutting-down", false]);
});
