import { decodeBatch } from "../../wwwroot/js/timeline/batch.js";
import { NameKind } from "../../wwwroot/js/timeline/kinds.js";
import { stateNames } from "../../wwwroot/js/timeline/states.js";
import { Timeline } from "../../wwwroot/js/timeline/timeline.js";
import { encodeBatch } from "./encoder.js";

export const [main, A, B, C] = [1, 2, 3, 4];
export const subject = Object.freeze({
  lock: 10,
  gil: 11,
  book: 12,
  seats: 13,
  door: 14,
  bell: 15,
  box: 16,
  child: 17,
  text: 18,
  gauge: 19,
  counter: 20,
  barrier: 21,
  file: 22,
  mail: 23,
});

const names = [
  { id: main, kind: NameKind.thread, text: "main" },
  { id: A, kind: NameKind.thread, text: "A" },
  { id: B, kind: NameKind.thread, text: "B" },
  { id: C, kind: NameKind.thread, text: "C" },
  { id: subject.lock, kind: NameKind.lock, text: "lock" },
  { id: subject.gil, kind: NameKind.interpreterLock, text: "GIL" },
  { id: subject.book, kind: NameKind.readersWriterLock, text: "book" },
  { id: subject.seats, kind: NameKind.semaphore, initial: 2, text: "seats" },
  { id: subject.door, kind: NameKind.signal, text: "door" },
  { id: subject.bell, kind: NameKind.condition, text: "bell" },
  { id: subject.box, kind: NameKind.queue, initial: 2, text: "box" },
  { id: subject.child, kind: NameKind.process, text: "child-1" },
  { id: subject.text, kind: NameKind.text, text: "Letter b" },
  { id: subject.gauge, kind: NameKind.gauge, text: "in flight" },
  { id: subject.counter, kind: NameKind.variable, initial: 40, text: "counter" },
  { id: subject.barrier, kind: NameKind.barrier, initial: 2, text: "barrier" },
  { id: subject.file, kind: NameKind.transfer, initial: 1000, text: "file" },
  { id: subject.mail, kind: NameKind.semaphore, initial: 0, text: "mail" },
];

/** A timeline of events given as [time, thread, kind, subject, value, extra]. */
export function runOf(rows) {
  const events = rows.map(([time, thread, kind, about, value, extra]) => ({ time, thread, kind, subject: about, value, extra }));
  const timeline = new Timeline();
  timeline.append(decodeBatch(encodeBatch({ names, events })));
  return timeline;
}

/** The band of a lane as [from, to, state]. */
export function band(timeline, id, now = 1e6, words = stateNames) {
  const { slices } = timeline.lanes[id];
  return Array.from({ length: slices.count }, (_, i) => [slices.startOf(i), slices.endOf(i, now), words[slices.stateOf(i)]]);
}

/** A series as [time, value]. */
export function steps({ times, values, length }) {
  return Array.from({ length }, (_, i) => [times[i], values[i]]);
}
