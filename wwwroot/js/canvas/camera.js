import { panned, whole, wholeSoFar, within, zoomed } from "../timeline/view.js";

const easing = 70;
const undoSteps = 50;

const lessMotion = { reduced: () => matchMedia("(prefers-reduced-motion: reduce)").matches };

/**
 * Which span of time is on screen, where it is going, and whether it follows the live edge. Moves are eased unless the
 * person asked for less motion.
 */
export class Camera {
  /** @param {{ reduced: () => boolean }} [motion] */
  constructor(motion = lessMotion) {
    this.motion = motion;
    this.view = whole(0);
    this.target = { from: this.view.from, to: this.view.to };
    this.end = 0;
    this.following = false;
    this.fitting = true;
    /** @type {{ from: number, to: number }[]} */
    this.past = [];
  }

  /** How wide the picture stays while a run is live and nobody has zoomed. */
  static window = 20e9;

  reset() {
    this.end = 0;
    this.past = [];
    this.following = true;
    this.fitting = true;
    this.#jump(whole(0));
  }

  /** @param {{ from: number, to: number }} span */
  #jump({ from, to }) {
    this.target = { from, to };
    this.view.from = from;
    this.view.to = to;
  }

  /**
   * Goes somewhere; the way there is eased, and Backspace comes back.
   * @param {{ from: number, to: number }} span
   * @param {{ keepFollowing?: boolean, discrete?: boolean, eased?: boolean }} [how]
   */
  go(span, { keepFollowing = false, discrete = false, eased = true } = {}) {
    if (discrete && (span.from !== this.target.from || span.to !== this.target.to)) {
      this.past.push({ ...this.target });
      if (this.past.length > undoSteps) this.past.shift();
    }
    if (!keepFollowing) this.following = false;
    this.fitting = false;
    this.target = { from: span.from, to: span.to };
    if (!eased || this.motion.reduced()) this.#jump(span);
  }

  /**
   * @param {number} factor
   * @param {number} time
   */
  zoom(factor, time) {
    this.go(zoomed(this.target, factor, time, this.end), { keepFollowing: this.following && time >= this.end });
  }

  /**
   * @param {number} by in ns
   * @param {boolean} [eased]
   */
  pan(by, eased = true) {
    this.go(panned(this.target, by, this.end), { eased });
  }

  fit() {
    this.go(whole(this.end), { discrete: true, keepFollowing: this.following });
    this.fitting = true;
  }

  follow() {
    this.following = true;
  }

  undo() {
    const span = this.past.pop();
    if (span !== undefined) this.go(span);
  }

  /**
   * The run has grown to `end`.
   * @param {number} end
   * @param {boolean} live
   */
  grow(end, live) {
    this.end = end;
    if (this.fitting && (!live || this.following)) {
      if (!live) this.#jump(whole(end));
      else if (end <= Camera.window) this.#jump(wholeSoFar(end, Camera.window));
      else this.#jump(within(end - Camera.window * 0.97, end + Camera.window * 0.03, end));
    } else if (this.following && live) {
      const width = this.target.to - this.target.from;
      this.#jump(within(end - width * 0.95, end + width * 0.05, end));
    }
  }

  /**
   * Moves towards the target. True while there is way to go.
   * @param {number} elapsed in ms since the frame before
   */
  move(elapsed) {
    const { view, target } = this;
    if (view.from === target.from && view.to === target.to) return false;
    const share = 1 - Math.exp(-elapsed / easing);
    view.from += (target.from - view.from) * share;
    view.to += (target.to - view.to) * share;
    const left = Math.abs(view.from - target.from) + Math.abs(view.to - target.to);
    if (left < (target.to - target.from) * 1e-3) this.#jump(target);
    return true;
  }
}
