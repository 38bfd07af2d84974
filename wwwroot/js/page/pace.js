const slow = 250;

/** Does something soon, but no more often than people can read: what costs more than a frame may, or should not flicker. */
export class Pace {
  #timer = 0;

  /** @param {() => void} act */
  constructor(act) {
    this.act = act;
  }

  soon() {
    if (this.#timer !== 0) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.act();
    }, slow);
  }
}
