/**
 * What is to be known of an ended run before one compares it with the text; "" for nothing.
 * @param {string} source what ran
 * @param {string} text what stands there now
 * @param {import("../../api/programs.js").ProgramResult} result
 */
export function runNote(source, text, { scheduleProblem, budget }) {
  if (source !== text) return "The program was changed since this run.";
  if (scheduleProblem) return `The schedule could not be followed. ${scheduleProblem.message}`;
  return budget ?? "";
}
