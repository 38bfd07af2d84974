import { Camera } from "./camera.js";
import { Frames } from "./frames.js";

/** @typedef {import("./lanes-view.js").LanesView} LanesView */

/**
 * Lanes of several runs that share one camera: each run begins at 0, and the whole is as long as the longest of them. They are
 * drawn in the same frames, so that none is ever a step behind another.
 */
export class LinkedLanes {
  camera = new Camera();
  frames = new Frames((clock, elapsed) => this.#frame(clock, elapsed));
  /** @type {LanesView[]} */
  views = [];
  #drawn = { from: 0, to: 0 };

  /** @param {() => void} drawn after each frame */
  constructor(drawn) {
    this.drawn = drawn;
  }

  /** @param {LanesView} view made with this as what it shares */
  add(view) {
    this.views.push(view);
  }

  /** How far the longest run goes. */
  get reach() {
    return Math.max(...this.views.map((view) => view.reach));
  }

  /**
   * Shows in all lanes the moment that is under the pointer in one of them.
   * @param {LanesView} source
   */
  mirror(source) {
    const { pointer } = source;
    for (const view of this.views) if (view !== source) view.pointer = pointer === null ? null : { ...pointer, y: -1, hit: null, lane: null };
  }

  /**
   * @param {number} clock
   * @param {number} elapsed
   */
  #frame(clock, elapsed) {
    const more = this.views.map((view) => view.advance(clock)).includes(true);
    this.camera.grow(this.reach, false);
    const moving = this.camera.move(elapsed);
    const { from, to } = this.camera.view;
    const moved = moving || from !== this.#drawn.from || to !== this.#drawn.to;
    for (const view of this.views) view.draw(clock, moved);
    this.#drawn = { from, to };
    this.drawn();
    return more || moving;
  }
}
