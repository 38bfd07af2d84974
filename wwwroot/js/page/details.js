import { describeEvent, describeSlice } from "../timeline/describe.js";
import { formatCount } from "../timeline/format.js";
import { kindName } from "../timeline/kinds.js";
import { causeOf, effectOf } from "../timeline/relations.js";
import { canBeHeld, describeWho, subjectOfEvent, whoIsAt } from "../timeline/who-is-at.js";
import { find, make } from "./dom.js";

/** All that is known of the selected event. */
export class Details {
  #host = find("details");
  #spoken = find("spoken");

  /** @param {{ goTo: (sequence: number) => void, step: (direction: number) => void }} actions */
  constructor(actions) {
    this.actions = actions;
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {number} sequence -1 for none
   * @param {number} now
   */
  show(timeline, sequence, now) {
    if (sequence < 0) {
      const key = (/** @type {string} */ name) => make("kbd", {}, name);
      this.#host.replaceChildren(
        make("p", { class: "quiet-text" }, "Point at the lanes to read them, click to select an event."),
        make("p", { class: "quiet-text keys-line" }, key("W"), " ", key("S"), " zoom  ", key("A"), " ", key("D"), " pan  ", key("0"), " everything"),
      );
      this.#spoken.textContent = "";
      return;
    }
    const { log } = timeline;
    const sentence = describeEvent(timeline, sequence);
    const time = timeline.clock.moment(log.times[sequence]);
    /** @type {[string, string][]} */
    const rows = [
      ["At", time],
      ["Event", `${formatCount(sequence)} · ${kindName(log.kinds[sequence])}`],
    ];
    const slice = sliceFrom(timeline, sequence, now);
    if (slice !== null) {
      rows.push(["Then", [slice.state, slice.subject].filter((part) => part !== "").join(" · ")]);
      rows.push(["For", `${timeline.clock.duration(slice.end - slice.start)}${slice.open ? ", not ended" : ""}`]);
    }
    const subject = subjectOfEvent(timeline, sequence);
    const who = subject === 0 ? null : whoIsAt(timeline, subject, log.times[sequence]);
    this.#host.replaceChildren(
      make("p", { class: "details-title", "data-testid": "selected-event" }, sentence),
      make("dl", { class: "details-list" }, ...rows.flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)])),
      ...(who === null ? [] : [this.#who(timeline, who)]),
      this.#moves(timeline, sequence),
    );
    this.#spoken.textContent = `${sentence}, at ${time}${who === null ? "" : `. ${timeline.nameOf(subject)}: ${describeWho(timeline, who)}`}`;
  }

  /**
   * Who has what the event is about and who waits for it, each leading to where that began.
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {import("../timeline/who-is-at.js").Who} who
   */
  #who(timeline, who) {
    const names = (/** @type {import("../timeline/who-is-at.js").Part[]} */ parts) =>
      parts.map(({ thread, detail }) => {
        const button = make("button", { type: "button", class: "button", title: describeEvent(timeline, detail) }, timeline.nameOf(thread));
        button.addEventListener("click", () => this.actions.goTo(detail));
        return button;
      });
    const subject = timeline.nameOf(who.subject);
    const list = make("dl", { class: "details-who", "data-testid": "who" });
    const add = (/** @type {string} */ term, /** @type {import("../timeline/who-is-at.js").Part[]} */ parts) =>
      list.append(make("dt", {}, term), make("dd", {}, ...(parts.length === 0 ? ["nobody"] : names(parts))));
    if (canBeHeld(timeline, who.subject)) add(`Holds ${subject}`, who.holders);
    add(`Waits for ${subject}`, who.waiters);
    return list;
  }

  /**
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {number} sequence
   */
  #moves(timeline, sequence) {
    const moves = make("div", { class: "details-moves" });
    const add = (/** @type {string} */ text, /** @type {string} */ title, /** @type {() => void} */ act) => {
      const button = make("button", { type: "button", class: "button", title }, text);
      button.addEventListener("click", act);
      moves.append(button);
    };
    add("Previous", "Previous event of the thread (,)", () => this.actions.step(-1));
    add("Next", "Next event of the thread (.)", () => this.actions.step(1));
    const cause = causeOf(timeline, sequence);
    if (cause >= 0) add("What led here", `${describeEvent(timeline, cause)} ([)`, () => this.actions.goTo(cause));
    const effect = effectOf(timeline, sequence);
    if (effect >= 0) add("What it led to", `${describeEvent(timeline, effect)} (])`, () => this.actions.goTo(effect));
    return moves;
  }
}

/**
 * The slice that an event of a thread began, or is in.
 * @param {import("../timeline/timeline.js").Timeline} timeline
 * @param {number} sequence
 * @param {number} now
 */
function sliceFrom(timeline, sequence, now) {
  const lane = timeline.lanes[timeline.log.threads[sequence]];
  if (lane?.type !== "thread") return null;
  const index = lane.slices.indexAt(timeline.log.times[sequence]);
  if (index < 0 || lane.slices.endOf(index, now) <= timeline.log.times[sequence]) return null;
  return describeSlice(timeline, lane, lane.slices, index, now);
}
