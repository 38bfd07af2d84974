import { waitingFor } from "../doing.js";

/**
 * A wait in words: "Worker-2 for lock, 1.24 ms".
 * @param {import("../timeline.js").Timeline} timeline
 * @param {import("./waits.js").Wait} wait
 */
export function describeWait(timeline, { thread, subject, detail, ns }) {
  return `${thread.name} for ${waitingFor(timeline.log.kinds[detail], timeline.nameOf(subject))}, ${timeline.clock.duration(ns)}`;
}

/**
 * What of a wait lies outside the range, or "" when nothing does.
 * @param {import("../timeline.js").Timeline} timeline
 * @param {import("./waits.js").Wait} wait
 */
export function beyondRange({ clock }, { ns, whole, open }) {
  if (open && whole === ns) return "not ended yet";
  return whole > ns ? `${clock.duration(whole)} in all${open ? ", not ended yet" : ""}` : "";
}
