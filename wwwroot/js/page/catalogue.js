import { find, make, say } from "./dom.js";
import { effortOf, fits, topicsOf } from "./lessons.js";
import { dots } from "./dots.js";

const searchable = 8;

/** The scenarios by topic, one of them chosen. */
export class Catalogue {
  #found = find("catalogue-found");

  /**
   * @param {HTMLElement} host
   * @param {HTMLInputElement} search
   * @param {(scenario: import("../api/rest.js").Scenario) => void} chosen by the person, not by the page
   */
  constructor(host, search, chosen) {
    this.host = host;
    this.search = search;
    /** @type {import("../api/rest.js").Scenario[]} */
    this.scenarios = [];
    host.addEventListener("change", (event) => {
      const scenario = this.find(/** @type {HTMLInputElement} */ (event.target).value);
      if (scenario !== null) chosen(scenario);
    });
    search.addEventListener("input", () => this.#filter());
    search.addEventListener("keydown", (event) => {
      if (event.code !== "ArrowDown") return;
      /** @type {HTMLInputElement | null} */ (host.querySelector("label:not([hidden]) input"))?.focus();
      event.preventDefault();
    });
  }

  /** @param {string} id */
  find(id) {
    return this.scenarios.find((scenario) => scenario.id === id) ?? null;
  }

  /** @param {import("../api/rest.js").Scenario[]} scenarios */
  show(scenarios) {
    this.scenarios = scenarios;
    this.search.hidden = scenarios.length < searchable;
    this.host.replaceChildren(
      ...topicsOf(scenarios).map(({ topic, lessons }, i) =>
        make(
          "div",
          { class: "topic", role: "group", "aria-labelledby": `topic-${i}` },
          make("h3", { id: `topic-${i}` }, topic),
          ...lessons.map(choice),
        ),
      ),
    );
  }

  /** @param {string} id */
  select(id) {
    for (const input of this.host.querySelectorAll("input")) {
      input.checked = input.value === id;
      if (input.checked) this.#reveal(input);
    }
  }

  /**
   * Scrolls the list, but never the page, to what is chosen.
   * @param {HTMLElement} input
   */
  #reveal(input) {
    const [row, list] = [input.closest("label"), this.host];
    if (row === null) return;
    const heading = row.parentElement?.querySelector("h3")?.offsetHeight ?? 0;
    const above = row.offsetTop - heading;
    const below = row.offsetTop + row.offsetHeight;
    if (above < list.scrollTop) list.scrollTop = above;
    else if (below > list.scrollTop + list.clientHeight) list.scrollTop = below - list.clientHeight + heading;
  }

  #filter() {
    const sought = this.search.value.trim();
    let found = 0;
    for (const label of this.host.querySelectorAll("label")) {
      const scenario = this.find(label.querySelector("input")?.value ?? "");
      label.hidden = scenario !== null && !fits(scenario, sought);
      if (!label.hidden) found++;
    }
    for (const topic of /** @type {NodeListOf<HTMLElement>} */ (this.host.querySelectorAll(".topic"))) {
      topic.hidden = [...topic.querySelectorAll("label")].every((label) => label.hidden);
    }
    const none = `Nothing is called “${sought}”, or is about it.`;
    say(this.#found, sought === "" ? "" : found === 0 ? none : `${found} of ${this.scenarios.length}`);
  }
}

/** @param {import("../api/rest.js").Scenario} scenario */
function choice(scenario) {
  const { id, title, summary, minutes } = scenario;
  const effort = effortOf(scenario);
  return make(
    "label",
    { class: "scenario-choice", title: effort === "" ? summary : `${summary} (${effort})` },
    make("input", { type: "radio", name: "scenario", value: id, "aria-labelledby": `lesson-${id}`, "aria-description": effort }),
    make("span", { id: `lesson-${id}`, class: "lesson-title" }, title),
    dots(scenario),
    make("span", { class: "lesson-minutes numbers", "aria-hidden": "true" }, minutes === undefined ? "" : `${minutes}\u00a0min`),
  );
}
