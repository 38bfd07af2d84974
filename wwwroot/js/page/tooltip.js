import { describeEvent, describeSlice } from "../timeline/describe.js";
import { formatDuration } from "../timeline/format.js";
import { stepAt } from "../timeline/steps.js";
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
   * @param {import("../timeline/hit.js").Hit | null} hit
   * @param {import("../timeline/timeline.js").Timeline} timeline
   * @param {{ x: number, y: number }} at
   * @param {number} now
   */
  show(hit, timeline, at, now) {
    const step = hit !== null && hit.slices === null && "series" in hit.lane ? stepAt(hit.lane, hit.time, now) : null;
    this.host.hidden = hit === null || (hit.slices === null && step === null && hit.sequence < 0);
    if (hit === null || this.host.hidden) return;
    const lines = [];
    if (step !== null) {
      lines.push(make("p", {}, make("strong", {}, `${hit.lane.name}: ${step.words}`)));
      lines.push(make("p", {}, `${step.open ? "so far " : ""}${formatDuration(step.end - step.start)}`));
    }
    if (hit.slices !== null) {
      const { state, subject, by, start, end, open } = describeSlice(timeline, hit.lane, hit.slices, hit.index, now);
      const what = [`${hit.lane.name}: ${state}`, subject].filter((part) => part !== "").join(" · ");
      lines.push(make("p", {}, make("strong", {}, what)));
      const length = `${open ? "so far " : ""}${formatDuration(end - start)}`;
      lines.push(make("p", {}, by === "" ? length : `${length} · ${byWords[hit.lane.type] ?? "held by"} ${by}`));
    }
    if (hit.sequence >= 0) lines.push(make("p", {}, describeEvent(timeline, hit.sequence)));
    this.host.replaceChildren(...lines);
    const box = this.host.getBoundingClientRect();
    const room = this.host.parentElement?.getBoundingClientRect() ?? box;
    const x = at.x + 16 + box.width > room.width ? at.x - box.width - 12 : at.x + 16;
    const y = Math.min(at.y + 16, room.height - box.height - 4);
    this.host.style.transform = `translate(${Math.round(Math.max(2, x))}px, ${Math.round(Math.max(2, y))}px)`;
  }
}
