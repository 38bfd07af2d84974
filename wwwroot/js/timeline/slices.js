import { ensure, upperBound } from "./growable.js";

const every = 16;

/**
 * What a lane was doing, piece by piece: append-only columns, in order of time, never overlapping. Every 16th slice keeps
 * a snapshot of the time spent in each state so far, so that the exact time by state before any moment costs O(log n).
 * The last slice may be open: it reaches to "now". `detail` is the sequence number of the event that began the slice.
 */
export class Slices {
  /** @param {number} states how many states there are */
  constructor(states) {
    this.states = states;
    this.length = 0;
    /** @type {Float64Array} */
    this.starts = new Float64Array(16);
    /** @type {Float64Array} */
    this.ends = new Float64Array(16);
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
    if (last < 0 || this.kinds[last] !== state || this.ends[last] !== this.openStart) return;
    this.length = last;
    this.sums[state] -= this.ends[last] - this.starts[last];
    this.openStart = this.starts[last];
    this.openDetail = this.details[last];
  }

  /**
   * The slice at `time`: the last that starts at or before it, or -1.
   * @param {number} time
   */
  indexAt(time) {
    if (this.openState >= 0 && this.openStart <= time) return this.length;
    return upperBound(this.starts, time, 0, this.length) - 1;
  }

  /** @param {number} index */
  startOf(index) {
    return index < this.length ? this.starts[index] : this.openStart;
  }

  /**
   * @param {number} index
   * @param {number} now where the open slice ends
   */
  endOf(index, now) {
    return index < this.length ? this.ends[index] : Math.max(now, this.openStart);
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
    this.totalsFrom(upperBound(this.starts, time, 0, this.length), time, now, out);
  }

  /**
   * As `totalsBefore`, where the number of closed slices that start at or before `time` is known.
   * @param {number} started
   * @param {number} time
   * @param {number} now
   * @param {Float64Array} out
   */
  totalsFrom(started, time, now, out) {
    const { states, snapshots, starts, ends, kinds } = this;
    // The last that started may go on beyond `time`: a snapshot must lie before it.
    const block = Math.floor(Math.max(0, started - 1) / every);
    const base = block * states;
    for (let state = 0; state < states; state++) out[state] = snapshots[base + state];
    const last = started - 1;
    for (let i = block * every; i < last; i++) out[kinds[i]] += ends[i] - starts[i];
    if (last >= 0 && time > starts[last]) out[kinds[last]] += Math.min(ends[last], time) - starts[last];
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
    if (index >= this.starts.length) {
      this.starts = ensure(this.starts, index + 1);
      this.ends = ensure(this.ends, index + 1);
      this.kinds = ensure(this.kinds, index + 1);
      this.details = ensure(this.details, index + 1);
    }
    this.starts[index] = start;
    this.ends[index] = end;
    this.kinds[index] = state;
    this.details[index] = detail;
    this.sums[state] += end - start;
    this.length = index + 1;
    if (this.length % every === 0) {
      const base = (this.length / every) * this.states;
      this.snapshots = ensure(this.snapshots, base + this.states);
      this.snapshots.set(this.sums, base);
    }
  }
}
