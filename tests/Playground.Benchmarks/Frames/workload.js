import { encodeBatch } from "../../browser/encoder.js";
import { random } from "../../browser/random.js";
import { Kind, NameKind } from "../../../wwwroot/js/timeline/kinds.js";

const threads = 8;
const lock = 100;
const perBatch = 4096;

const names = [
  ...Array.from({ length: threads }, (_, i) => ({ id: i + 1, kind: NameKind.thread, text: i === 0 ? "main" : `Worker-${i}` })),
  { id: lock, kind: NameKind.lock, text: "lock" },
];

/** @typedef {{ time: number, thread: number, kind: number, subject: number, value: number, extra: number }} Event */

/**
 * Eight threads that compute, take one lock by turns, and sleep. Every event begins a slice in its thread's lane, and the
 * log keeps what the wire format promises: holds of the lock never overlap, times never decrease.
 * @param {number} count how many events
 * @param {number} perSecond how many of them a second
 * @returns {Event[]}
 */
export function events(count, perSecond) {
  const dice = random(1);
  const next = Array.from({ length: threads }, (_, i) => ({ at: i * 100, step: 0, hold: 0 }));
  let free = 0;
  /** @type {Event[]} */
  const list = [];
  while (list.length < count) {
    const thread = next.reduce((best, { at }, i) => (at < next[best].at ? i : best), 0);
    const { at, step } = next[thread];
    const time = Math.round(at);
    const [kind, subject] = [
      [Kind.lockRequested, lock],
      [Kind.lockAcquired, lock],
      [Kind.lockReleased, lock],
      [Kind.sleepStarted, 0],
      [Kind.sleepEnded, 0],
    ][step];
    list.push({ time, thread: thread + 1, kind, subject, value: 0, extra: kind === Kind.lockAcquired ? 1 : 0 });
    const pause = dice.int(200, 1400);
    if (step === 0) {
      // Whoever asks is served after all who asked before: the hold of each is known when it asks.
      const start = Math.max(time + pause / 8, free);
      const hold = dice.int(200, 1400) / 2;
      free = start + hold + 2;
      next[thread] = { at: start, step: 1, hold };
    } else if (step === 1) {
      next[thread] = { at: time + next[thread].hold, step: 2, hold: 0 };
    } else {
      next[thread] = { at: time + pause * 8, step: (step + 1) % 5, hold: 0 };
    }
  }
  const scale = ((count / perSecond) * 1e9) / list[count - 1].time;
  for (const event of list) event.time = Math.round(event.time * scale);
  return list;
}

/**
 * The run as the hub sends it: batches of the wire format.
 * @param {Event[]} list
 * @param {number} [size] events in a batch
 */
export function batches(list, size = perBatch) {
  const all = [];
  for (let first = 0; first < list.length; first += size) {
    all.push(encodeBatch({ first, names: first === 0 ? names : [], events: list.slice(first, first + size) }));
  }
  return all;
}

/**
 * Batches in one file, each after its length, for the page of the benchmark to cut up again.
 * @param {Uint8Array[]} all
 */
export function packed(all) {
  const parts = all.flatMap((batch) => [new Uint8Array(new Uint32Array([batch.length]).buffer), batch]);
  return Buffer.concat(parts);
}
