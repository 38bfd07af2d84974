import { formatCount } from "../../timeline/format.js";
import { keyOf, sharedNames, values, varying } from "./outcomes.js";

/**
 * How a run of a program came out: null where it did not come to its end by itself.
 * @typedef {{ id: string, variables: import("../../api/explorations.js").Variable[] | null, deadlocked: boolean }} LiveEnd
 * @typedef {import("../../api/explorations.js").ExplorationResult} ExplorationResult
 * @typedef {{ runs: number, deadlocked: number, met: number[], elsewhere: number }} Overlay
 *   of some runs: how many met each outcome, and how many ended in none of those listed
 */

/** Texts whose runs are remembered. */
const mostTexts = 20;

/** What the runs of each text came to that were seen in this session, where chance alone chose their order. No DOM. */
export class LiveRuns {
  /** @type {Map<string, LiveEnd[]>} */
  #of = new Map();

  /** @param {string} source */
  of(source) {
    return this.#of.get(source) ?? [];
  }

  /**
   * @param {import("../../api/rest.js").Run} run
   * @returns {boolean} whether it tells something, and was not known
   */
  add({ id, program, status, result }) {
    if (!program || program.schedule || (status !== "completed" && status !== "deadlocked")) return false;
    const known = this.of(program.source);
    if (known.some((end) => end.id === id)) return false;
    const { variables } = /** @type {import("../../api/programs.js").ProgramResult} */ (result ?? {});
    const ended = status === "completed" && Array.isArray(variables);
    this.#of.delete(program.source);
    this.#of.set(program.source, [...known, { id, variables: ended ? variables : null, deadlocked: status === "deadlocked" }]);
    if (this.#of.size > mostTexts) this.#of.delete(/** @type {string} */ (this.#of.keys().next().value));
    return true;
  }
}

/**
 * Lays runs over the outcomes of a search.
 * @param {readonly LiveEnd[]} runs
 * @param {ExplorationResult} result whose outcomes are told apart by their variables alone
 * @returns {Overlay}
 */
export function overlay(runs, { outcomes }) {
  // How threads stand when the last one has ended may differ on real ones, and is no value.
  const [different, telling] = [varying(outcomes), new Set(outcomes.flatMap((outcome) => values(outcome).map(({ name }) => name)))];
  const names = sharedNames(outcomes).filter((name) => telling.has(name) || different.includes(name));
  const ends = runs.flatMap(({ variables }) => (variables === null ? [] : [keyOf({ variables }, names)]));
  const met = outcomes.map((outcome) => {
    const key = keyOf(outcome, names);
    return ends.filter((end) => end === key).length;
  });
  return {
    runs: runs.length,
    deadlocked: runs.filter(({ deadlocked }) => deadlocked).length,
    met,
    elsewhere: ends.length - met.reduce((sum, count) => sum + count, 0),
  };
}

/**
 * "Your 20 runs met 3 of the 26 possible values of counter. 2 of them deadlocked."
 * @param {Overlay} overlay
 * @param {ExplorationResult} result
 */
export function overlayWords({ runs, deadlocked, met, elsewhere }, { outcomes, outcomeCount, verdict }) {
  if (runs === 0) return "No run of this program yet. Run it 20 times, and see which of these you meet.";
  const [name, ...others] = varying(outcomes);
  const what = name !== undefined && others.length === 0 ? `value${plural(outcomeCount)} of ${name}` : `outcome${plural(outcomeCount)}`;
  const all = `${formatCount(outcomeCount)} ${verdict === "complete" ? "possible " : ""}${what}${verdict === "complete" ? "" : " found so far"}`;
  const many = met.filter((count) => count > 0).length;
  const yours = runs === 1 ? "Your one run" : `Your ${formatCount(runs)} runs`;
  const sentences = outcomeCount === 0 ? [`${yours} met no outcome.`] : [`${yours} met ${outcomeCount === 1 && many === 1 ? `the one ${what} there is` : `${formatCount(many)} of the ${all}`}.`];
  if (deadlocked > 0) sentences.push(`${deadlocked === runs ? (runs === 1 ? "It" : "All of them") : `${formatCount(deadlocked)} of them`} deadlocked.`);
  if (elsewhere > 0) sentences.push(`${formatCount(elsewhere)} ended otherwise than listed here.`);
  return sentences.join(" ");
}

/** @param {number} count */
function plural(count) {
  return count === 1 ? "" : "s";
}
