import { attachNamePointer } from "../canvas/name-pointer.js";
import { formatCount } from "../timeline/format.js";
import { find, make } from "./dom.js";
import { LaneMenu } from "./lane-menu.js";
import { LanesDialog } from "./lanes-dialog.js";

/** The ways to pin, hide and move lanes: a menu beside their names, a dialog with all of them, and how to get the hidden ones back. */
export class Arranging {
  #menu;
  #dialog;
  #chip = find("hidden-lanes");
  #hidden = 0;

  /**
   * @param {import("../canvas/lanes-view.js").LanesView} lanes
   * @param {() => void} changed
   */
  constructor(lanes, changed) {
    this.lanes = lanes;
    const { arranger } = lanes;
    attachNamePointer(lanes.canvas, lanes);
    this.#menu = new LaneMenu(lanes);
    this.#dialog = new LanesDialog(lanes);
    find("arrange-button").addEventListener("click", () => this.#dialog.open());
    this.#chip.addEventListener("click", () => {
      arranger.showAll();
      lanes.canvas.focus({ preventScroll: true });
    });
    arranger.changed = (words) => {
      if (words !== "") find("spoken").textContent = words;
      this.#dialog.tell(words);
      changed();
    };
  }

  /** After each frame. */
  draw() {
    const { hidden } = this.lanes.arranger;
    this.#chip.hidden = hidden.length === 0;
    if (hidden.length > 0 && hidden.length !== this.#hidden) {
      const wide = make("span", { class: "wide" }, hidden.length === 1 ? "lane " : "lanes ");
      this.#chip.replaceChildren(`${formatCount(hidden.length)} `, wide, "hidden · Show");
    }
    this.#hidden = hidden.length;
    this.#menu.place();
    this.#dialog.show();
  }
}
