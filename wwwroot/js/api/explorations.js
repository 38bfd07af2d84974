import { HubStream } from "./hub-stream.js";
import { call, send } from "./rest.js";

/**
 * The searches of docs/api.md. Numbers that may be huge are decimal digits, null where they are endless or not known.
 * @typedef {{ name: string, value: string }} Variable
 * @typedef {{
 *   variables: Variable[], output: string[] | null, interleavings: string | null, probability: number | null,
 *   exactProbability: string | null, schedule: string, steps: number, preemptions: number,
 * }} ExploredOutcome
 * @typedef {"deadlock" | "partialDeadlock" | "exception" | "assertion" | "livelock"} FailureKind
 * @typedef {{
 *   kind: FailureKind, message: string, threads: string[], lines: number[], interleavings: string | null, probability: number | null,
 *   schedule: string, steps: number, preemptions: number,
 * }} ExploredFailure
 * @typedef {{ variable: string, threads: string[], lines: number[], writes: boolean[], schedule: string }} DataRace
 * @typedef {{
 *   verdict: "complete" | "bounded", boundedBy: "states" | "memory" | "time" | "stopped" | "budget" | "chance" | null,
 *   states: number, transitions: number, interleavings: string | null, outcomeCount: number, outcomes: ExploredOutcome[],
 *   failureCount: number, failures: ExploredFailure[], raceCount: number, races: DataRace[], durationMs: number, statesPerSecond: number,
 *   peakBytes: number,
 * }} ExplorationResult the counts are of all that was found, of which the lists hold the first
 * @typedef {{ states: number, transitions: number, frontier: number, statesPerSecond: number, elapsedMs: number }} ExplorationProgress
 * @typedef {{
 *   id: string, status: "queued" | "running" | "completed" | "stopped" | "failed", program: { hash: string, source?: string },
 *   bounds: { states: number, seconds: number, output: boolean }, queuePosition?: number | null, cached: boolean,
 *   progress: ExplorationProgress | null, reason?: string | null, result: ExplorationResult | null,
 * }} Exploration
 */

/**
 * @param {string} source
 * @param {boolean} output whether outcomes that differ only in what was printed are different
 * @returns {Promise<Exploration>}
 */
export const startExploration = (source, output) => send("/api/explorations", { program: { source }, output });

/**
 * @param {string} id
 * @returns {Promise<Exploration>}
 */
export const stopExploration = (id) => call(`/api/explorations/${encodeURIComponent(id)}/stop`, { method: "POST" });

/**
 * Streams how far an exploration is, and at last what it has found.
 * @param {string} id
 * @param {Omit<import("./hub-stream.js").StreamListener, "next"> & { next: (exploration: Exploration) => void }} listener
 */
export const watchExploration = (id, listener) =>
  new HubStream("WatchExploration", () => [id], { ...listener, next: (update) => listener.next(JSON.parse(/** @type {{ exploration: string }} */ (update).exploration)) });
