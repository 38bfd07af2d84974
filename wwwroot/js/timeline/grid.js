/** Two grids are the same where they part by less than this share of a column over a whole picture. */
const same = 0.01;

/**
 * The columns of time that a picture is made of, `count` of them. Each has a number, `first` that of the leftmost: column `n` lasts
 * from `origin + n × width` to where the next begins, in ns.
 */
export class Grid {
  /**
   * @param {number} origin
   * @param {number} width
   * @param {number} first a whole number
   * @param {number} count
   */
  constructor(origin, width, first, count) {
    this.origin = origin;
    this.width = width;
    this.first = first;
    this.count = count;
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {number} count
   */
  static over(from, to, count) {
    return new Grid(from, (to - from) / count, 0, count);
  }

  /**
   * The grid for a span of time. As long as it is seen with the same width it moves by whole columns: then a column that was
   * there before is the very same, and what is known of it holds. A picture is thereby off by half a column at most.
   * @param {number} from
   * @param {number} to
   * @param {number} count
   * @param {Grid | null} before the grid of the picture before
   */
  static near(from, to, count, before) {
    const width = (to - from) / count;
    if (before === null || !(Math.abs(width - before.width) * count < before.width * same)) return Grid.over(from, to, count);
    return new Grid(before.origin, before.width, Math.round((from - before.origin) / before.width), count);
  }

  get from() {
    return this.edge(0);
  }

  get to() {
    return this.edge(this.count);
  }

  /**
   * Where a column of the picture begins.
   * @param {number} column from 0 to `count`
   */
  edge(column) {
    return this.origin + (this.first + column) * this.width;
  }

  /**
   * The border between columns that is nearest to a moment, as the number of columns of the picture before it.
   * @param {number} time
   */
  borderAt(time) {
    return Math.round((time - this.origin) / this.width) - this.first;
  }

  /**
   * The column of the picture that has a moment in it; it may lie outside.
   * @param {number} time
   */
  columnOf(time) {
    let column = Math.floor((time - this.origin) / this.width) - this.first;
    if (this.edge(column) > time) column--;
    else if (this.edge(column + 1) <= time) column++;
    return column;
  }

  /**
   * Whether a column of the same number is the same time in both.
   * @param {Grid} other
   */
  alignedWith({ origin, width }) {
    return origin === this.origin && width === this.width;
  }
}
