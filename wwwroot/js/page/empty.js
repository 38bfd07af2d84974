import { formatCount } from "../timeline/format.js";
import { find, say } from "./dom.js";
import { isLost } from "./words.js";

/**
 * @typedef {import("../api/rest.js").ProblemError} ProblemError
 * @typedef {{ kind: "none" | "loading" | "problem", title: string, text: string, retry?: boolean }} Emptiness
 */

const invitation =
  "Real threads start on the server, and their lanes are drawn here while they work: who runs, who waits for which lock, who overwrites whose value.";

/**
 * What stands in the place of the lanes while there are none.
 * @param {import("./session.js").Session} session
 * @param {{ title: string } | null} scenario
 * @param {ProblemError | null} unavailable why there is no catalogue
 * @param {Emptiness | null} [instead] what else stands there while there is no run
 */
export function showEmpty(session, scenario, unavailable, instead = null) {
  const host = find("lanes-empty");
  const told = (session.idle && session.problem === null ? instead : null) ?? emptiness(session, scenario, unavailable);
  host.hidden = told === null;
  if (told === null) return;
  host.dataset.kind = told.kind;
  say(find("empty-title"), told.title);
  say(find("empty-text"), told.text);
  find("empty-retry").hidden = told.retry !== true;
}

/**
 * @param {import("./session.js").Session} session
 * @param {{ title: string } | null} [scenario]
 * @param {ProblemError | null} [unavailable]
 * @returns {Emptiness | null} null when there is something to see
 */
export function emptiness({ problem, run, id, timeline, connection }, scenario = null, unavailable = null) {
  if (problem !== null) return problemOf(problem);
  if (timeline.log.length > 0) return null;
  if (id === "" && unavailable !== null) return problemOf(unavailable);
  if (id === "") return { kind: "none", title: scenario === null ? "Choose a scenario" : "Press Run", text: invitation };
  if (run === null) return { kind: "loading", title: "Loading the run…", text: "" };
  if (run.status === "queued") return { kind: "loading", title: placeInQueue(run.queuePosition ?? 0), text: "Other runs are being run. This one starts by itself, as soon as there is room." };
  if (connection === "reconnecting") return { kind: "loading", title: "Connecting again…", text: "Nothing is lost: the lanes go on where they were cut off." };
  if (run.status === "running") return { kind: "loading", title: "The threads are starting…", text: "" };
  if (connection !== "ended") return { kind: "loading", title: "Loading the timeline…", text: "" };
  return { kind: "none", title: "Nothing was recorded", text: run.reason ?? "The run ended before its first event." };
}

/**
 * @param {ProblemError} problem
 * @returns {Emptiness}
 */
function problemOf(problem) {
  if (isLost(problem)) {
    return { kind: "problem", title: "No run has this address", text: "It was deleted, or the link is not complete. Choose a scenario and press Run to make a new one." };
  }
  return { kind: "problem", title: problem.title, text: problem.message === problem.title ? "" : problem.message, retry: true };
}

/** @param {number} position 1 for the next, 0 when it is not known */
function placeInQueue(position) {
  if (position < 1) return "In the queue";
  return position === 1 ? "Next in the queue" : `Place ${formatCount(position)} in the queue`;
}
