/** Explorations as the server answers them, made by hand. */

/** @typedef {import("../../wwwroot/js/api/explorations.js").ExplorationResult} ExplorationResult */

/**
 * @param {Record<string, string>} values
 * @param {Partial<import("../../wwwroot/js/api/explorations.js").ExploredOutcome>} [more]
 * @returns {import("../../wwwroot/js/api/explorations.js").ExploredOutcome}
 */
export function outcome(values, more = {}) {
  const variables = Object.entries(values).map(([name, value]) => ({ name, value }));
  return { variables, output: null, interleavings: "3", probability: 0.25, exactProbability: "1/4", schedule: "A2B3", steps: 5, preemptions: 1, ...more };
}

/**
 * @param {Partial<import("../../wwwroot/js/api/explorations.js").ExploredFailure>} more
 * @returns {import("../../wwwroot/js/api/explorations.js").ExploredFailure}
 */
export function failure(more = {}) {
  return {
    kind: "deadlock", message: "B waits for paper held by C in line 12, and C waits for pen held by B.", threads: ["B", "C"], lines: [12, 18],
    interleavings: "4", probability: 0.5, schedule: "A5BC2B", steps: 9, preemptions: 1, ...more,
  };
}

/**
 * @param {Partial<ExplorationResult>} more
 * @returns {ExplorationResult}
 */
export function result(more = {}) {
  const { outcomes = [], failures = [], races = [] } = more;
  return {
    verdict: "complete", boundedBy: null, states: 120, transitions: 180, interleavings: "36", outcomes, outcomeCount: outcomes.length,
    failures, failureCount: failures.length, races, raceCount: races.length, durationMs: 3, statesPerSecond: 40_000, peakBytes: 100_000, ...more,
  };
}
