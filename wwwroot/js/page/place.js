import { whole } from "../timeline/view.js";
import { parseAddress, runAddress } from "./address.js";

/** @typedef {import("./address.js").Address} Address */

/** Where the reader is: the address bar names the run, the visible span, the selection and the markings, and leads back to them. */
export class Place {
  /** @type {Address} */
  address = { page: "home" };
  /** @type {string | null} the address that was shown before this one; null where the page began with this one */
  before = null;
  /** @type {string | null} the address as the page has last seen or set it */
  #hash = null;
  /**
   * The place in a run that is to be shown as soon as all of it is there.
   * @type {Extract<Address, { page: "run" }> | null}
   */
  #wanted = null;
  /** Whether the run was there already. */
  #again = false;

  /**
   * @param {import("./session.js").Session} session
   * @param {import("../canvas/lanes-view.js").LanesView} lanes
   * @param {import("./markings.js").Markings} markings
   */
  constructor(session, lanes, markings) {
    this.session = session;
    this.lanes = lanes;
    this.markings = markings;
  }

  /** Reads the address bar. */
  read() {
    this.before = this.#hash;
    this.#hash = location.hash;
    this.address = parseAddress(this.#hash);
    return this.address;
  }

  /**
   * The address of what is on screen has become another, and nobody has gone anywhere.
   * @param {string} hash
   */
  replace(hash) {
    history.replaceState(null, "", hash);
    this.#hash = hash;
  }

  /**
   * What the address names is to be shown once the run is there; without anything named, all of a run that is there.
   * @param {Address} address
   */
  want(address) {
    this.#again = this.session.timeline.ended;
    this.#wanted = address.page === "run" && (isNamed(address) || this.session.timeline.ended) ? address : null;
    this.restore();
  }

  /** Shows the place that a permalink names, as soon as all of the run is there. */
  restore() {
    const { session, lanes } = this;
    const wanted = this.#wanted;
    if (wanted === null || wanted.id !== session.id || !session.timeline.ended) return;
    this.#wanted = null;
    const { camera, selection, arranger } = lanes;
    // A link to a run says how its lanes are arranged; without a word of it, they may be as they were in the run before.
    if (isArranged(wanted) || this.#again) arranger.restore(wanted);
    camera.grow(session.timeline.endTime, false);
    if (wanted.at !== null && wanted.at < session.timeline.log.length) selection.goTo(wanted.at, { reveal: false });
    else if (selection.event >= 0) selection.clear();
    if (wanted.from !== null && wanted.to !== null && wanted.to > wanted.from) camera.go({ from: wanted.from, to: wanted.to }, { eased: false });
    else if (!camera.fitting) camera.fit();
    this.markings.restore(wanted);
    lanes.changed();
  }

  /** Writes into the address bar what is on screen. */
  keep() {
    const { timeline, camera, selection, arranger } = this.lanes;
    const { id } = this.session;
    if (id === "" || !timeline.ended || timeline !== this.session.timeline) return;
    // Somebody has just gone elsewhere, and the page is about to be told: that address must not be replaced.
    if (location.hash !== this.#hash) return;
    const all = whole(camera.end);
    const span = camera.fitting || (camera.target.from === all.from && camera.target.to === all.to) ? null : camera.target;
    const there = this.address.page === "run" && this.address.id === id;
    const { named } = this.markings;
    if (!there && span === null && selection.event < 0 && named.range === null && named.marks.length === 0 && !arranger.own) return;
    const hash = runAddress(id, span, selection.event, named, arranger.named);
    if (hash === this.#hash) return;
    this.replace(hash);
    if (!there) this.address = parseAddress(runAddress(id, null, -1));
  }
}

/** @param {Extract<Address, { page: "run" }>} address */
function isNamed(address) {
  const { from, at, range, marks } = address;
  return from !== null || at !== null || range !== null || marks.length > 0 || isArranged(address);
}

/** @param {import("./address.js").ArrangedIds} ids */
function isArranged({ pin, hide, order }) {
  return pin.length + hide.length + order.length > 0;
}
