import { make } from "./dom.js";

const searchable = 8;

/** The scenarios by topic, one of them chosen. */
export class Catalogue {
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
  }

  /** @param {string} id */
  find(id) {
    return this.scenarios.find((scenario) => scenario.id === id) ?? null;
  }

  /** @param {import("../api/rest.js").Scenario[]} scenarios */
  show(scenarios) {
    this.scenarios = scenarios;
    this.search.hidden = scenarios.length < searchable;
    const topics = [...new Set(scenarios.map(({ topic }) => topic))];
    this.host.replaceChildren(
      ...topics.map((topic) =>
        make(
          "fieldset",
          { class: "topic" },
          make("legend", {}, topic),
          ...scenarios.filter((scenario) => scenario.topic === topic).map(choice),
        ),
      ),
    );
  }

  /** @param {string} id */
  select(id) {
    for (const input of this.host.querySelectorAll("input")) {
      input.checked = input.value === id;
      if (input.checked) input.closest("label")?.scrollIntoView({ block: "nearest" });
    }
  }

  #filter() {
    const sought = this.search.value.trim().toLowerCase();
    for (const label of this.host.querySelectorAll("label")) {
      const scenario = this.find(label.querySelector("input")?.value ?? "");
      label.hidden = scenario !== null && !`${scenario.title} ${scenario.topic} ${scenario.summary}`.toLowerCase().includes(sought);
    }
    for (const topic of this.host.querySelectorAll("fieldset")) {
      topic.hidden = [...topic.querySelectorAll("label")].every((label) => label.hidden);
    }
  }
}

/** @param {import("../api/rest.js").Scenario} scenario */
function choice({ id, title, summary }) {
  return make(
    "label",
    { class: "scenario-choice", title: summary },
    make("input", { type: "radio", name: "scenario", value: id }),
    make("span", {}, title),
  );
}
