/**
 * What a run is most worth comparing with. No DOM: tested under Node.
 * @typedef {import("../../api/rest.js").Run} Run
 * @typedef {import("../../api/rest.js").Scenario} Scenario
 * @typedef {{ name: string, value: unknown, parameters: Record<string, unknown> }} NextChoice
 */

/**
 * The same parameters with the next choice of the first that has choices, and after the last choice the first again: a
 * scenario's first choice is what its lesson is about. Null where nothing can be chosen.
 * @param {Run} run
 * @param {Scenario | null} scenario
 * @returns {NextChoice | null}
 */
export function nextChoice(run, scenario) {
  const [name, schema] = Object.entries(scenario?.parameters.properties ?? {}).find(([, property]) => (property.enum?.length ?? 0) > 1) ?? [];
  if (name === undefined || schema?.enum === undefined) return null;
  const current = schema.enum.indexOf(run.parameters[name] ?? schema.default);
  const value = schema.enum[(current + 1) % schema.enum.length];
  return { name, value, parameters: { ...run.parameters, [name]: value } };
}
