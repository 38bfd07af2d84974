import { formatCount } from "../timeline/format.js";
import { words } from "./form-model.js";

/**
 * Parameters of a run in words. No DOM: tested under Node.
 * @typedef {import("../api/rest.js").Scenario} Scenario
 */

/**
 * A parameter as a list of them names it: "additions per thread 1 000", "latency 20 ms".
 * @param {string} name
 * @param {unknown} value
 * @param {Scenario | null} scenario
 */
export function parameterWords(name, value, scenario) {
  return `${titleOf(name, scenario)} ${valueWords(name, value, scenario)}`;
}

/**
 * A parameter as a sentence names it: "without a guard", "with guard lock", "with 5 threads".
 * @param {string} name
 * @param {unknown} value
 * @param {Scenario | null} scenario
 */
export function parameterPhrase(name, value, scenario) {
  const title = titleOf(name, scenario);
  if (value === "none") return `without ${/^[aeiou]/.test(title) ? "an" : "a"} ${title}`;
  if (typeof value === "boolean") return `${value ? "with" : "without"} ${title}`;
  const text = valueWords(name, value, scenario);
  return typeof value === "number" && isCounted(title) && unitOf(name, scenario) === undefined ? `with ${text} ${title}` : `with ${title} ${text}`;
}

/**
 * Whether a title names the things of which there are so many: "threads", "additions per thread".
 * @param {string} title
 */
function isCounted(title) {
  return /^\S+[^s\s]s( per |$)/.test(title);
}

/**
 * @param {string} name
 * @param {Scenario | null} scenario
 */
function titleOf(name, scenario) {
  return (scenario?.parameters.properties?.[name]?.title ?? words(name)).toLowerCase();
}

/**
 * @param {string} name
 * @param {Scenario | null} scenario
 */
function unitOf(name, scenario) {
  return scenario?.parameters.properties?.[name]?.["x-unit"];
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {Scenario | null} scenario
 */
function valueWords(name, value, scenario) {
  const unit = unitOf(name, scenario);
  return `${typeof value === "number" ? formatCount(value) : words(String(value))}${unit === undefined ? "" : `\u00a0${unit}`}`;
}
