import { make } from "./dom.js";
import { dotsOf, mostDots } from "./lessons.js";

/**
 * How difficult a lesson is, to be seen without reading or colour: one to three full dots. Said in words elsewhere.
 * @param {import("../api/rest.js").Scenario} scenario
 */
export function dots(scenario) {
  const full = dotsOf(scenario);
  const each = full === 0 ? [] : Array.from({ length: mostDots }, (_, i) => make("i", { class: i < full ? "full" : "" }));
  return make("span", { class: "dots", "aria-hidden": "true" }, ...each);
}
