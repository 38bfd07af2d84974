import { ensure, upperBound } from "./growable.js";

const fan = 16;

/**
 * A value over time, in steps. Over blocks of 16, 256 … steps the smallest and largest are kept, so that a pixel column
 * over thousands of steps still shows every excursion.
 */
export class Series {
  constructor() {
    this.length = 0;
    /** @type {Float64Array} */
    this.times = new Float64Array(16);
    /** @type {Float64Array} */
    this.values = new Float64Array(16);
    /** @type {Uint32Array} */
    this.details = new Uint32Array(16);
    this.min = Infinity;
    this.max = -Infinity;
    /** @type {{ min: Float64Array, max: Float64Array }[]} */
    this.levels = [];
  }

  /**
   * @param {number} time
   * @param {number} value
   * @param {number} detail sequence number of the event
   */
  push(time, value, detail) {
    const index = this.length++;
    this.times = ensure(this.times, this.length);
    this.values = ensure(this.values, this.length);
    this.details = ensure(this.details, this.length);
    this.times[index] = time;
    this.values[index] = value;
    this.details[index] = detail;
    this.min = Math.min(this.min, value);
    this.max = Math.max(this.max, value);
    for (let level = 0, size = fan; level === 0 || index >= size / fan; level++, size *= fan) {
      this.#widen(level, Math.floor(index / size), value);
    }
  }

  /**
   * The step in force at `time`, or -1 before the first.
   * @param {number} time
   */
  indexAt(time) {
    return upperBound(this.times, time, 0, this.length) - 1;
  }

  /**
   * Smallest and largest value of the steps in [from, to), into `out`.
   * @param {number} from
   * @param {number} to
   * @param {{ min: number, max: number }} out
   */
  range(from, to, out) {
    out.min = Infinity;
    out.max = -Infinity;
    let i = from;
    while (i < to) {
      let level = -1;
      let size = 1;
      while (level + 1 < this.levels.length && i % (size * fan) === 0 && i + size * fan <= to) {
        level++;
        size *= fan;
      }
      const low = level < 0 ? this.values[i] : this.levels[level].min[i / size];
      const high = level < 0 ? low : this.levels[level].max[i / size];
      if (low < out.min) out.min = low;
      if (high > out.max) out.max = high;
      i += size;
    }
    return out;
  }

  /**
   * @param {number} level
   * @param {number} block
   * @param {number} value
   */
  #widen(level, block, value) {
    if (level === this.levels.length) this.levels.push(this.#summarised(level));
    const { levels } = this;
    const at = levels[level];
    if (block >= at.min.length) {
      at.min = filled(at.min, block + 1, Infinity);
      at.max = filled(at.max, block + 1, -Infinity);
    }
    if (value < at.min[block]) at.min[block] = value;
    if (value > at.max[block]) at.max[block] = value;
  }

  /**
   * A new level begins with what the finer one already knows.
   * @param {number} level
   */
  #summarised(level) {
    const summary = { min: new Float64Array(16).fill(Infinity), max: new Float64Array(16).fill(-Infinity) };
    if (level > 0) {
      const finer = this.levels[level - 1];
      for (let i = 0; i < fan && i < finer.min.length; i++) {
        summary.min[0] = Math.min(summary.min[0], finer.min[i]);
        summary.max[0] = Math.max(summary.max[0], finer.max[i]);
      }
    }
    return summary;
  }
}

/**
 * @param {Float64Array} array
 * @param {number} needed
 * @param {number} value
 */
function filled(array, needed, value) {
  const larger = ensure(array, needed);
  return larger === array ? array : larger.fill(value, array.length);
}

/**
 * The axis on which a series is drawn: what is visible of it, from 0 unless that would flatten it.
 * @param {Series} series
 * @param {number} from
 * @param {number} to
 */
export function visibleRange(series, from, to) {
  const first = Math.max(0, series.indexAt(from));
  const last = Math.max(first, series.indexAt(to));
  const { min, max } = series.range(first, Math.min(series.length, last + 1), { min: 0, max: 0 });
  if (!(max >= min)) return { low: 0, high: 1 };
  const flat = max - min < max * 0.25 && min > 0;
  const low = flat ? min - Math.max(1, (max - min) * 0.4) : Math.min(0, min);
  return { low, high: Math.max(max, low + 1) };
}
