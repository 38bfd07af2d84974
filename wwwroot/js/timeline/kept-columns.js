/**
 * What was found of each column of a picture, kept for the next one: only columns that were not in sight, and those in which
 * something may still have happened since, are looked into again.
 * @template {Float32Array | Float64Array | Uint32Array | Uint8Array} T
 */
export class KeptColumns {
  /** @type {import("./grid.js").Grid | null} */
  #grid = null;
  #settled = -Infinity;

  /**
   * @param {new (length: number) => T} type
   * @param {number} each how many numbers a column has in a row
   * @param {number} [rows]
   */
  constructor(type, each, rows = 1) {
    this.type = type;
    this.each = each;
    this.rows = rows;
    this.values = new type(0);
  }

  /**
   * The numbers of the columns of `grid`, from left to right, row after row.
   * @param {import("./grid.js").Grid} grid
   * @param {number} settled what lies before this moment never changes
   * @param {(begin: number, end: number, out: T) => void} find finds the numbers of the columns from `begin` to before `end`
   */
  of(grid, settled, find) {
    const { count } = grid;
    const [begin, end] = this.#kept(grid);
    if (begin < end && this.#grid !== null) {
      this.#move(begin, end, grid.first - this.#grid.first, count);
      if (begin > 0) find(0, begin, this.values);
      if (end < count) find(end, count, this.values);
    } else {
      const length = count * this.each * this.rows;
      if (this.values.length !== length) this.values = new this.type(length);
      find(0, count, this.values);
    }
    this.#grid = grid;
    this.#settled = settled;
    return this.values;
  }

  /**
   * @param {number} begin
   * @param {number} end
   * @param {number} by how many columns to the right they were before
   * @param {number} count
   */
  #move(begin, end, by, count) {
    if (by === 0) return;
    for (let row = 0; row < this.rows; row++) {
      const [to, from, until] = [begin, begin + by, end + by].map((column) => (row * count + column) * this.each);
      this.values.copyWithin(to, from, until);
    }
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
