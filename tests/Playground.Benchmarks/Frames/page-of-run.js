/** What the REST calls of the page are answered with: one scenario, and the run that is measured. */

const created = "2026-01-31T12:00:00.0000000+00:00";

const scenario = {
  id: "synthetic",
  title: "Synthetic",
  topic: "Measuring",
  summary: "Threads that compute, take a lock by turns, and sleep.",
  parameters: { type: "object", properties: {} },
  listings: [],
};

/**
 * @param {Map<string, string | Buffer>} answers
 * @param {{ id: string, events: number, durationMs: number, live: boolean }} run
 */
export function answerRun(answers, { id, events, durationMs, live }) {
  const run = {
    id,
    scenario: scenario.id,
    parameters: {},
    status: live ? "running" : "completed",
    createdAt: created,
    startedAt: created,
    endedAt: live ? null : created,
    durationMs: live ? null : durationMs,
    queuePosition: null,
    eventCount: events,
    truncated: false,
    dropped: {},
    verdict: null,
    reason: null,
    result: null,
    findings: [],
  };
  answers.set("/api/scenarios", JSON.stringify([scenario]));
  answers.set("/api/runs", JSON.stringify({ runs: [], next: null }));
  answers.set(`/api/runs/${id}`, JSON.stringify(run));
}
