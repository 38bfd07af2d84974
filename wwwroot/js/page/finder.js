import { MatchMarks } from "../canvas/match-marks.js";
import { EventSearch } from "../timeline/event-search.js";
import { formatCount } from "../timeline/format.js";
import { find, say } from "./dom.js";

/** Searching may take this much of a frame, in ms. */
const budget = 5;

/** Finds lanes and events by what is typed, and goes from one to the next. */
export class Finder {
  /** @type {EventSearch | null} */
  search = null;
  #field = /** @type {HTMLInputElement} */ (find("finder-field"));
  #count = find("finder-count");
  #steps = find("finder-steps");
  /** The match a person is at, or -1. */
  #index = -1;
  /** The direction of a step asked for before anything was found, or 0. */
  #awaited = 0;

  /** @param {import("../canvas/lanes-view.js").LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
    this.marks = new MatchMarks(lanes);
    this.#field.addEventListener("input", () => this.#begin());
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    find("finder-previous").addEventListener("click", () => this.step(-1));
    find("finder-next").addEventListener("click", () => this.step(1));
  }

  focus() {
    this.#field.focus();
    this.#field.select();
  }

  clear() {
    if (this.#field.value === "") return;
    this.#field.value = "";
    this.#begin();
  }

  /** Goes on searching for a part of a frame. True while there is more to look at. */
  advance() {
    if (this.search === null) return false;
    if (this.search.timeline !== this.lanes.timeline) this.#begin();
    const more = this.search.advance(budget);
    if (this.#awaited !== 0 && this.search.count > 0) this.step(this.#awaited);
    return more;
  }

  /** After each frame: shows what has been found by now. */
  draw() {
    const { search } = this;
    const lane = this.#lane();
    this.marks.paint(search, lane?.id ?? -1);
    this.#steps.hidden = search === null;
    this.#count.setAttribute("aria-busy", String(search !== null && !search.done));
    say(this.#count, search === null ? "" : this.#words(search));
    for (const id of ["finder-previous", "finder-next"]) /** @type {HTMLButtonElement} */ (find(id)).disabled = (search?.count ?? 0) === 0;
  }

  /** @param {number} direction 1 to the next match, -1 to the one before */
  step(direction) {
    const { search, lanes } = this;
    if (search === null) return;
    this.#awaited = search.count > 0 ? 0 : direction;
    if (search.count === 0) return;
    this.#index = this.#next(search, direction);
    const match = search.at(this.#index);
    if ("lane" in match) {
      lanes.selection.showLane(match.lane.id);
      say(find("spoken"), `Lane ${match.lane.name}`);
    } else {
      lanes.selection.jumpTo(match.sequence, { nearest: true });
    }
    lanes.changed();
  }

  #begin() {
    const text = this.#field.value;
    this.search = text.trim() === "" ? null : new EventSearch(this.lanes.timeline, text);
    this.#index = -1;
    this.#awaited = 0;
    this.lanes.changed();
  }

  /**
   * @param {EventSearch} search
   * @param {number} direction
   */
  #next(search, direction) {
    const selected = this.lanes.selection.event;
    const first = this.#index < 0;
    const at = first || this.#index >= search.count ? null : search.at(this.#index);
    if (first && search.lanes.length > 0) return direction > 0 ? 0 : search.count - 1;
    if (first) {
      const { log } = this.lanes.timeline;
      const here = selected >= 0 ? selected : log.after(this.lanes.camera.target.from);
      return search.beyond(direction > 0 ? here - 1 : here, direction);
    }
    // Somebody has gone elsewhere since the last step: the next match is the next one from there.
    const elsewhere = at === null || ("sequence" in at && selected >= 0 && selected !== at.sequence);
    if (elsewhere && selected >= 0) return search.beyond(selected, direction);
    return (this.#index + direction + search.count) % search.count;
  }

  #lane() {
    if (this.search === null || this.#index < 0 || this.#index >= this.search.count) return null;
    const match = this.search.at(this.#index);
    return "lane" in match ? match.lane : null;
  }

  /** @param {EventSearch} search */
  #words(search) {
    if (search.count === 0) return search.done ? "Nothing found" : "Searching…";
    const more = search.done ? "" : " so far";
    if (this.#index < 0) return `${formatCount(search.count)} found${more}`;
    return `${formatCount(this.#index + 1)} of ${formatCount(search.count)}${more}`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.code === "Enter" || event.code === "NumpadEnter") {
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.code === "Escape") {
      this.clear();
      this.lanes.canvas.focus({ preventScroll: true });
    } else {
      return;
    }
    event.preventDefault();
  }
}
