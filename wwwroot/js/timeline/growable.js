/**
 * The same array, or one of at least twice the size with the same beginning.
 * @template {Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array} T
 * @param {T} array
 * @param {number} needed
 * @returns {T}
 */
export function ensure(array, needed) {
  if (needed <= array.length) return array;
  const Type = /** @type {new (length: number) => T} */ (array.constructor);
  const larger = new Type(Math.max(needed, array.length * 2, 16));
  larger.set(array);
  return larger;
}

/**
 * The first index in [low, high) whose element is greater than `value`; `high` when there is none.
 * @param {ArrayLike<number>} sorted
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
export function upperBound(sorted, value, low, high) {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An append-only list of events, in their order. The time of every 16th is kept here: a sample that is quickly gone through. */
export class Sequences {
  static every = 16;

  constructor() {
    this.length = 0;
    /** @type {Uint32Array} */
    this.items = new Uint32Array(16);
    /** @type {Float64Array} */
    this.samples = new Float64Array(1);
  }

  /**
   * @param {number} sequence
   * @param {number} time
   */
  push(sequence, time) {
    if (this.length % Sequences.every === 0) {
      const sample = this.length / Sequences.every;
      this.samples = ensure(this.samples, sample + 1);
      this.samples[sample] = time;
    }
    this.items = ensure(this.items, this.length + 1);
    this.items[this.length++] = sequence;
  }

  /**
   * How many are at or before `sequence`.
   * @param {number} sequence
   */
  countThrough(sequence) {
    return upperBound(this.items, sequence, 0, this.length);
  }
}
