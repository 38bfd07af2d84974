import { getRuns } from "../api/rest.js";
import { make } from "./dom.js";
import { isLive, statusWord } from "./words.js";

/** The newest runs, each a link that opens it again; two of them can be compared. */
export class History {
  /** @type {string[]} */
  #current = [];

  /**
   * @param {HTMLElement} host
   * @param {(run: import("../api/rest.js").ListedRun) => string} titleOf
   * @param {import("./compare/picking.js").Picking} picking
   */
  constructor(host, titleOf, picking) {
    this.host = host;
    this.picking = picking;
    this.titleOf = titleOf;
  }

  async refresh() {
    try {
      const { runs } = await getRuns({ limit: "20" });
      this.#show(runs);
    } catch {
      // The list stays as it was: it says nothing about the run on screen.
    }
  }

  /** @param {...string} ids of the runs on screen */
  mark(...ids) {
    this.#current = ids;
    for (const link of this.host.querySelectorAll("a")) {
      if (ids.includes(link.dataset.run ?? "")) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /** @param {import("../api/rest.js").ListedRun[]} runs */
  #show(runs) {
    if (runs.length === 0) return;
    const focused = this.host.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
    this.host.replaceChildren(...runs.map((run) => this.#row(run)));
    this.mark(...this.#current);
    // The list was made anew under somebody's hands.
    if (focused !== null) /** @type {HTMLElement | null} */ (this.host.querySelector(`${focused.localName}[data-run="${focused.dataset.run}"]`))?.focus();
  }

  /** @param {import("../api/rest.js").ListedRun} run */
  #row(run) {
    const title = this.titleOf(run);
    const verdict = run.verdict?.replaceAll("\u202f", "\u00a0") ?? statusWord(run.status);
    const link = make(
      "a",
      { href: `#/runs/${run.id}`, "data-run": run.id, "data-status": run.status },
      make("span", { class: "dot", "aria-hidden": "true" }),
      make("span", {}, title),
      make("time", { class: "when numbers", datetime: run.createdAt }, ago(Date.now() - Date.parse(run.createdAt))),
      make("span", { class: "verdict-short" }, verdict),
    );
    return make("li", {}, link, ...(isLive(run.status) ? [] : [this.picking.button({ id: run.id, name: `${title}: ${verdict}` })]));
  }
}

/** @param {number} ms */
function ago(ms) {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 60 * 36) return `${Math.round(minutes / 60)} h`;
  return `${Math.round(minutes / 1440)} d`;
}
