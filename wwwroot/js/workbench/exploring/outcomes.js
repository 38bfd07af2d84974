/**
 * What is different between outcomes, and how they are told apart. No DOM.
 * @typedef {import("../../api/explorations.js").Variable} Variable
 * @typedef {{ variables: readonly Variable[], output?: readonly string[] | null }} End how a program has ended: in an outcome, or in a run
 */

/**
 * The variables that do not have the same value at each end.
 * @param {readonly End[]} ends
 */
export function varying(ends) {
  const names = [...new Set(ends.flatMap(({ variables }) => variables.map(({ name }) => name)))];
  return names.filter((name) => new Set(ends.map((end) => valueOf(end, name))).size > 1);
}

/**
 * @param {End} end
 * @param {string} name
 */
export function valueOf({ variables }, name) {
  return variables.find((variable) => variable.name === name)?.value ?? null;
}

/**
 * The same for two ends that are the same in some variables, and in what is printed if that counts.
 * @param {End} end
 * @param {readonly string[]} names
 */
export function keyOf(end, names) {
  return JSON.stringify([names.map((name) => anywhere(valueOf(end, name))), end.output ?? null]);
}

/**
 * Names of the variables that all of some ends have.
 * @param {readonly End[]} ends
 */
export function sharedNames(ends) {
  const [first, ...others] = ends;
  if (first === undefined) return [];
  return first.variables.map(({ name }) => name).filter((name) => others.every((end) => valueOf(end, name) !== null));
}

/**
 * The variables that tell something: not threads, free locks and other objects, which are there to make the values.
 * @param {End} end
 */
export function values({ variables }) {
  return variables.filter(({ value }) => !/^(?:\[?free\b|\[?[^'"{[<,]*: (?:not started|running|ended)\b|\[?<.* at 0x)/.test(value));
}

/**
 * An outcome in few words: what it has that others have not.
 * @param {End} end
 * @param {readonly string[]} names of the variables that differ; of a single outcome all that tell something are told
 */
export function endWords(end, names) {
  const told = names.length > 0 || end.output ? names : values(end).map(({ name }) => name);
  const ending = told.map((name) => `${name} = ${valueOf(end, name) ?? "not there"}`);
  const printed = end.output ? [end.output.length === 0 ? "prints nothing" : `prints ${end.output.map((line) => `“${line}”`).join(", ")}`] : [];
  return [...ending, ...printed].join(", ") || "comes to its end";
}

/**
 * Where an object lies differs from run to run, and means nothing.
 * @param {string | null} value
 */
function anywhere(value) {
  return value?.replace(/ at 0x[0-9a-f]+/gi, "") ?? null;
}
