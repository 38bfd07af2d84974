import assert from "node:assert/strict";
import test from "node:test";
import { dotsOf, effortOf, fits, neighbours, topicsOf } from "../../wwwroot/js/page/lessons.js";

const course = [
  { id: "first-threads", title: "First threads", topic: "Basics", summary: "Threads start.", difficulty: "easy", minutes: 5, next: "shared-counter" },
  { id: "shared-counter", title: "Shared counter", topic: "Races", summary: "Additions get lost.", difficulty: "medium", minutes: 1, next: "letters" },
  { id: "letters", title: "Letters", topic: "Basics", summary: "Who prints first?", difficulty: "hard", next: null },
];

test("topics stand in the order of the course, each once", () => {
  assert.deepEqual(
    topicsOf(course).map(({ topic, lessons }) => [topic, lessons.map(({ id }) => id)]),
    [
      ["Basics", ["first-threads", "letters"]],
      ["Races", ["shared-counter"]],
    ],
  );
});

test("`next` leads through the course, and back", () => {
  const ids = (id) => Object.values(neighbours(course, id)).map((lesson) => lesson?.id ?? null);
  assert.deepEqual(ids("first-threads"), [null, "shared-counter"]);
  assert.deepEqual(ids("shared-counter"), ["first-threads", "letters"]);
  assert.deepEqual(ids("letters"), ["shared-counter", null]);
  assert.deepEqual(ids("no-such-lesson"), [null, null]);
});

test("a catalogue that does not know of lessons yet leads nowhere", () => {
  const plain = [{ id: "deadlock", title: "Deadlock", topic: "Deadlocks", summary: "" }];
  assert.deepEqual(neighbours(plain, "deadlock"), { previous: null, next: null });
  assert.equal(effortOf(plain[0]), "");
  assert.equal(dotsOf(plain[0]), 0);
});

test("effort in words, and in dots", () => {
  assert.deepEqual(course.map(effortOf), ["easy, 5 minutes", "medium, 1 minute", "hard"]);
  assert.deepEqual(course.map(dotsOf), [1, 2, 3]);
});

test("what is sought may be spread over title, topic and summary, in any case", () => {
  assert.ok(fits(course[1], "LOST race"));
  assert.ok(fits(course[1], ""));
  assert.ok(!fits(course[1], "lost deadlock"));
});
