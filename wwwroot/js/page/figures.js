import { chartFigure } from "./chart-figure.js";
import { find, make, say } from "./dom.js";
import { chartsOf, figuresOf } from "./figures-model.js";
import { isLive } from "./words.js";

/** What a run has brought in numbers: single figures, and charts of those that belong together. */
export class Figures {
  #list = find("figures-list");
  #charts = find("charts");
  #none = find("no-figures");
  #shown = "";
  #over = "";

  /** @param {(charts: number) => void} ended called once for each run that is over, with the number of its charts */
  constructor(ended) {
    this.ended = ended;
  }

  /** @param {import("../api/rest.js").Run | null} run */
  show(run) {
    const figures = figuresOf(run?.result);
    const charts = chartsOf(run?.result);
    this.#list.hidden = figures.length === 0;
    say(this.#none, figures.length + charts.length > 0 ? "" : nothing(run));
    const shown = JSON.stringify([run?.id, run?.result]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#list.replaceChildren(...figures.map(({ name, text }) => make("div", {}, make("dt", {}, name), make("dd", {}, text))));
      this.#charts.replaceChildren(...charts.map(chartFigure));
    }
    if (run === null || isLive(run.status) || run.id === this.#over) return;
    this.#over = run.id;
    this.ended(charts.length);
  }
}

/** @param {import("../api/rest.js").Run | null} run */
function nothing(run) {
  if (run === null || isLive(run.status)) return "What a run has brought in numbers stands here as soon as it has ended.";
  return "This run has brought no figures.";
}
