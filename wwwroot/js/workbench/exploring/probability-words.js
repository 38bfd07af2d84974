import { countWords } from "./count-words.js";

/** Sums of doubles are no nearer to what is certain. */
const certainty = 1 - 1e-12;

/** What is rarer than this is said as one in so many. */
const leastShare = 1e-4;

/** @param {number | null} probability */
export function isCertain(probability) {
  return probability !== null && probability > certainty;
}

/**
 * How likely something is, never more certain or more impossible than it is: "41.7 %", "> 99.9 %", "1 in 12 000". No DOM.
 * @param {number} probability
 */
export function probabilityWords(probability) {
  if (isCertain(probability)) return "100\u00a0%";
  if (probability > 0.9995) return ">\u00a099.9\u00a0%";
  if (probability >= leastShare) return `${Number((probability * 100).toPrecision(probability >= 0.1 ? 3 : 2))}\u00a0%`;
  const one = 1 / probability;
  // What a double can hold no more is rarer than anything that anybody will ever see.
  if (!Number.isFinite(one)) return "almost never";
  return `1\u00a0in\u00a0${countWords(String(BigInt(Math.round(Number(one.toPrecision(2))))))}`;
}
