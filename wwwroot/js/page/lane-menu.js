import { hide } from "../canvas/arrange-keys.js";
import { nameAt } from "../canvas/pointed-at.js";
import { formatCount } from "../timeline/format.js";
import { rowOf, topOf } from "../timeline/layout.js";
import { find } from "./dom.js";
import { Menu } from "./menu.js";

/** @typedef {import("../timeline/timeline.js").Lane} Lane */

/** The button beside a lane's name, where the pointer is or the selection, and what its menu does. A right click opens it as well. */
export class LaneMenu {
  #host = find("lane-menu-place");
  #button = find("lane-menu-button");
  #popup = find("lane-menu");
  #menu;
  /** @type {Lane | null} */
  #lane = null;
  /** Whether the pointer is on the button: then it stays. */
  #over = false;

  /** @param {import("../canvas/lanes-view.js").LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
    this.#menu = new Menu(this.#button, this.#popup, () => this.#items());
    this.#button.addEventListener("click", () => this.#fit());
    this.#button.addEventListener("keyup", () => this.#fit());
    this.#button.addEventListener("pointerenter", () => {
      this.#over = true;
    });
    this.#button.addEventListener("pointerleave", () => {
      this.#over = false;
      lanes.frames.request();
    });
    lanes.canvas.addEventListener("contextmenu", (event) => {
      const box = lanes.canvas.getBoundingClientRect();
      const lane = nameAt(lanes, { x: (event.clientX - box.left) / lanes.magnified, y: (event.clientY - box.top) / lanes.magnified });
      if (lane === null) return;
      event.preventDefault();
      this.#menu.close(false);
      this.#lane = lane;
      this.#put();
      this.#menu.open();
      this.#fit();
    });
  }

  /** Puts the button beside the name that it belongs to now. */
  place() {
    const { pointer, selection, canvas } = this.lanes;
    const dragging = canvas.dataset.sorting !== undefined;
    if (this.#popup.hidden && !this.#over) this.#lane = dragging ? null : (pointer?.lane ?? selection.lane);
    this.#put();
  }

  #put() {
    const { layout, scroll, geometry, magnified } = this.lanes;
    const row = this.#lane === null ? null : rowOf(layout, this.#lane.id);
    const top = row === null ? 0 : topOf(row, scroll);
    const seen = row !== null && top >= (row.fixed ? 0 : layout.fixed) && top + row.height <= geometry.height - geometry.ruler;
    this.#host.hidden = !seen;
    if (row === null || !seen) return;
    this.#host.style.left = `${(geometry.gutter - 4) * magnified}px`;
    this.#host.style.top = `${(geometry.ruler + top + row.height / 2) * magnified}px`;
    const label = `Arrange ${row.lane.name}`;
    if (this.#button.getAttribute("aria-label") !== label) this.#button.setAttribute("aria-label", label);
  }

  /** The menu lies over everything, wholly on screen. */
  #fit() {
    if (this.#popup.hidden) return;
    const { left, bottom } = this.#button.getBoundingClientRect();
    const { width, height } = this.#popup.getBoundingClientRect();
    this.#popup.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
    this.#popup.style.top = `${Math.max(4, Math.min(bottom + 4, innerHeight - height - 4))}px`;
  }

  /** @returns {import("./menu.js").MenuItem[]} */
  #items() {
    const { arranger, selection, canvas } = this.lanes;
    const lane = this.#lane;
    if (lane === null) return [];
    const { hidden } = arranger;
    const others = arranger.siblings(lane).filter((other) => other !== lane && !arranger.isHidden(other));
    const item = (/** @type {string} */ title, /** @type {string} */ about, /** @type {() => void} */ act, disabled = false) => ({
      title,
      about,
      disabled,
      act: () => {
        act();
        canvas.focus({ preventScroll: true });
      },
    });
    const move = (/** @type {number} */ direction) => {
      selection.selectName(lane);
      arranger.move(lane, direction);
    };
    return [
      item(arranger.isPinned(lane) ? "Unpin" : "Pin to the top", "T", () => arranger.togglePin(lane)),
      item("Hide", "H", () => hide(this.lanes, lane)),
      item("Hide all others of the group", "", () => arranger.hideOthers(lane), others.length === 0),
      item("Move up", "Shift ↑", () => move(-1), arranger.beside(lane, -1) === null),
      item("Move down", "Shift ↓", () => move(1), arranger.beside(lane, 1) === null),
      item(hidden.length === 0 ? "Show all" : `Show all (${formatCount(hidden.length)} hidden)`, "Shift H", () => arranger.showAll(), hidden.length === 0),
    ];
  }
}
