/**
 * The catalogue as a course. No DOM: tested under Node.
 * @typedef {import("../api/rest.js").Scenario} Scenario
 */

/** @type {readonly string[]} */
const difficulties = ["easy", "medium", "hard"];

export const mostDots = difficulties.length;

/**
 * How many dots a difficulty has; 0 for one that is not known.
 * @param {Scenario} scenario
 */
export function dotsOf({ difficulty }) {
  return difficulty === undefined ? 0 : difficulties.indexOf(difficulty) + 1;
}

/**
 * What a lesson asks of a student, in words: "easy, 5 minutes".
 * @param {Scenario} scenario
 */
export function effortOf({ difficulty, minutes }) {
  return [difficulty ?? "", minutes === undefined ? "" : `${minutes} ${minutes === 1 ? "minute" : "minutes"}`].filter((part) => part !== "").join(", ");
}

/**
 * The topics in the order of the course, each with its lessons.
 * @param {Scenario[]} scenarios
 * @returns {{ topic: string, lessons: Scenario[] }[]}
 */
export function topicsOf(scenarios) {
  return [...new Set(scenarios.map(({ topic }) => topic))].map((topic) => ({ topic, lessons: scenarios.filter((scenario) => scenario.topic === topic) }));
}

/**
 * The lessons before and after one, along `next`; null at the ends.
 * @param {Scenario[]} scenarios
 * @param {string} id
 */
export function neighbours(scenarios, id) {
  const lesson = scenarios.find((scenario) => scenario.id === id);
  return {
    previous: scenarios.find(({ next }) => next === id) ?? null,
    next: scenarios.find((scenario) => scenario.id === lesson?.next) ?? null,
  };
}

/**
 * Whether a scenario has every word that is sought, in its title, topic or summary.
 * @param {Scenario} scenario
 * @param {string} sought
 */
export function fits({ title, topic, summary }, sought) {
  const text = `${title} ${topic} ${summary}`.toLowerCase();
  return sought.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
