/** The one owner of requestAnimationFrame: a frame is drawn only when something asked for one. */
export class Frames {
  #requested = 0;
  #last = 0;

  /** @param {(now: number, elapsed: number) => boolean} draw true when another frame is wanted */
  constructor(draw) {
    this.draw = draw;
  }

  request() {
    if (this.#requested === 0) this.#requested = requestAnimationFrame((now) => this.#frame(now));
  }

  /** @param {number} now */
  #frame(now) {
    this.#requested = 0;
    const elapsed = Math.min(100, this.#last === 0 ? 16 : now - this.#last);
    this.#last = now;
    if (this.draw(now, elapsed)) this.request();
    else this.#last = 0;
  }
}
