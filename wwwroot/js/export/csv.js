/**
 * A table as RFC 4180 has it: fields with commas, quotes or line breaks are quoted, lines end with CR LF. No DOM: tested under Node.
 * @typedef {string | number | boolean | bigint} Cell
 */

/** Spreadsheets take a text that begins so for a formula, in the wide letters of East Asian keyboards too. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Excel takes a file without this mark for one of its own code pages. */
const byteOrderMark = "\ufeff";

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly Cell[])[]} rows
 */
export function csvOf(head, rows) {
  return `${byteOrderMark}${[head, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

/**
 * Names come from whoever ran the threads: none of them may be computed by the spreadsheet that opens it. Numbers are ours.
 * @param {Cell} cell
 */
function field(cell) {
  if (typeof cell !== "string") return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
