import { find, make, say } from "./dom.js";

/** @typedef {import("../timeline/timeline.js").Lane} Lane */

const columns = ["Lane", "Shown", "Pinned", "Move"];

/** All lanes in a table, to be shown, pinned and moved without a mouse. */
export class LanesDialog {
  #dialog = /** @type {HTMLDialogElement} */ (find("lanes-dialog"));
  #table = make("table", { class: "arranged" }, make("thead", {}, make("tr", {}, ...columns.map((title) => make("th", { scope: "col" }, title)))));
  #said = make("p", { class: "unseen", role: "status" });
  #shown = "";

  /** @param {import("../canvas/lanes-view.js").LanesView} lanes */
  constructor(lanes) {
    this.lanes = lanes;
    this.#dialog.append(
      make("h2", { id: "lanes-dialog-title" }, "Lanes"),
      make("div", { class: "lanes-dialog-scroll", role: "group", "aria-labelledby": "lanes-dialog-title", tabindex: 0 }, this.#table),
      this.#said,
      make(
        "form",
        { method: "dialog" },
        make("button", { type: "submit", class: "button" }, "Close"),
        this.#button("Show all", () => lanes.arranger.showAll()),
        this.#button("As they were", () => lanes.arranger.forget()),
      ),
    );
  }

  open() {
    if (this.#dialog.open) return;
    this.tell("");
    this.#dialog.showModal();
    this.show();
  }

  /** @param {string} words what has happened */
  tell(words) {
    if (this.#dialog.open) say(this.#said, words);
  }

  /** Shows how the lanes stand now; the focus stays on what it is on. */
  show() {
    if (!this.#dialog.open) return;
    const { arranger } = this.lanes;
    const { groups } = arranger;
    const key = JSON.stringify([groups.map(({ title, lanes }) => [title, ...lanes.map(({ id }) => id)]), arranger.arrangement]);
    if (key === this.#shown) return;
    this.#shown = key;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.control;
    this.#table.querySelectorAll("tbody").forEach((body) => body.remove());
    this.#table.append(
      ...groups.map(({ title, lanes }) =>
        make(
          "tbody",
          {},
          make("tr", { class: "lanes-group" }, make("th", { scope: "rowgroup", colspan: 4 }, title)),
          ...lanes.map((lane) => this.#row(lane)),
        ),
      ),
    );
    if (focused !== undefined) /** @type {HTMLElement | null} */ (this.#table.querySelector(`[data-control="${focused}"]`))?.focus();
  }

  /**
   * @param {string} title
   * @param {() => void} act
   */
  #button(title, act) {
    const button = make("button", { type: "button", class: "button quiet" }, title);
    button.addEventListener("click", act);
    return button;
  }

  /** @param {Lane} lane */
  #row(lane) {
    const { arranger } = this.lanes;
    const shown = !arranger.isHidden(lane);
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, lane.name),
      make("td", {}, this.#check(`Show ${lane.name}`, `show-${lane.id}`, shown, () => (shown ? arranger.hide(lane) : arranger.show(lane)))),
      make("td", {}, this.#check(`Pin ${lane.name}`, `pin-${lane.id}`, arranger.isPinned(lane), () => arranger.togglePin(lane))),
      make("td", {}, this.#move(lane, -1, "up", "↑"), this.#move(lane, 1, "down", "↓")),
    );
  }

  /**
   * @param {string} label
   * @param {string} control
   * @param {boolean} checked
   * @param {() => void} act
   */
  #check(label, control, checked, act) {
    const box = make("input", { type: "checkbox", "aria-label": label, "data-control": control, checked });
    box.addEventListener("change", act);
    return box;
  }

  /**
   * @param {Lane} lane
   * @param {number} direction
   * @param {string} word
   * @param {string} sign
   */
  #move(lane, direction, word, sign) {
    const { arranger } = this.lanes;
    const last = arranger.beside(lane, direction) === null;
    const label = `Move ${lane.name} ${word}`;
    // Where it cannot go further the button keeps the focus, and says so.
    const button = make("button", { type: "button", class: "button quiet", "aria-label": label, "data-control": `${word}-${lane.id}`, "aria-disabled": last ? "true" : false }, sign);
    button.addEventListener("click", () => arranger.move(lane, direction));
    return button;
  }
}
