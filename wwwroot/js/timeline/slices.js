import { ensure, upperBound } from "./growable.js";

const every = 16;

/**
 * What a lane was doing, piece by piece: append-only columns, in order of time, never overlapping. Every 16th slice begins a
 * block, which keeps a snapshot of the time spent in each state before it, so that the exact time by state before any moment
 * costs O(log n). The last slice may be open: it reaches to "now". `detail` is the sequence number of the event that began
 * the slice. In a long lane each look at another place waits for memory: so what one look needs lies close together.
 */
export class Slices {
  /** @param {number} states how many states there are */
  constructor(states) {
    this.states = states;
    this.length = 0;
    /** @type {Float64Array} start and end of each slice by turns */
    this.spans = new Float64Array(32);
    /** @type {Float64Array} when each block begins */
    this.blocks = new Float64Array(1);
    /** @type {Uint8Array} */
    this.kinds = new Uint8Array(16);
    /** @type {Uint32Array} */
    this.details = new Uint32Array(16);
    /** @type {Float64Array} */
    this.snapshots = new Float64Array(states);
    /** @type {Float64Array} */
    this.sums = new Float64Array(states);
    this.openState = -1;
    this.openStart = 0;
    this.openDetail = 0;
  }

  /** Closed slices and the open one. */
  get count() {
    return this.openState < 0 ? this.length : this.length + 1;
  }

  /**
   * Ends the open slice, if any, and begins another.
   * @param {number} state
   * @param {number} time
   * @param {number} detail
   */
  begin(state, time, detail) {
    this.close(time);
    this.openState = state;
    this.openStart = time;
    this.openDetail = detail;
  }

  /** @param {number} time */
  close(time) {
    if (this.openState < 0) return;
    if (time > this.openStart) this.#push(this.openStart, time, this.openState, this.openDetail);
    this.openState = -1;
  }

  /**
   * The open slice turned out to be nothing: from its start on, `state` simply went on.
   * @param {number} state
   */
  absorb(state) {
    this.openState = state;
    const last = this.length - 1;
    if (last < 0 || this.kinds[last] !== state || this.spans[2 * last + 1] !== this.openStart) return;
    this.length = last;
    this.sums[state] -= this.spans[2 * last + 1] - this.spans[2 * last];
    this.openStart = this.spans[2 * last];
    this.openDetail = this.details[last];
  }

  /** How many blocks the closed slices make. */
  get blockCount() {
    return Math.ceil(this.length / every);
  }

  /** What lies before this moment never changes, whatever comes. */
  get settled() {
    if (this.openState >= 0) return this.openStart;
    return this.length > 0 ? this.spans[2 * this.length - 1] : -Infinity;
  }

  /**
   * The slice at `time`: the last that starts at or before it, or -1.
   * @param {number} time
   */
  indexAt(time) {
    if (this.openState >= 0 && this.openStart <= time) return this.length;
    const block = upperBound(this.blocks, time, 0, this.blockCount) - 1;
    let index = Math.max(0, block * every);
    while (index < this.length && this.spans[2 * index] <= time) index++;
    return index - 1;
  }

  /** @param {number} index */
  startOf(index) {
    return index < this.length ? this.spans[2 * index] : this.openStart;
  }

  /**
   * @param {number} index
   * @param {number} now where the open slice ends
   */
  endOf(index, now) {
    return index < this.length ? this.spans[2 * index + 1] : Math.max(now, this.openStart);
  }

  /** @param {number} index */
  stateOf(index) {
    return index < this.length ? this.kinds[index] : this.openState;
  }

  /** @param {number} index */
  detailOf(index) {
    return index < this.length ? this.details[index] : this.openDetail;
  }

  /**
   * The time in each state before `time`.
   * @param {number} time
   * @param {number} now
   * @param {Float64Array} out one element a state
   */
  totalsBefore(time, now, out) {
    this.totalsIn(upperBound(this.blocks, time, 0, this.blockCount) - 1, time, now, out);
  }

  /**
   * As `totalsBefore`, where the last block that begins at or before `time` is known; -1 for none.
   * @param {number} block
   * @param {number} time
   * @param {number} now
   * @param {Float64Array} out
   */
  totalsIn(block, time, now, out) {
    const { states, snapshots, spans, kinds } = this;
    const base = Math.max(0, block) * states;
    for (let state = 0; state < states; state++) out[state] = snapshots[base + state];
    const last = Math.min(this.length, (block + 1) * every);
    for (let i = Math.max(0, block * every); i < last; i++) {
      const start = spans[2 * i];
      if (start >= time) break;
      const end = spans[2 * i + 1];
      out[kinds[i]] += (end < time ? end : time) - start;
    }
    if (this.openState >= 0 && this.openStart < time) {
      out[this.openState] += Math.max(0, Math.min(time, now) - this.openStart);
    }
  }

  /**
   * @param {number} start
   * @param {number} end
   * @param {number} state
   * @param {number} detail
   */
  #push(start, end, state, detail) {
    const index = this.length;
    if (index >= this.kinds.length) {
      this.spans = ensure(this.spans, 2 * index + 2);
      this.kinds = ensure(this.kinds, index + 1);
      this.details = ensure(this.details, index + 1);
    }
    if (index % every === 0) this.#openBlock(index / every, start);
    this.spans[2 * index] = start;
    this.spans[2 * index + 1] = end;
    this.kinds[index] = state;
    this.details[index] = detail;
    this.sums[state] += end - start;
    this.length = index + 1;
  }

  /**
   * @param {number} block
   * @param {number} start
   */
  #openBlock(block, start) {
    this.blocks = ensure(this.blocks, block + 1);
    this.blocks[block] = start;
    this.snapshots = ensure(this.snapshots, (block + 1) * this.states);
    this.snapshots.set(this.sums, block * this.states);
  }
}
