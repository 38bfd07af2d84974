import assert from "node:assert/strict";
import test from "node:test";
import { asTheyCome, inOrder, isArranged, moved, withHidden, withPinned } from "../../wwwroot/js/timeline/arrangement.js";
import { decodeBatch } from "../../wwwroot/js/timeline/batch.js";
import { Kind, NameKind } from "../../wwwroot/js/timeline/kinds.js";
import { arrangementOf, idsOf, readLaneIds, writeLaneIds } from "../../wwwroot/js/timeline/lane-ids.js";
import { groupsOf, layOut, rowAt, rowOf, topOf } from "../../wwwroot/js/timeline/layout.js";
import { Timeline } from "../../wwwroot/js/timeline/timeline.js";
import { encodeBatch } from "./encoder.js";
import { A, B, C, main, runOf, subject } from "./run-of-events.js";

const group = ["a", "b", "c", "d"];

test("nothing is arranged until somebody does", () => {
  assert.equal(isArranged(asTheyCome), false);
  for (const one of ["pinned", "hidden", "order"]) assert.equal(isArranged({ ...asTheyCome, [one]: ["a"] }), true);
});

test("a lane is pinned below those that are, and let go", () => {
  const two = withPinned(withPinned(asTheyCome, "b", true), "a", true);
  assert.deepEqual(two.pinned, ["b", "a"]);
  assert.deepEqual(withPinned(two, "b", true).pinned, ["a", "b"]);
  assert.deepEqual(withPinned(two, "b", false).pinned, ["a"]);
});

test("what is pinned is not hidden, but what is hidden may have been pinned", () => {
  assert.deepEqual(withPinned(withHidden(asTheyCome, ["a", "b"], true), "a", true), { pinned: ["a"], hidden: ["b"], order: [] });
  assert.deepEqual(withHidden(withPinned(asTheyCome, "a", true), ["a"], true), { pinned: ["a"], hidden: ["a"], order: [] });
});

test("lanes are hidden once and shown again", () => {
  const hidden = withHidden(withHidden(asTheyCome, ["a", "b"], true), ["b", "c"], true);
  assert.deepEqual(hidden.hidden, ["a", "b", "c"]);
  assert.deepEqual(withHidden(hidden, ["b", "z"], false).hidden, ["a", "c"]);
});

test("a lane takes the place of another one of its group, up or down", () => {
  assert.deepEqual(moved(asTheyCome, group, "c", "a").order, ["c", "a", "b", "d"]);
  assert.deepEqual(moved(asTheyCome, group, "b", "d").order, ["a", "c", "d", "b"]);
  assert.equal(moved(asTheyCome, group, "b", "b"), asTheyCome);
  assert.equal(moved(asTheyCome, group, "b", "elsewhere"), asTheyCome);
});

test("moving in one group leaves the order of another one alone", () => {
  const first = moved(asTheyCome, ["x", "y"], "y", "x");
  assert.deepEqual(moved(first, group, "d", "a").order, ["y", "x", "d", "a", "b", "c"]);
});

test("pinned lanes are moved among the pinned", () => {
  const pinned = { ...asTheyCome, pinned: ["a", "b", "gone"] };
  assert.deepEqual(moved(pinned, ["a", "b"], "b", "a"), { pinned: ["b", "a", "gone"], hidden: [], order: [] });
});

test("lanes without a place in the order come after the others as they are", () => {
  const lanes = ["a", "b", "c", "d"];
  assert.deepEqual(inOrder(lanes, (lane) => lane, ["d", "gone", "b"]), ["d", "b", "a", "c"]);
  assert.deepEqual(inOrder(lanes, (lane) => lane, []), lanes);
});

test("the address names lanes by their ids, and anything else names none", () => {
  assert.deepEqual(readLaneIds("7_3_7"), [7, 3]);
  assert.equal(writeLaneIds([7, 3]), "7_3");
  for (const text of [null, "", "7,3", "7_", "_7", "7__3", "07", "-1", "0", "1e3", "a", "9999999999", "1 "]) assert.deepEqual(readLaneIds(text), [], `${text}`);
  assert.deepEqual(readLaneIds(Array.from({ length: 1001 }, (_, i) => i + 1).join("_")), []);
});

const started = (...threads) => threads.map((thread, i) => [i, thread, Kind.threadStarted]);
const shared = [
  [10, A, Kind.lockRequested, subject.lock],
  [11, A, Kind.lockAcquired, subject.lock, 0, 0],
];
/** A timeline of threads that have done nothing yet. */
function threadsNamed(texts) {
  const timeline = new Timeline();
  const named = Object.entries(texts).map(([id, text]) => ({ id: Number(id), kind: NameKind.thread, text }));
  timeline.append(decodeBatch(encodeBatch({ names: named, events: [] })));
  return timeline;
}
const names = (rows) => rows.map(({ lane }) => lane.name);

