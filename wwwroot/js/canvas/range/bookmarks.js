import { nextBookmark, toggled } from "../../timeline/range/bookmarks.js";
import { revealing } from "../../timeline/view.js";
import { plotWidth } from "../geometry.js";

/** @typedef {import("../../timeline/range/bookmarks.js").Bookmark} Bookmark */

/** A mark this near, in px, is meant when one is set: it goes. */
const reach = 5;

/** The moments that somebody has marked. Whoever listens to `changed` is told in words what has happened. */
export class Bookmarks {
  /** @type {Bookmark[]} in order of time */
  list = [];
  /** @type {(what: { set?: Bookmark, removed?: Bookmark, reached?: Bookmark, full?: boolean }) => void} */
  changed = () => {};
  /** Where the last step from mark to mark has led. */
  #at = -1;

  /** @param {import("../lanes-view.js").LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
  }

  reset() {
    this.list = [];
    this.#at = -1;
  }

  /** Sets a mark at the selected event, under the pointer or in the middle; or takes away the one that is there. */
  toggle() {
    const { lanes } = this;
    const { from, to } = lanes.camera.view;
    const time = Math.min(Math.max(0, lanes.moment()), lanes.now);
    const { marks, set, removed } = toggled(this.list, time, (reach * (to - from)) / plotWidth(lanes.geometry));
    this.list = marks;
    if (set !== null) this.changed({ set });
    else if (removed !== null) this.changed({ removed });
    else this.changed({ full: true });
    lanes.frames.request();
  }

  /** @param {number} direction */
  step(direction) {
    const mark = nextBookmark(this.list, this.#at, direction);
    if (mark !== null) this.goTo(mark);
  }

  /** @param {Bookmark} mark */
  goTo(mark) {
    const { camera } = this.lanes;
    this.#at = mark.time;
    camera.go(revealing(camera.target, mark.time, camera.end));
    this.lanes.changed();
    this.changed({ reached: mark });
  }
}
