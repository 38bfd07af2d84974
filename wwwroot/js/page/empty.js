import { find, say } from "./dom.js";

/**
 * What stands in the place of the lanes while there are none.
 * @param {import("./session.js").Session} session
 * @param {{ title: string } | null} scenario
 */
export function showEmpty(session, scenario) {
  const host = find("lanes-empty");
  const { problem, run, id, timeline } = session;
  const nothing = timeline.log.length === 0;
  host.hidden = problem === null && !nothing;
  if (host.hidden) return;
  if (problem !== null) {
    const lost = problem.code === "run-not-found" || problem.code === "not-found";
    put(host, "problem", lost ? "No run has this address" : problem.title, lost ? "It was deleted, or the link is not complete. Choose a scenario and press Run to make a new one." : problem.message);
  } else if (id === "") {
    put(
      host,
      "none",
      scenario === null ? "Choose a scenario" : "Press Run",
      "Real threads start on the server, and their lanes are drawn here while they work: who runs, who waits for which lock, who overwrites whose value.",
    );
  } else if (run === null) {
    put(host, "loading", "Loading the run…", "");
  } else if (run.status === "queued") {
    put(host, "loading", "In the queue", "Other runs are being run. This one starts by itself, as soon as there is room.");
  } else if (run.status === "running" || session.connection !== "ended") {
    put(host, "loading", run.status === "running" ? "The threads are starting…" : "Loading the timeline…", "");
  } else {
    put(host, "none", "Nothing was recorded", run.reason ?? "The run ended before its first event.");
  }
}

/**
 * @param {HTMLElement} host
 * @param {string} kind
 * @param {string} title
 * @param {string} text
 */
function put(host, kind, title, text) {
  host.dataset.kind = kind;
  say(find("empty-title"), title);
  say(find("empty-text"), text);
}
