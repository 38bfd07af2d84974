import { asTheyCome, isArranged, moved, withHidden, withPinned } from "../timeline/arrangement.js";
import { formatCount } from "../timeline/format.js";
import { arrangementOf, idsOf } from "../timeline/lane-ids.js";
import { groupsOf } from "../timeline/layout.js";

/** @typedef {import("../timeline/timeline.js").Lane} Lane */

/** How the lanes are arranged: pinned, hidden, moved. It stays from one run to the next of the same scenario. */
export class Arranger {
  arrangement = asTheyCome;
  /** Whether somebody has arranged the lanes of this very run, or it has been brought from the one before. */
  own = false;
  /** @type {(words: string) => void} what has happened, in words; "" when nobody has to be told */
  changed = () => {};
  #scenario = "";

  /** @param {import("./lanes-view.js").LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
  }

  /** Another run is shown. */
  reset() {
    this.own = false;
  }

  /**
   * Of another scenario nothing is known.
   * @param {string} scenario that of the run on screen
   */
  belongTo(scenario) {
    if (scenario === this.#scenario) return;
    this.#scenario = scenario;
    if (isArranged(this.arrangement)) this.set(asTheyCome, "", false);
  }

  /** For the address; lanes that this run has not are left out. */
  get named() {
    return idsOf(this.lanes.timeline, this.arrangement);
  }

  /** @param {import("../timeline/lane-ids.js").ArrangedIds} ids as an address names them */
  restore(ids) {
    this.set(arrangementOf(this.lanes.timeline, ids), "");
  }

  /** The lanes that could be seen and are not. */
  get hidden() {
    return this.lanes.layout.hidden;
  }

  /** @param {Lane} lane */
  isHidden(lane) {
    return this.arrangement.hidden.includes(this.#key(lane));
  }

  /** @param {Lane} lane */
  isPinned(lane) {
    return this.arrangement.pinned.includes(this.#key(lane));
  }

  /** The lanes in groups, hidden ones among them. */
  get groups() {
    return groupsOf(this.lanes.timeline, this.arrangement);
  }

  /** @param {Lane} lane */
  togglePin(lane) {
    const pinned = !this.isPinned(lane);
    this.set(withPinned(this.arrangement, this.#key(lane), pinned), `${lane.name} is ${pinned ? "pinned" : "pinned no longer"}.`);
  }

  /** @param {Lane} lane */
  hide(lane) {
    this.#hideAll([lane], `${lane.name} is hidden`);
  }

  /**
   * Of its group only this lane is left.
   * @param {Lane} lane
   */
  hideOthers(lane) {
    const others = this.siblings(lane).filter((other) => other !== lane && !this.isHidden(other));
    this.#hideAll(others, `Only ${lane.name} is left of its group`);
  }

  /** @param {Lane} lane */
  show(lane) {
    if (this.isHidden(lane)) this.set(withHidden(this.arrangement, [this.#key(lane)], false), `${lane.name} is shown again.`);
  }

  showAll() {
    if (this.hidden.length > 0) this.set({ ...this.arrangement, hidden: [] }, "All lanes are shown.");
  }

  /** Nothing pinned, nothing hidden, nothing moved. */
  forget() {
    if (isArranged(this.arrangement)) this.set(asTheyCome, "All lanes are where they were.");
  }

  /**
   * The lane that is seen above or below another one of its group.
   * @param {Lane} lane
   * @param {number} direction
   */
  beside(lane, direction) {
    const seen = this.siblings(lane).filter((other) => other === lane || !this.isHidden(other));
    return seen[seen.indexOf(lane) + direction] ?? null;
  }

  /**
   * @param {Lane} lane
   * @param {number} direction -1 up, 1 down
   */
  move(lane, direction) {
    const place = this.beside(lane, direction);
    if (place === null) this.changed(`${lane.name} is the ${direction < 0 ? "first" : "last"} of its group.`);
    else this.moveTo(lane, place);
  }

  /**
   * @param {Lane} lane
   * @param {Lane} place a lane of the same group, whose place it takes
   */
  moveTo(lane, place) {
    const keys = this.siblings(lane).map((other) => this.#key(other));
    const below = keys.indexOf(this.#key(lane)) < keys.indexOf(this.#key(place));
    this.set(moved(this.arrangement, keys, this.#key(lane), this.#key(place)), `${lane.name} is ${below ? "below" : "above"} ${place.name}.`);
  }

  /**
   * @param {Lane[]} lanes
   * @param {string} words
   */
  #hideAll(lanes, words) {
    const arrangement = withHidden(this.arrangement, lanes.map((lane) => this.#key(lane)), true);
    const count = arrangement.hidden.filter((key) => this.lanes.timeline.keys.includes(key)).length;
    this.set(arrangement, `${words}: ${formatCount(count)} ${count === 1 ? "lane" : "lanes"} hidden.`);
  }

  /**
   * The lanes of a group, hidden ones among them.
   * @param {Lane} lane
   */
  siblings(lane) {
    return this.groups.find(({ lanes }) => lanes.includes(lane))?.lanes ?? [];
  }

  /** @param {Lane} lane */
  #key(lane) {
    return this.lanes.timeline.keys[lane.id] ?? "";
  }

  /**
   * @param {import("../timeline/arrangement.js").Arrangement} arrangement
   * @param {string} [words] what has happened
   * @param {boolean} [own]
   */
  set(arrangement, words = "", own = true) {
    this.arrangement = arrangement;
    this.own = own;
    this.lanes.arrange();
    this.lanes.changed();
    this.changed(words);
  }
}
