import { stopRun } from "../../api/rest.js";
import { LanesView } from "../../canvas/lanes-view.js";
import { attachPointer } from "../../canvas/pointer.js";
import { describeEvent } from "../../timeline/describe.js";
import { formatMoment } from "../../timeline/format.js";
import { find, part, say } from "../dom.js";
import { emptiness } from "../empty.js";
import { Session } from "../session.js";
import { Tooltip } from "../tooltip.js";
import { messageOf } from "../words.js";
import { SideHead } from "./side-head.js";

/**
 * @typedef {import("../../api/rest.js").Scenario} Scenario
 * @typedef {{ changed: () => void, scenarioOf: (run: import("../../api/rest.js").Run) => Scenario | null }} SideListener
 */

/** One of two runs that are compared: its heading, and its lanes. */
export class Side {
  session = new Session({
    opened: () => this.view.show(this.session.timeline),
    changed: () => this.#changed(),
    arrived: () => this.view.changed(),
  });

  /**
   * @param {HTMLElement} root made from the template
   * @param {string} order "First" or "Second"
   * @param {import("../../canvas/linked-lanes.js").LinkedLanes} linked
   * @param {SideListener} listener
   */
  constructor(root, order, linked, listener) {
    this.root = root;
    this.order = order;
    this.listener = listener;
    this.head = new SideHead(root);
    const tooltip = new Tooltip(this.part("tooltip"));
    const canvas = /** @type {HTMLCanvasElement} */ (this.part("canvas"));
    canvas.dataset.testid = `compare-lanes-${order.toLowerCase()}`;
    this.view = new LanesView(
      { host: this.part("host"), canvas, overlay: /** @type {HTMLCanvasElement} */ (this.part("overlay")) },
      {
        feed: () => this.session.drain(),
        selected: (sequence) => this.#selected(sequence),
        hovered: (pointer) => {
          tooltip.show(pointer, this.session.timeline, this.view.who, this.view.now);
          linked.mirror(this.view);
        },
        drawn: () => this.#showEmpty(),
      },
      linked,
    );
    linked.add(this.view);
    attachPointer(canvas, this.view);
    this.part("stop").addEventListener("click", () => this.#stop());
    this.part("retry").addEventListener("click", () => this.session.open(this.session.id));
  }

  /** @param {string} name */
  part(name) {
    return part(this.root, name);
  }

  /** @type {Scenario | null} */
  get scenario() {
    return this.session.run === null ? null : this.listener.scenarioOf(this.session.run);
  }

  /** Whether nothing more is coming: all of the run is there, or none of it ever will be. */
  get settled() {
    return this.session.timeline.ended || this.session.problem !== null;
  }

  /**
   * @param {import("./labels.js").Label} label
   * @param {readonly string[]} differing the parameters that the other run has otherwise
   */
  show({ name }, differing) {
    this.head.show(this.session, this.scenario, differing);
    const order = `${this.order} run`;
    this.view.canvas.setAttribute("aria-label", name === order ? order : `${order}: ${name}`);
  }

  close() {
    this.session.close();
    this.view.show(this.session.timeline);
  }

  #changed() {
    const { session, view } = this;
    view.live = session.live && session.problem === null;
    this.part("stop").hidden = !view.live;
    this.listener.changed();
    view.changed();
  }

  /** @param {string} address of the other run */
  pointToOther(address) {
    /** @type {HTMLAnchorElement} */ (this.part("other")).href = address;
  }

  #showEmpty() {
    const told = emptiness(this.session);
    const host = this.part("empty");
    host.hidden = told === null;
    if (told === null) return;
    host.dataset.kind = told.kind;
    say(this.part("empty-title"), told.title);
    say(this.part("empty-text"), told.text);
    this.part("retry").hidden = told.retry !== true;
    this.part("other").hidden = told.kind !== "problem";
  }

  /** @param {number} sequence -1 for none */
  #selected(sequence) {
    const { timeline } = this.session;
    const text = sequence < 0 ? "" : `${describeEvent(timeline, sequence)}, at ${formatMoment(timeline.log.times[sequence])}`;
    this.part("selected").hidden = text === "";
    say(this.part("selected"), text);
    say(find("spoken"), text);
  }

  async #stop() {
    try {
      await stopRun(this.session.id);
    } catch (error) {
      // Who comes too late wanted the run to be over, and it is.
      if (this.session.live) say(this.part("connection"), messageOf(error));
    }
  }
}
