import { formatCount } from "../../timeline/format.js";

const names = ["million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion", "octillion", "nonillion", "decillion"];

/** Numbers with more digits than this are said in words. */
const mostDigits = 7;

/**
 * A number as large as it may be: "30 387", "5.6 trillion", "1.2 × 10⁴⁵". No DOM.
 * @param {string | number} number whole, at least 0; of a number with more digits than a double holds, its digits
 */
export function countWords(number) {
  const digits = String(number);
  if (digits.length <= mostDigits) return formatCount(Number(digits));
  let power = digits.length - 1;
  // Cut to ten digits, which a double holds, and rounded to three.
  let head = Number((Number(digits.slice(0, 10)) / 10 ** (Math.min(digits.length, 10) - 1)).toPrecision(3));
  if (head >= 10) {
    head = 1;
    power++;
  }
  const name = names[Math.floor(power / 3) - 2];
  if (name === undefined) return `${head}\u00a0×\u00a010${raised(power)}`;
  return `${Number((head * 10 ** (power % 3)).toPrecision(3))}\u00a0${name}`;
}

/**
 * All digits of a number, where `countWords` does not say them.
 * @param {string} digits
 */
export function exactCount(digits) {
  return digits.length <= mostDigits ? "" : formatCount(BigInt(digits));
}

/** @param {number} power */
function raised(power) {
  return [...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}
