import { ByteReader, narrow } from "./bytes.js";

/**
 * A name from the wire: of a thread, lock, variable, barrier or transfer.
 * @typedef {{ id: number, kind: number, initial: number, text: string }} Name
 */

/**
 * One decoded batch, in columns. Values that no double holds exactly stand in `wide` as well.
 * @typedef {{
 *   first: number, count: number, names: Name[],
 *   times: Float64Array, threads: Int32Array, kinds: Uint8Array, subjects: Int32Array,
 *   values: Float64Array, extras: Int32Array, wide: Map<number, bigint>,
 * }} Batch
 */

const version = 1;
const smallestEvent = 4;
const smallestName = 4;

/**
 * Decodes a batch of the wire format. Throws a RangeError for bytes that are none.
 * @param {Uint8Array} bytes
 * @returns {Batch}
 */
export function decodeBatch(bytes) {
  const reader = new ByteReader(bytes);
  const found = reader.byte();
  if (found !== version) throw new RangeError(`This page reads version ${version} of the wire format, not ${found}.`);
  const first = reader.varint();
  const count = reader.varint();
  let time = reader.varint();
  const names = decodeNames(reader);
  if (count * smallestEvent > reader.left) throw new RangeError("The batch is shorter than its events.");

  const times = new Float64Array(count);
  const threads = new Int32Array(count);
  const kinds = new Uint8Array(count);
  const subjects = new Int32Array(count);
  const values = new Float64Array(count);
  const extras = new Int32Array(count);
  /** @type {Map<number, bigint>} */
  const wide = new Map();
  /** @type {(number | bigint | undefined)[]} */
  const last = [];

  let thread = 0;
  for (let i = 0; i < count; i++) {
    const head = reader.byte();
    if ((head & 0x80) === 0) thread = reader.varint();
    time += reader.varint();
    const subject = reader.varint();
    const value = add(last[subject] ?? 0, reader.zigzag());
    last[subject] = value;
    times[i] = time;
    threads[i] = thread;
    kinds[i] = head & 0x3f;
    subjects[i] = subject;
    values[i] = Number(value);
    if (typeof value === "bigint") wide.set(i, value);
    if ((head & 0x40) !== 0) extras[i] = Number(reader.zigzag());
  }
  if (reader.left !== 0) throw new RangeError("The batch is longer than its events.");
  return { first, count, names, times, threads, kinds, subjects, values, extras, wide };
}

/** @param {ByteReader} reader */
function decodeNames(reader) {
  const count = reader.varint();
  if (count * smallestName > reader.left) throw new RangeError("The batch is shorter than its names.");
  /** @type {Name[]} */
  const names = [];
  for (let i = 0; i < count; i++) {
    const id = reader.varint();
    const kind = reader.byte();
    const initial = Number(reader.zigzag());
    names.push({ id, kind, initial, text: reader.text(reader.varint()) });
  }
  return names;
}

/**
 * The sum in 64 bits, wrapping round.
 * @param {number | bigint} a
 * @param {number | bigint} b
 */
function add(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrow(BigInt.asIntN(64, BigInt(a) + BigInt(b)));
}
