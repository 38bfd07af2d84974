/** What moment of a run it is: between two batches of a live run, time goes on as it does here. */
export class LiveClock {
  /** The least that an event was ever behind the clock here, in ns. */
  #delay = Infinity;

  reset() {
    this.#delay = Infinity;
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {boolean} live
   * @param {number} clock in ms
   */
  now({ log, ended, endTime }, live, clock) {
    if (!live) return ended ? endTime : log.lastTime;
    if (log.length === 0) return 0;
    this.#delay = Math.min(this.#delay, clock * 1e6 - log.lastTime);
    return Math.max(log.lastTime, clock * 1e6 - this.#delay);
  }
}
