import { countWords, exactCount } from "./count-words.js";
import { endWords, values, varying } from "./outcomes.js";
import { probabilityWords } from "./probability-words.js";

/** A longer fraction is told only to those who ask for it. */
const longestFraction = 13;

/**
 * A row of the chart: `bar` and `mark` are places on its axis, from 0 to 1, null where nothing is known.
 * @typedef {{
 *   name: string, bar: number | null, mark: number | null, share: string, fraction: string, exactFraction: string, orders: string,
 *   exactOrders: string, runs: number, schedule: string,
 * }} OutcomeRow
 */

/**
 * The outcomes of a search as rows of a chart, with what runs have met laid over them. No DOM.
 * @param {import("../../api/explorations.js").ExplorationResult} result
 * @param {import("./live-runs.js").Overlay | null} overlay null where outcomes are told apart by what no run tells
 * @returns {OutcomeRow[]}
 */
export function rowsOf({ outcomes }, overlay) {
  const names = varying(outcomes);
  const ran = overlay === null || overlay.runs === 0 ? null : overlay;
  const shares = outcomes.map((_, i) => (ran === null ? null : ran.met[i] / ran.runs));
  const longest = Math.max(...outcomes.map(({ probability }) => probability ?? 0), ...shares.map((share) => share ?? 0)) || 1;
  return outcomes.map((outcome, i) => {
    const { probability, exactProbability, interleavings, schedule } = outcome;
    const fraction = exactProbability === null || exactProbability === "1" ? "" : exactProbability;
    const share = shares[i];
    return {
      name: endWords(outcome, names),
      bar: probability === null ? null : probability / longest,
      mark: share === null || share === 0 ? null : share / longest,
      share: probability === null ? "" : probabilityWords(probability),
      fraction: fraction.length > longestFraction ? "" : fraction,
      exactFraction: fraction,
      orders: interleavings === null ? "" : `${countWords(interleavings)} ${interleavings === "1" ? "order" : "orders"}`,
      exactOrders: interleavings === null ? "" : exactCount(interleavings),
      runs: ran?.met[i] ?? 0,
      schedule,
    };
  });
}

/**
 * What is the same at every end, in a sentence; "" where there is nothing, or only one end.
 * @param {readonly import("./outcomes.js").End[]} ends
 */
export function sameWords(ends) {
  const different = varying(ends);
  const same = ends.length < 2 ? [] : values(ends[0]).filter(({ name }) => !different.includes(name));
  return same.length === 0 ? "" : `In all of them ${same.map(({ name, value }) => `${name} = ${value}`).join(", ")}.`;
}
