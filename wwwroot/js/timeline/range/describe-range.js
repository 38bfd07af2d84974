import { waitingFor } from "../doing.js";
import { formatDuration } from "../format.js";

/**
 * A wait in words: "Worker-2 for lock, 1.24 ms".
 * @param {import("../timeline.js").Timeline} timeline
 * @param {import("./waits.js").Wait} wait
 */
export function describeWait(timeline, { thread, subject, detail, ns }) {
  return `${thread.name} for ${waitingFor(timeline.log.kinds[detail], timeline.nameOf(subject))}, ${formatDuration(ns)}`;
}

/**
 * What of a wait lies outside the range, or "" when nothing does.
 * @param {import("./waits.js").Wait} wait
 */
export function beyondRange({ ns, whole, open }) {
  if (open && whole === ns) return "not ended yet";
  return whole > ns ? `${formatDuration(whole)} in all${open ? ", not ended yet" : ""}` : "";
}
