/** Pictures nearer to each other than this, in ms, make a movement. */
const movingWithin = 120;

/** A picture that takes longer than this, in ms, would make a movement stutter. */
const slowPaint = 12;

/**
 * While the picture moves on a dense screen without a graphics processor, it is drawn less sharply rather than less
 * often; it is sharp again as soon as it rests.
 */
export class Sharpness {
  /** How long a picture in full sharpness takes, in ms, and when the last picture was painted. */
  #cost = 0;
  #painted = -Infinity;
  #timer = 0;

  /** @param {() => void} rested asks for a sharp picture */
  constructor(rested) {
    this.rested = rested;
  }

  /**
   * How many device pixels to a pixel the next picture has.
   * @param {number} clock
   * @param {number} sharp where nothing is lost
   * @param {number} least
   */
  scale(clock, sharp, least) {
    const scale = clock - this.#painted < movingWithin && this.#cost > slowPaint ? least : sharp;
    clearTimeout(this.#timer);
    if (scale < sharp) this.#timer = window.setTimeout(this.rested, movingWithin * 1.5);
    return scale;
  }

  /**
   * A picture has been painted.
   * @param {number} clock
   * @param {number} cost in ms
   * @param {boolean} dense whether it had more pixels than the least
   */
  painted(clock, cost, dense) {
    this.#painted = clock;
    if (dense) this.#cost = cost;
  }
}
