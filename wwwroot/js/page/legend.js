import { formatShare } from "../timeline/format.js";
import { totals } from "../timeline/rows.js";
import { State, stateNames, stateWords } from "../timeline/states.js";
import { make, say } from "./dom.js";

/** @type {readonly number[]} */
const always = [State.running, State.waiting];

/** What the colours mean, and how much of what is visible each of them takes. */
export class Legend {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.items = stateNames.map((name, state) => {
      const share = make("b");
      const item = make("li", { "data-state": name }, make("span", { class: "swatch", "data-state": name }), stateWords[state], share);
      return { item, share };
    });
    host.replaceChildren(...this.items.map(({ item }) => item));
    this.show(null, 0, 1, 0);
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline | null} timeline
   * @param {number} from
   * @param {number} to
   * @param {number} now
   */
  show(timeline, from, to, now) {
    const sums = timeline === null ? new Float64Array(stateNames.length) : totals(timeline, from, to, now, stateNames.length);
    const everything = timeline === null ? sums : totals(timeline, -1, Math.max(now, 1), now, stateNames.length);
    const all = sums.reduce((sum, part) => sum + part, 0);
    this.items.forEach(({ item, share }, state) => {
      item.hidden = timeline !== null && timeline.log.length > 0 && everything[state] === 0 && !always.includes(state);
      say(share, all > 0 ? formatShare(sums[state] / all) : "");
    });
  }
}
