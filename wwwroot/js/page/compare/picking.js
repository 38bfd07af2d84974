import { compareAddress } from "../address.js";
import { find, make, say } from "../dom.js";

/** @typedef {{ id: string, name: string }} Picked */

/** Two runs are picked from a list, one after the other, to be compared. */
export class Picking {
  /** @type {Picked | null} */
  #first = null;
  #host = find("picking");
  #text = find("picking-text");
  #onScreen = find("picking-current");

  /**
   * @param {HTMLElement} list whose buttons these are
   * @param {() => string} current the run on screen; "" for none
   */
  constructor(list, current) {
    this.list = list;
    this.current = current;
    this.#onScreen.addEventListener("click", () => this.#choose(current()));
    find("picking-cancel").addEventListener("click", () => this.#cancel());
    for (const host of [list, this.#host]) {
      host.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || this.#first === null) return;
        event.preventDefault();
        this.#cancel();
      });
    }
  }

  /**
   * The button that picks a run.
   * @param {Picked} run
   */
  button(run) {
    const label = `Compare ${run.name}`;
    const button = make("button", { type: "button", class: "button quiet pick", "data-run": run.id, "aria-label": label, "aria-pressed": this.#first?.id === run.id }, "Compare");
    button.addEventListener("click", () => {
      if (this.#first === null) this.#show(run);
      else if (this.#first.id === run.id) this.#cancel();
      else this.#choose(run.id);
    });
    return button;
  }

  /** @param {string} id of the second */
  #choose(id) {
    const first = this.#first;
    this.#show(null);
    if (first !== null && id !== "") location.hash = compareAddress(first.id, id);
  }

  #cancel() {
    const { id } = this.#first ?? { id: "" };
    this.#show(null);
    /** @type {HTMLElement | null} */ (this.list.querySelector(`.pick[data-run="${id}"]`))?.focus();
  }

  /** @param {Picked | null} first */
  #show(first) {
    this.#first = first;
    this.#host.hidden = first === null;
    this.list.toggleAttribute("data-picking", first !== null);
    const current = this.current();
    this.#onScreen.hidden = current === "" || current === first?.id;
    say(this.#text, first === null ? "" : "Choose the run to compare it with.");
    for (const button of this.list.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.dataset.run === first?.id));
  }
}
