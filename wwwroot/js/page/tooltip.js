import { describeEvent, describeSlice } from "../timeline/describe.js";
import { stepAt } from "../timeline/steps.js";
import { describeWho, subjectOfHit } from "../timeline/who-is-at.js";
import { make } from "./dom.js";

/** @type {Partial<Record<import("../timeline/timeline.js").Lane["type"], string>>} */
const byWords = { signal: "set by", process: "started by", transfer: "by" };

/** A few words about what is under the pointer. */
export class Tooltip {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
  }

  /**
   * @param {import("../canvas/overlay.js").Pointer} pointer
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {import("../timeline/who-is-at.js").Who | null} who has what is pointed at, and who waits for it
   * @param {number} now
   */
  show(pointer, timeline, who, now) {
    const hit = pointer?.hit ?? null;
    const told = who !== null && pointer !== null && isPointedAt(timeline, who, pointer) ? who : null;
    const step = hit !== null && hit.slices === null && "series" in hit.lane ? stepAt(hit.lane, hit.time, now) : null;
    this.host.hidden = pointer === null || (told === null && (hit === null || (hit.slices === null && step === null && hit.sequence < 0)));
    if (pointer === null || this.host.hidden) return;
    this.host.replaceChildren(...linesOf(timeline, hit, step, told, now));
    this.#move(pointer);
  }

  /** @param {{ beside: number, y: number }} at */
  #move(at) {
    const box = this.host.getBoundingClientRect();
    const room = this.host.parentElement?.getBoundingClientRect() ?? box;
    const x = at.beside + 16 + box.width > room.width ? at.beside - box.width - 12 : at.beside + 16;
    const y = Math.min(at.y + 16, room.height - box.height - 4);
    this.host.style.transform = `translate(${Math.round(Math.max(2, x))}px, ${Math.round(Math.max(2, y))}px)`;
  }
}

/**
 * Whether it is what lies under the pointer, and not what is selected, that somebody has or waits for.
 * @param {import("../timeline/timeline.js").Timeline} timeline
 * @param {import("../timeline/who-is-at.js").Who} who
 * @param {NonNullable<import("../canvas/overlay.js").Pointer>} pointer
 */
function isPointedAt(timeline, { subject }, { hit, lane }) {
  return lane?.id === subject || (hit !== null && subjectOfHit(timeline, hit) === subject);
}

/**
 * @param {import("../timeline/timeline.js").Timeline} timeline
 * @param {import("../timeline/hit.js").Hit | null} hit
 * @param {ReturnType<typeof stepAt>} step
 * @param {import("../timeline/who-is-at.js").Who | null} who
 * @param {number} now
 */
function linesOf(timeline, hit, step, who, now) {
  const lines = [];
  const told = who === null ? "" : `${timeline.nameOf(who.subject)}: ${describeWho(timeline, who)}`;
  const itself = who !== null && hit !== null && hit.slices !== null && hit.lane.id === who.subject;
  if (hit !== null && step !== null) {
    lines.push(make("p", {}, make("strong", {}, `${hit.lane.name}: ${step.words}`)));
    lines.push(make("p", {}, `${step.open ? "so far " : ""}${timeline.clock.duration(step.end - step.start)}`));
  }
  if (hit !== null && hit.slices !== null) {
    const { state, subject, by, start, end, open } = describeSlice(timeline, hit.lane, hit.slices, hit.index, now);
    const what = [`${hit.lane.name}: ${state}`, subject].filter((part) => part !== "").join(" · ");
    lines.push(make("p", {}, make("strong", {}, itself ? told : what)));
    const length = `${open ? "so far " : ""}${timeline.clock.duration(end - start)}`;
    const holder = byWords[hit.lane.type] ?? (who === null ? "held by" : "");
    lines.push(make("p", {}, by === "" || holder === "" ? length : `${length} · ${holder} ${by}`));
  }
  if (hit !== null && hit.sequence >= 0) lines.push(make("p", {}, describeEvent(timeline, hit.sequence)));
  if (told !== "" && !itself) lines.push(make("p", {}, told));
  return lines;
}
