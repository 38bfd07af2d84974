import { isInField } from "../canvas/keys.js";

/** How much larger than life the lanes are drawn for a room. */
const magnified = 1.4;

/**
 * The instructor view: the page for a whole room, with lanes and type larger, colours stronger and the chooser out of the
 * way; in full screen where the browser allows it. It belongs to this screen, not to the run: no address names it.
 */
export class InstructorView {
  #on = false;

  /**
   * @param {HTMLElement} button
   * @param {import("../canvas/lanes-view.js").LanesView[]} lanes
   */
  constructor(button, lanes) {
    this.button = button;
    this.lanes = lanes;
    button.addEventListener("click", () => this.#show(!this.#on));
    // Esc in full screen is the browser's own: all that is heard of it is that full screen has ended.
    document.addEventListener("fullscreenchange", () => {
      if (document.fullscreenElement === null) this.#show(false);
    });
    document.addEventListener("keydown", (event) => this.#press(event), { capture: true });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isInField(event)) return;
    if (event.code !== "KeyP" && !(event.code === "Escape" && this.#on)) return;
    event.preventDefault();
    this.#show(!this.#on);
  }

  /** @param {boolean} on */
  #show(on) {
    if (on === this.#on) return;
    this.#on = on;
    const root = document.documentElement;
    root.toggleAttribute("data-instructor", on);
    this.button.setAttribute("aria-pressed", String(on));
    for (const lanes of this.lanes) {
      lanes.magnify(on ? magnified : 1);
      lanes.recolour();
    }
    if (on && document.fullscreenEnabled) this.#fill(root);
    if (!on && document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
  }

  /** @param {HTMLElement} root */
  async #fill(root) {
    try {
      await root.requestFullscreen();
      if (!this.#on) await document.exitFullscreen();
    } catch {
      // Not allowed here: the view is as large as its window.
    }
  }
}
