import { coverage } from "./binning.js";
import { extremes } from "./extremes.js";
import { KeptColumns } from "./kept-columns.js";
import { occurrences } from "./occurrences.js";

/**
 * @typedef {import("./slices.js").Slices} Slices
 * @typedef {import("./series.js").Series} Series
 * @typedef {import("./growable.js").Sequences} Sequences
 */

/** What there is in each column of a picture, of all that its lanes show: found anew only where it is not known from the picture before. */
export class LaneColumns {
  /** @type {WeakMap<Slices, KeptColumns<Float32Array>>} */
  #shares = new WeakMap();
  /** @type {WeakMap<Series, KeptColumns<Float64Array>>} */
  #extremes = new WeakMap();
  /** @type {WeakMap<Sequences, KeptColumns<Uint8Array>>} */
  #occurrences = new WeakMap();

  /**
   * As `coverage` finds it.
   * @param {Slices} slices
   * @param {import("./grid.js").Grid} grid
   * @param {number} now
   */
  sharesOf(slices, grid, now) {
    const settled = Math.min(slices.settled, now);
    return kept(this.#shares, slices, Float32Array, slices.states).of(grid, settled, (begin, end, out) => coverage(slices, grid, begin, end, now, out));
  }

  /**
   * As `extremes` finds it.
   * @param {Series} series
   * @param {import("./grid.js").Grid} grid
   * @param {number} now
   * @param {number} lastTime of the events that have arrived
   */
  extremesOf(series, grid, now, lastTime) {
    const settled = Math.min(lastTime, now);
    return kept(this.#extremes, series, Float64Array, 2).of(grid, settled, (begin, end, out) => extremes(series, grid, begin, end, now, out));
  }

  /**
   * As `occurrences` finds it.
   * @param {Sequences} events
   * @param {import("./grid.js").Grid} grid
   * @param {import("./log.js").EventLog} log
   */
  occurrencesOf(events, grid, { times, lastTime }) {
    return kept(this.#occurrences, events, Uint8Array, 1).of(grid, lastTime, (begin, end, out) => occurrences(events, times, grid, begin, end, out));
  }
}

/**
 * @template {object} K
 * @template {Float32Array | Float64Array | Uint8Array} T
 * @param {WeakMap<K, KeptColumns<T>>} all
 * @param {K} key
 * @param {new (length: number) => T} type
 * @param {number} each
 */
function kept(all, key, type, each) {
  let columns = all.get(key);
  if (columns === undefined) all.set(key, (columns = new KeptColumns(type, each)));
  return columns;
}
