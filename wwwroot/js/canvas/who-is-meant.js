import { subjectOfEvent, subjectOfHit, subjectOfLane, whoIsAt } from "../timeline/who-is-at.js";

/**
 * Who has what is pointed at, or else what the selected event is about, and who waits for it; null for nothing of the kind. A name
 * means the moment of the selected event, or else the last one that is visible.
 * @param {import("./lanes-view.js").LanesView} lanes
 */
export function whoIsMeant({ timeline, pointer, selection, camera, now }) {
  const { event } = selection;
  if (pointer !== null && pointer.hit !== null) {
    const subject = subjectOfHit(timeline, pointer.hit);
    if (subject !== 0) return whoIsAt(timeline, subject, pointer.hit.time);
  }
  if (pointer !== null && pointer.lane !== null) {
    const subject = subjectOfLane(pointer.lane);
    const time = event >= 0 ? timeline.log.times[event] : Math.min(now, camera.view.to);
    if (subject !== 0) return whoIsAt(timeline, subject, time);
  }
  const subject = event < 0 ? 0 : subjectOfEvent(timeline, event);
  return subject === 0 ? null : whoIsAt(timeline, subject, timeline.log.times[event]);
}
