/**
 * A scenario's JSON Schema as the fields of a form. No DOM: tested under Node.
 * @typedef {{ value: string, label: string, description: string }} Choice
 * @typedef {{
 *   name: string, label: string, description: string, kind: "integer" | "number" | "choice" | "switch" | "text",
 *   unit: string, initial: string | boolean, minimum: number | null, maximum: number | null, choices: Choice[],
 * }} Field
 */

/**
 * @param {{ properties?: Record<string, import("../api/rest.js").ParameterSchema> }} schema
 * @returns {Field[]}
 */
export function fieldsOf(schema) {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const kind = kindOf(property);
    return {
      name,
      label: property.title ?? words(name),
      description: property.description ?? "",
      kind,
      unit: property["x-unit"] ?? "",
      initial: kind === "switch" ? property.default === true : String(property.default ?? ""),
      minimum: property.minimum ?? null,
      maximum: property.maximum ?? null,
      choices: (property.enum ?? []).map((value) => ({
        value: String(value),
        label: words(String(value)),
        description: property["x-enumDescriptions"]?.[String(value)] ?? "",
      })),
    };
  });
}

/** @param {import("../api/rest.js").ParameterSchema} property */
function kindOf(property) {
  const type = Array.isArray(property.type) ? property.type.find((name) => name !== "null") : property.type;
  if (property.enum !== undefined) return "choice";
  if (type === "boolean") return "switch";
  return type === "integer" || type === "number" ? type : "text";
}

/**
 * "raceWindow" and "race-window" as "race window".
 * @param {string} name
 */
export function words(name) {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("-", " ").toLowerCase();
}

/**
 * What has been entered, as the server wants it. What is no number goes as it is: the server says what is wrong with it.
 * @param {Field} field
 * @param {string | boolean} entered
 * @returns {unknown} undefined to leave the parameter out
 */
export function valueOf(field, entered) {
  if (typeof entered === "boolean") return entered;
  if (field.kind !== "integer" && field.kind !== "number") return entered;
  const text = entered.trim();
  if (text === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/**
 * The range of a field in words: "1 to 64".
 * @param {Field} field
 * @param {(value: number) => string} format
 */
export function rangeOf(field, format) {
  const { minimum, maximum } = field;
  if (minimum !== null && maximum !== null) return `${format(minimum)} to ${format(maximum)}`;
  if (minimum !== null) return `${format(minimum)} or more`;
  return maximum === null ? "" : `${format(maximum)} or less`;
}
