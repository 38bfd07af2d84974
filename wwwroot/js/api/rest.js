/**
 * The HTTP contract of docs/api.md.
 * @typedef {{
 *   type?: string | string[], title?: string, description?: string, default?: unknown, minimum?: number, maximum?: number,
 *   enum?: unknown[], "x-enumDescriptions"?: Record<string, string>, "x-unit"?: string,
 * }} ParameterSchema
 * @typedef {"easy" | "medium" | "hard"} Difficulty
 * @typedef {{
 *   id: string, title: string, topic: string, summary: string, difficulty?: Difficulty, minutes?: number, next?: string | null, text?: { shows?: string, lookFor?: string, tryNext?: string },
 *   parameters: { properties?: Record<string, ParameterSchema> }, listings?: { language: string, title: string, code: string }[],
 * }} Scenario
 * @typedef {{
 *   kind: string, severity: "problem" | "warning" | "note", sentence: string,
 *   sequences?: number[], threads?: number[], subjects?: number[],
 * }} Finding
 * @typedef {"queued" | "running" | "completed" | "deadlocked" | "stopped" | "timedOut" | "failed" | "stepping"} RunStatus a program stands at a step only here: no run of the server's does
 * @typedef {{ title?: string, hash?: string | null, gil: boolean, schedule?: string | null }} ListedProgram what a run of a program was told to do, without the text
 * @typedef {ListedProgram & { source: string }} RunProgram
 * @typedef {{
 *   id: string, scenario: string | null, program?: RunProgram | null, parameters: Record<string, unknown>, status: RunStatus, createdAt: string,
 *   startedAt?: string | null, endedAt?: string | null, durationMs?: number | null, queuePosition?: number | null,
 *   eventCount: number, truncated?: boolean, dropped?: Record<string, number>, verdict?: string | null, reason?: string | null,
 *   result?: Record<string, unknown> | null, findings?: Finding[],
 * }} Run
 * @typedef {Omit<Run, "program"> & { program?: ListedProgram | null }} ListedRun a run as lists have it, and the hub
 * @typedef {{ name: string, isExpected?: boolean, points: { x: number, y: number }[] }} ChartSeries
 * @typedef {{ kind: "line" | "bars", title: string, x: string, y: string, categories?: string[] | null, series: ChartSeries[] }} Chart
 * @typedef {{ line: number, column: number, endLine: number, endColumn: number, message: string, instead?: string | null }} CodeProblem
 *   where a program is wrong: lines and columns count from 1, columns in code points, the end is the first column after it
 * @typedef {{ accepted: boolean, hash: string, problems: CodeProblem[] }} ProgramCheck
 * @typedef {{ parameter: string, value?: unknown, message: string, allowed?: unknown }} FieldError
 */

/** An error the server explained, or one that says that it could not be reached. */
export class ProblemError extends Error {
  /** @param {{ title?: string, detail?: string, status?: number, code?: string, errors?: FieldError[], problems?: CodeProblem[], retryAfter?: number }} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title ?? "Something went wrong.");
    this.title = problem.title ?? "Something went wrong";
    this.status = problem.status ?? 0;
    this.code = problem.code ?? "";
    this.errors = problem.errors ?? [];
    this.problems = problem.problems ?? [];
    this.retryAfter = problem.retryAfter ?? 0;
  }
}

let key = "";
/** @type {(again: boolean) => Promise<string>} */
let askForKey = async () => "";

/**
 * Some servers want the instructor's key before they run something.
 * @param {string} known the one that somebody gave before; "" for none
 * @param {(again: boolean) => Promise<string>} ask gets one from a person, "" if that has none; `again` when the one before was wrong
 */
export function useKey(known, ask) {
  key = known;
  askForKey = ask;
}

/**
 * A request, and what the server answers.
 * @param {string} path
 * @param {RequestInit} [init]
 * @param {(response: Response) => Promise<any>} [read]
 */
export async function call(path, init, read = (response) => response.json()) {
  const used = key;
  let response;
  try {
    response = await fetch(path, used === "" ? init : { ...init, headers: { ...init?.headers, Authorization: `Bearer ${used}` } });
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    throw new ProblemError({ title: "The server cannot be reached", detail: "Check the connection, then try again.", code: "unreachable" });
  }
  if (response.ok) return response.status === 204 ? null : read(response);
  /** @type {Record<string, unknown>} */
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    // Something between us and the server answered in its own words: the status has to do.
  }
  // Somebody may have given the key, or another one, while this request was under way.
  if (response.status === 401 && (key !== used || (key = await askForKey(used !== "")) !== "")) return call(path, init, read);
  throw new ProblemError({
    title: `The server answered ${response.status}`,
    ...problem,
    status: response.status,
    retryAfter: Number(response.headers.get("Retry-After")) || 0,
  });
}

/**
 * @param {string} path
 * @param {unknown} body
 * @param {AbortSignal} [signal]
 */
export const send = (path, body, signal) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal });

/**
 * A file of the page's own.
 * @param {string} path
 * @param {(response: Response) => Promise<any>} [read]
 */
export const getFile = (path, read) => call(path, {}, read);

/** @returns {Promise<Scenario[]>} */
export const getScenarios = () => call("/api/scenarios");

/**
 * @param {string} id
 * @returns {Promise<Run>}
 */
export const getRun = (id) => call(`/api/runs/${encodeURIComponent(id)}`);

/**
 * A run when it has ended, which a request waits for as long as it may.
 * @param {string} id
 * @returns {Promise<Run>}
 */
export async function getEndedRun(id) {
  for (;;) {
    const run = await call(`/api/runs/${encodeURIComponent(id)}`, { headers: { Prefer: "wait=30" } });
    if (run.status !== "queued" && run.status !== "running") return run;
  }
}

/** @param {string} id */
export const traceAddress = (id) => `/api/runs/${encodeURIComponent(id)}/trace`;

/**
 * @param {string} id
 * @returns {Promise<ArrayBuffer>}
 */
export const getTrace = (id) => call(traceAddress(id), {}, (response) => response.arrayBuffer());

/**
 * @param {Record<string, string>} query
 * @returns {Promise<{ runs: ListedRun[], next: string | null }>}
 */
export const getRuns = (query) => call(`/api/runs?${new URLSearchParams(query)}`);

/**
 * @param {string} scenario
 * @param {Record<string, unknown>} parameters
 * @returns {Promise<Run>}
 */
export const startRun = (scenario, parameters) => send("/api/runs", { scenario, parameters });

/**
 * @param {string} id
 * @returns {Promise<Run>}
 */
export const stopRun = (id) => call(`/api/runs/${encodeURIComponent(id)}/stop`, { method: "POST" });
