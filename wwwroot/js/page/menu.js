import { make } from "./dom.js";

/**
 * @typedef {{ title: string, about: string, act: () => void, disabled: boolean, group?: string }} MenuItem items of a group follow each other
 */

/** A button with a menu, as people know it from everywhere: arrows move, letters find, Escape goes back to the button. */
export class Menu {
  /**
   * @param {HTMLElement} button
   * @param {HTMLElement} menu
   * @param {() => MenuItem[]} items asked for each time the menu opens
   * @param {(() => Promise<void>) | null} [ready] awaited before that
   */
  constructor(button, menu, items, ready = null) {
    this.ready = ready;
    this.button = button;
    this.menu = menu;
    this.items = items;
    button.addEventListener("click", () => (menu.hidden ? this.open() : this.close()));
    // Browsers differ in whether a press on a button gives it the focus; here it would close the menu before the click.
    for (const host of [button, menu]) host.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      this.open(event.key === "ArrowUp" ? -1 : 0);
    });
    menu.addEventListener("keydown", (event) => this.#key(event));
    menu.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node) || !menu.contains(event.relatedTarget)) this.close(false);
    });
  }

  /** @param {number} [at] which item gets the focus: -1 for the last */
  open(at = 0) {
    if (this.ready === null) this.#show(at);
    else this.ready().then(() => this.#show(at));
  }

  /** @param {number} at */
  #show(at) {
    const items = this.items();
    if (items.length === 0) return;
    this.menu.replaceChildren(...grouped(items).map(({ group, members }) => this.#group(group, members)));
    this.menu.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.#entries.at(at)?.focus();
  }

  /** @param {boolean} [back] whether the button gets the focus */
  close(back = true) {
    if (this.menu.hidden) return;
    this.menu.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (back) this.button.focus();
  }

  get #entries() {
    return /** @type {HTMLElement[]} */ ([...this.menu.querySelectorAll("[role=menuitem]")]);
  }

  /**
   * @param {string} group "" for items that stand alone
   * @param {MenuItem[]} members
   */
  #group(group, members) {
    const host = make("div", group === "" ? { role: "none" } : { role: "group", "aria-label": group });
    if (group !== "") host.append(make("div", { class: "menu-group", "aria-hidden": "true" }, group));
    host.append(...members.map((item) => this.#item(item)));
    return host;
  }

  /** @param {MenuItem} item */
  #item({ title, about, act, disabled }) {
    const button = make(
      "button",
      { type: "button", role: "menuitem", tabindex: -1, "aria-disabled": disabled ? "true" : false },
      make("span", { class: "menu-title" }, title),
      " ",
      make("span", { class: "menu-about" }, about),
    );
    button.addEventListener("click", () => {
      if (disabled) return;
      this.close();
      act();
    });
    return button;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const entries = this.#entries;
    const at = entries.findIndex((entry) => entry === document.activeElement);
    /** @type {Record<string, () => void>} */
    const moves = {
      ArrowDown: () => entries[(at + 1) % entries.length].focus(),
      ArrowUp: () => entries.at(at - 1)?.focus(),
      Home: () => entries[0].focus(),
      End: () => entries.at(-1)?.focus(),
      Escape: () => this.close(),
    };
    const letter = event.key.length === 1 && event.key !== " " ? event.key.toLowerCase() : null;
    const found = letter === null ? undefined : [...entries.slice(at + 1), ...entries].find((entry) => entry.textContent?.toLowerCase().startsWith(letter));
    const move = moves[event.key] ?? (found === undefined ? undefined : () => found.focus());
    // The keys of the lanes are for another time.
    event.stopPropagation();
    if (move === undefined) return;
    event.preventDefault();
    move();
  }
}

/** @param {MenuItem[]} items */
function grouped(items) {
  /** @type {{ group: string, members: MenuItem[] }[]} */
  const groups = [];
  for (const item of items) {
    const { group = "" } = item;
    if (groups.at(-1)?.group === group) groups.at(-1)?.members.push(item);
    else groups.push({ group, members: [item] });
  }
  return groups;
}