test("ids lead to lanes of the run, and those of nobody are left out", () => {
  const timeline = runOf([...started(main, A, B), ...shared]);
  const arrangement = arrangementOf(timeline, { pin: [subject.lock, 999], hide: [B], order: [B, A, 77] });
  assert.deepEqual(idsOf(timeline, arrangement), { pin: [subject.lock], hide: [B], order: [B, A] });
  assert.equal(arrangementOf(timeline, { pin: [999], hide: [], order: [] }), asTheyCome);
});

test("an arrangement fits the next run, whatever the ids are there", () => {
  const first = threadsNamed({ 1: "main", 2: "A", 3: "B" });
  const next = threadsNamed({ 1: "main", 2: "B", 9: "A", 10: "C" });
  const arrangement = arrangementOf(first, { pin: [2], hide: [3], order: [] });
  assert.deepEqual(names(layOut(next, 600, arrangement).rows), ["A", "main", "C"]);
  assert.deepEqual(idsOf(next, arrangement), { pin: [9], hide: [2], order: [] });
});

test("two lanes of the same name are told apart", () => {
  const timeline = threadsNamed({ 1: "main", 2: "A", 3: "A" });
  assert.deepEqual(names(layOut(timeline, 0, arrangementOf(timeline, { pin: [], hide: [3], order: [] })).rows), ["main", "A"]);
  assert.notEqual(timeline.keys[2], timeline.keys[3]);
});

test("pinned lanes come first in the order of pinning and do not scroll", () => {
  const timeline = runOf([...started(main, A, B, C), ...shared]);
  const layout = layOut(timeline, 600, arrangementOf(timeline, { pin: [subject.lock, B], hide: [], order: [] }));
  assert.deepEqual(names(layout.rows), ["lock", "B", "main", "A", "C"]);
  assert.deepEqual(layout.rows.map(({ fixed }) => fixed), [true, true, false, false, false]);
  assert.deepEqual(layout.groups.map(({ title }) => title), ["Pinned", "Threads"]);
  const [lock, pinned, first] = layout.rows;
  assert.equal(layout.fixed, pinned.y + pinned.height);
  assert.equal(topOf(lock, 100), lock.y);
  assert.equal(topOf(first, 100), first.y - 100);
});

test("what lies behind the pinned lanes is not under the pointer", () => {
  const timeline = runOf(started(main, A, B, C));
  const layout = layOut(timeline, 400, arrangementOf(timeline, { pin: [C], hide: [], order: [] }));
  const scroll = layout.rows[1].y - 10;
  assert.equal(rowAt(layout, layout.rows[0].y + 1, scroll)?.lane.name, "C");
  assert.equal(rowAt(layout, layout.fixed + 1, scroll)?.lane.name, "A");
  assert.equal(rowAt(layout, -1, scroll), null);
});

test("pinned lanes leave room for the others: those that do not fit scroll", () => {
  const timeline = runOf(started(main, A, B, C));
  const layout = layOut(timeline, 120, arrangementOf(timeline, { pin: [main, A, B, C], hide: [], order: [] }));
  assert.deepEqual(layout.rows.map(({ fixed }) => fixed), [true, false, false, false]);
  assert.ok(layOut(timeline, 0, arrangementOf(timeline, { pin: [main], hide: [], order: [] })).groups.every(({ fixed }) => !fixed));
});

test("hidden lanes have no place but are known", () => {
  const timeline = runOf([...started(main, A, B), ...shared]);
  const layout = layOut(timeline, 0, arrangementOf(timeline, { pin: [], hide: [A, subject.lock], order: [] }));
  assert.deepEqual(names(layout.rows).filter((name) => name === "A" || name === "lock"), []);
  assert.deepEqual(layout.hidden.map(({ name }) => name), ["A", "lock"]);
  assert.ok(layout.groups.every(({ title }) => title !== "Locks"));
  assert.equal(rowOf(layout, A), null);
});

test("groups are in the order that somebody gave them, hidden lanes among them", () => {
  const timeline = runOf(started(main, A, B, C));
  const [threads] = groupsOf(timeline, arrangementOf(timeline, { pin: [], hide: [A], order: [C, A] }));
  assert.deepEqual(threads.lanes.map(({ name }) => name), ["C", "A", "main", "B"]);
});
