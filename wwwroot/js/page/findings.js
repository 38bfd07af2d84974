import { find, make, say, unbroken } from "./dom.js";
import { isLive, titled } from "./words.js";

/** @typedef {import("../api/rest.js").Finding} Finding */

/**
 * When each finding begins, of those whose first event has arrived.
 * @param {readonly Finding[]} findings
 * @param {import("../timeline/log.js").EventLog} log
 */
export function firstMoments(findings, { times, length }) {
  return findings.flatMap(({ sequences = [] }) => sequences.slice(0, 1)).filter((sequence) => sequence < length).map((sequence) => times[sequence]);
}

/** The findings of a run as cards: a click goes to the place. */
export class Findings {
  #list = find("findings");
  #none = find("no-findings");
  #tab = find("tab-findings");
  #shown = "";

  /** @param {(finding: Finding | null) => void} chosen null when a card is let go */
  constructor(chosen) {
    this.chosen = chosen;
  }

  /** @param {import("../api/rest.js").Run | null} run */
  show(run) {
    const findings = run?.findings ?? [];
    say(this.#none, findings.length > 0 ? "" : nothing(run));
    say(this.#tab, findings.length > 0 ? `Findings (${findings.length})` : "Findings");
    const shown = JSON.stringify([run?.id, findings]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#list.replaceChildren(...findings.map((finding) => make("li", {}, this.#card(finding))));
  }

  letGo() {
    for (const card of this.#list.querySelectorAll("button")) card.setAttribute("aria-pressed", "false");
  }

  /** @param {Finding} finding */
  #card(finding) {
    const card = make(
      "button",
      { type: "button", class: "finding", "aria-pressed": "false", "data-severity": finding.severity, "data-kind": finding.kind },
      make("span", { class: "mark", "aria-hidden": "true" }),
      make(
        "span",
        {},
        make("span", { class: "kind" }, finding.severity === "note" ? titled(finding.kind) : `${titled(finding.severity)}: ${titled(finding.kind).toLowerCase()}`),
        ...unbroken(finding.sentence.replaceAll("\u202f", "\u00a0")),
      ),
    );
    card.addEventListener("click", () => {
      const pressed = card.getAttribute("aria-pressed") === "true";
      this.letGo();
      card.setAttribute("aria-pressed", String(!pressed));
      this.chosen(pressed ? null : finding);
    });
    return card;
  }
}

/** @param {import("../api/rest.js").Run | null} run */
function nothing(run) {
  if (run === null) return "What the run shows is explained here, each point with its place in the lanes.";
  if (run.status === "stepping") return "Findings come with a run on real threads: Replay makes one of these steps.";
  return isLive(run.status) ? "Findings appear as soon as there are any." : "Nothing stood out in this run.";
}
