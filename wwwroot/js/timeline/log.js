import { ensure, upperBound } from "./growable.js";

/** Every event that has arrived, in columns; the index is the sequence number. */
export class EventLog {
  constructor() {
    this.length = 0;
    /** @type {Float64Array} */
    this.times = new Float64Array(1024);
    /** @type {Int32Array} */
    this.threads = new Int32Array(1024);
    /** @type {Uint8Array} */
    this.kinds = new Uint8Array(1024);
    /** @type {Int32Array} */
    this.subjects = new Int32Array(1024);
    /** @type {Float64Array} */
    this.values = new Float64Array(1024);
    /** @type {Int32Array} */
    this.extras = new Int32Array(1024);
    /** @type {Map<number, bigint>} */
    this.wide = new Map();
  }

  get lastTime() {
    return this.length > 0 ? this.times[this.length - 1] : 0;
  }

  /**
   * Appends what is new in a batch; what is already there is skipped.
   * @param {import("./batch.js").Batch} batch
   */
  append(batch) {
    if (batch.count === 0) return;
    if (batch.first > this.length) throw new RangeError(`Events ${this.length} to ${batch.first - 1} are missing.`);
    const skip = this.length - batch.first;
    const added = batch.count - skip;
    if (added <= 0) return;
    const length = this.length + added;
    this.times = put(this.times, batch.times, skip, this.length, length);
    this.threads = put(this.threads, batch.threads, skip, this.length, length);
    this.kinds = put(this.kinds, batch.kinds, skip, this.length, length);
    this.subjects = put(this.subjects, batch.subjects, skip, this.length, length);
    this.values = put(this.values, batch.values, skip, this.length, length);
    this.extras = put(this.extras, batch.extras, skip, this.length, length);
    for (const [index, value] of batch.wide) this.wide.set(batch.first + index, value);
    this.length = length;
  }

  /**
   * The value of an event, exactly.
   * @param {number} sequence
   * @returns {number | bigint}
   */
  value(sequence) {
    return this.wide.get(sequence) ?? this.values[sequence];
  }

  /**
   * The first event after `time`.
   * @param {number} time
   */
  after(time) {
    return upperBound(this.times, time, 0, this.length);
  }
}

/**
 * @template {Float64Array | Int32Array | Uint8Array} T
 * @param {T} column
 * @param {T} source
 * @param {number} skip
 * @param {number} at
 * @param {number} length
 * @returns {T}
 */
function put(column, source, skip, at, length) {
  const target = ensure(column, length);
  target.set(source.subarray(skip), at);
  return target;
}
