import { find } from "./dom.js";
import { Figures } from "./figures.js";
import { attachTabs } from "./tabs.js";

/** The tabs in which a run is understood: the one that says most about it is in front when it has ended. */
export class Understand {
  #select;
  #figures = new Figures((charts) => {
    if (charts > 0) this.#select("tab-figures");
    else if (!find("panel-figures").hidden) this.#select("tab-findings");
  });

  /** @param {() => void} changed by the person */
  constructor(changed) {
    this.#select = attachTabs(find("understand-tabs"), changed);
  }

  /** @param {boolean} open whether a program is on screen: then what it prints is in front, or what a search of it has found */
  showOutput(open) {
    const inFront = !find("panel-output").hidden || !find("panel-exploration").hidden;
    if (open && !inFront) this.#select("tab-output");
    else if (!open && inFront) this.#select("tab-findings");
  }

  /** @param {"tab-output" | "tab-exploration"} tab */
  bring(tab) {
    this.#select(tab);
  }

  /** @param {import("../api/rest.js").Run | null} run */
  show(run) {
    this.#figures.show(run);
  }
}
