import { formatCount } from "../timeline/format.js";
import { find, say, sayWell } from "./dom.js";
import { parameterWords } from "./parameter-words.js";
import { programFacts } from "./program-scenario.js";
import { isLive, isLost, statusWord } from "./words.js";

/**
 * @typedef {import("../api/rest.js").Run} Run
 * @typedef {import("../api/rest.js").Scenario} Scenario
 * @typedef {{ session: import("./session.js").Session, scenario: Scenario | null, recorded: boolean, now: number }} OutcomeInput
 */

/** Shows how a run stands: its state, its numbers, and in one sentence what happened. */
export class Outcome {
  #line = find("run-line");
  #status = find("run-status");
  #scenario = find("run-scenario");
  #parameters = find("run-parameters");
  #duration = find("run-duration");
  #events = find("run-events");
  #connection = find("connection");
  #verdict = find("verdict");
  #next = find("next-step");
  #truncated = find("truncated");

  /** @param {OutcomeInput} input */
  show({ session, scenario, recorded }) {
    const { run, problem } = session;
    this.#line.hidden = run === null;
    sayWell(this.#verdict, verdict(session, scenario));
    sayWell(this.#next, problem === null ? nextStep(run, scenario, recorded) : "");
    this.#truncated.hidden = run === null || run.truncated !== true;
    if (run === null) return;
    this.#status.dataset.status = run.status;
    say(this.#status, statusWord(run.status));
    say(this.#scenario, scenario?.title ?? run.scenario ?? "");
    say(this.#parameters, parameters(run, scenario));
    say(this.#connection, connection(session));
    if (run.truncated === true) say(this.#truncated, truncated(run));
  }

  /**
   * The numbers that move with every frame.
   * @param {import("./session.js").Session} session
   * @param {number} now
   */
  count(session, now) {
    const { run, timeline } = session;
    if (run === null) return;
    const events = timeline.log.length;
    say(this.#events, `${formatCount(events)} ${events === 1 ? "event" : "events"}`);
    const duration = isLive(run.status) ? now : (run.durationMs ?? 0) * 1e6;
    say(this.#duration, duration > 0 || run.status === "stepping" ? timeline.clock.duration(duration) : "");
  }
}

/**
 * @param {import("./session.js").Session} session
 * @param {Scenario | null} scenario
 */
export function verdict({ run, problem, id }, scenario) {
  if (problem !== null) return isLost(problem) ? "This run is not here." : problem.title;
  if (run === null) return id === "" ? (scenario?.title ?? "Playground") : "Loading the run…";
  switch (run.status) {
    case "queued":
      return typeof run.queuePosition === "number"
        ? `Waiting for its turn: place ${formatCount(run.queuePosition)} in the queue.`
        : "Waiting for its turn.";
    case "running":
      return "Running…";
    default:
      return run.verdict ?? run.reason ?? `The run is over: ${statusWord(run.status)}.`;
  }
}

/**
 * @param {Run | null} run
 * @param {Scenario | null} scenario
 * @param {boolean} recorded
 */
function nextStep(run, scenario, recorded) {
  const text = scenario?.text ?? {};
  if (run === null) return text.shows ?? scenario?.summary ?? "";
  if (isLive(run.status)) return text.lookFor === undefined ? "" : `Look for: ${text.lookFor}`;
  const reason = run.reason && run.verdict ? `${run.reason} ` : "";
  if (recorded) return `${reason}This is a recorded run. Press Run to make your own.`;
  return `${reason}${text.tryNext === undefined ? "" : `Next: ${text.tryNext}`}`;
}

/**
 * @param {Run} run
 * @param {Scenario | null} scenario
 */
function parameters(run, scenario) {
  if (run.program) return programFacts(run.status === "stepping" ? { ...run.program, schedule: null } : run.program);
  return Object.entries(run.parameters ?? {})
    .map(([name, value]) => parameterWords(name, value, scenario))
    .join(" · ");
}

/** @param {import("./session.js").Session} session */
export function connection({ connection, problem, run }) {
  if (problem !== null) return "";
  if (connection === "reconnecting") return run !== null && isLive(run.status) ? "Connection lost: connecting again. The run goes on." : "Connecting again…";
  return "";
}

/** @param {Run} run */
function truncated(run) {
  const dropped = Object.values(run.dropped ?? {}).reduce((sum, count) => sum + count, 0);
  return `The run had more events than are kept: the first ${formatCount(run.eventCount)} are shown, ${formatCount(dropped)} more were only counted.`;
}
