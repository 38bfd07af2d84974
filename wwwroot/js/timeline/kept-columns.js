/**
 * What was found of each column of a picture, kept for the next one: only columns that were not in sight, and those in which
 * something may still have happened since, are looked into again.
 * @template {Float32Array | Float64Array | Uint8Array} T
 */
export class KeptColumns {
  /** @type {import("./grid.js").Grid | null} */
  #grid = null;
  #settled = -Infinity;

  /**
   * @param {new (length: number) => T} type
   * @param {number} each how many numbers a column has
   */
  constructor(type, each) {
    this.type = type;
    this.each = each;
    this.values = new type(0);
  }

  /**
   * The numbers of the columns of `grid`, from left to right.
   * @param {import("./grid.js").Grid} grid
   * @param {number} settled what lies before this moment never changes
   * @param {(begin: number, end: number, out: T) => void} find finds the numbers of the columns from `begin` to before `end`
   */
  of(grid, settled, find) {
    const { first, count } = grid;
    const [begin, end] = this.#kept(grid);
    if (begin < end && this.#grid !== null) {
      const from = (first + begin - this.#grid.first) * this.each;
      this.values.copyWithin(begin * this.each, from, from + (end - begin) * this.each);
      if (begin > 0) find(0, begin, this.values);
      if (end < count) find(end, count, this.values);
    } else {
      if (this.values.length !== count * this.each) this.values = new this.type(count * this.each);
      find(0, count, this.values);
    }
    this.#grid = grid;
    this.#settled = settled;
    return this.values;
  }

  /**
   * Which columns of `grid` are known, from the first to before the second.
   * @param {import("./grid.js").Grid} grid
   */
  #kept(grid) {
    const before = this.#grid;
    if (before === null || before.count !== grid.count || !before.alignedWith(grid)) return [0, 0];
    const by = before.first - grid.first;
    const known = Math.min(before.count, Math.max(0, before.columnOf(this.#settled)));
    return [Math.max(0, by), Math.min(grid.count, by + known)];
  }
}
