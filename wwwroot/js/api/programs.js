import { getFile, send } from "./rest.js";

/**
 * @typedef {"ready" | "blocked" | "ended"} StepStatus
 * @typedef {{
 *   letter: string, name: string, status: StepStatus, line: number | null, function: string | null, next: string | null, kind?: string | null,
 *   waitsFor: { text: string, holder: string | null } | null,
 * }} StepThread
 * @typedef {{
 *   hash: string, schedule: string, steps: number, status: "running" | "ended" | "deadlocked" | "budget",
 *   problem: { step: number, message: string } | null, threads: StepThread[],
 *   variables: { name: string, value: string, changedBy: string | null }[], output: { letter: string, text: string }[],
 *   timeline: { batches: string[] },
 * }} ProgramState where a program stands after the steps of a schedule; its batches are in base64
 * @typedef {{
 *   exitCode?: number, schedule?: string | null, scheduleProblem?: { step: number, message: string } | null, budget?: string | null,
 *   variables?: { name: string, value: string }[], errors?: { thread: string, type: string, message: string, line: number | null, traceback: string }[],
 * }} ProgramResult what an ended run of a program has come to
 * @typedef {{ id: string, title: string, summary: string, group: string }} Example
 */

/**
 * @param {string} source
 * @param {AbortSignal} signal
 * @returns {Promise<import("./rest.js").ProgramCheck>}
 */
export const checkProgram = (source, signal) => send("/api/programs/check", { source }, signal);

/**
 * @param {import("./rest.js").RunProgram} program
 * @returns {Promise<import("./rest.js").Run>}
 */
export const startProgram = ({ source, gil, schedule }) => send("/api/runs", { program: { source, gil, schedule: schedule ?? null } });

/**
 * @param {{ source: string, schedule: string, hash?: string }} position
 * @param {AbortSignal} signal
 * @returns {Promise<ProgramState>}
 */
export const getProgramState = (position, signal) => send("/api/programs/state", position, signal);

/** @returns {Promise<Example[]>} */
export const getExamples = () => getFile("/examples/index.json");

/**
 * @param {string} id
 * @returns {Promise<string>}
 */
export const getExample = (id) => getFile(`/examples/${encodeURIComponent(id)}.py`, (response) => response.text());
