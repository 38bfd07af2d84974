import { getRuns } from "../api/rest.js";
import { make } from "./dom.js";
import { statusWord } from "./words.js";

/** The newest runs, each a link that opens it again. */
export class History {
  #current = "";

  /**
   * @param {HTMLElement} host
   * @param {(scenario: string) => string} titleOf
   */
  constructor(host, titleOf) {
    this.host = host;
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

  /** @param {string} id */
  mark(id) {
    this.#current = id;
    for (const link of this.host.querySelectorAll("a")) {
      if (link.dataset.run === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /** @param {import("../api/rest.js").Run[]} runs */
  #show(runs) {
    if (runs.length === 0) return;
    this.host.replaceChildren(
      ...runs.map((run) =>
        make(
          "li",
          {},
          make(
            "a",
            { href: `#/runs/${run.id}`, "data-run": run.id, "data-status": run.status },
            make("span", { class: "dot", "aria-hidden": "true" }),
            make("span", {}, this.titleOf(run.scenario)),
            make("time", { class: "when numbers", datetime: run.createdAt }, ago(Date.now() - Date.parse(run.createdAt))),
            make("span", { class: "verdict-short" }, run.verdict?.replaceAll("\u202f", "\u00a0") ?? statusWord(run.status)),
          ),
        ),
      ),
    );
    this.mark(this.#current);
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
