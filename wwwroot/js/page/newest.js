import { getRuns } from "../api/rest.js";

/**
 * The newest finished run of a scenario that shows what the lesson is about, else the newest that has ended at all; null where
 * there is none, or none can be had: the page then says what to do instead.
 * @param {string} scenario
 */
export async function newestTelling(scenario) {
  try {
    const listed = await getRuns({ scenario, status: "completed", limit: "20" });
    // Only of programs a list leaves something out.
    const runs = /** @type {import("../api/rest.js").Run[]} */ (listed.runs);
    return runs.find(({ findings }) => findings?.some(({ severity }) => severity === "problem")) ?? runs[0] ?? null;
  } catch {
    return null;
  }
}
