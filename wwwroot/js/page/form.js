import { formatCount } from "../timeline/format.js";
import { make } from "./dom.js";
import { fieldsOf, rangeOf, valueOf } from "./form-model.js";

/** @typedef {{ field: import("./form-model.js").Field, input: HTMLInputElement | HTMLSelectElement, hint: HTMLElement, error: HTMLElement }} Control */

/** The form of a scenario, drawn from its JSON Schema. */
export class Form {
  /** @type {Control[]} */
  #controls = [];

  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
  }

  /** @param {import("../api/rest.js").Scenario} scenario */
  show(scenario) {
    this.#controls = fieldsOf(scenario.parameters).map((field) => control(field));
    this.host.replaceChildren(
      ...this.#controls.map(({ field, input, hint, error }) => {
        const label = make("label", { for: input.id }, field.label);
        const unit = field.unit === "" ? [] : [make("span", { class: "unit" }, field.unit)];
        return make("div", { class: "field" }, label, make("div", { class: "control" }, input, ...unit), hint, error);
      }),
    );
  }

  /** @returns {Record<string, unknown>} */
  get values() {
    /** @type {Record<string, unknown>} */
    const values = {};
    for (const { field, input } of this.#controls) {
      const value = valueOf(field, input instanceof HTMLInputElement && field.kind === "switch" ? input.checked : input.value);
      if (value !== undefined) values[field.name] = value;
    }
    return values;
  }

  /** @param {Record<string, unknown>} values */
  set values(values) {
    for (const { field, input, hint } of this.#controls) {
      const value = values[field.name];
      if (value === undefined || value === null) continue;
      if (input instanceof HTMLInputElement && field.kind === "switch") input.checked = value === true;
      else input.value = String(value);
      explain(field, input, hint);
    }
  }

  /**
   * Puts each error beside its field; what belongs to none is given back.
   * @param {import("../api/rest.js").FieldError[]} errors
   */
  blame(errors) {
    for (const { field, input, error } of this.#controls) {
      const own = errors.filter(({ parameter }) => parameter === field.name);
      error.textContent = own.map(({ message }) => `${message[0]?.toUpperCase() ?? ""}${message.slice(1)}.`.replace("..", ".")).join(" ");
      error.hidden = own.length === 0;
      if (own.length > 0) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    this.#controls.find(({ input }) => input.hasAttribute("aria-invalid"))?.input.focus();
    return errors.filter(({ parameter }) => !this.#controls.some(({ field }) => field.name === parameter));
  }
}

/**
 * @param {import("./form-model.js").Field} field
 * @returns {Control}
 */
function control(field) {
  const id = `parameter-${field.name}`;
  const hint = make("p", { class: "hint", id: `${id}-hint` });
  const error = make("p", { class: "field-error", id: `${id}-error`, "data-testid": `error-${field.name}`, hidden: true });
  const common = { id, name: field.name, "aria-describedby": `${hint.id} ${error.id}` };
  const input = field.kind === "choice" ? select(field, common) : box(field, common);
  explain(field, input, hint);
  input.addEventListener("input", () => {
    explain(field, input, hint);
    input.removeAttribute("aria-invalid");
    error.hidden = true;
  });
  return { field, input, hint, error };
}

/**
 * @param {import("./form-model.js").Field} field
 * @param {Record<string, string>} common
 */
function select(field, common) {
  const options = field.choices.map(({ value, label }) => make("option", { value, selected: value === field.initial }, label));
  return make("select", common, ...options);
}

/**
 * @param {import("./form-model.js").Field} field
 * @param {Record<string, string>} common
 */
function box(field, common) {
  if (field.kind === "switch") {
    const input = make("input", { ...common, type: "checkbox" });
    input.checked = field.initial === true;
    return input;
  }
  const numeric = field.kind !== "text";
  const input = make("input", {
    ...common,
    type: numeric ? "number" : "text",
    min: field.minimum ?? false,
    max: field.maximum ?? false,
    step: field.kind === "number" ? "any" : false,
    autocomplete: "off",
  });
  input.value = String(field.initial);
  return input;
}

/**
 * What a field means; for a choice, what the chosen one means.
 * @param {import("./form-model.js").Field} field
 * @param {HTMLInputElement | HTMLSelectElement} input
 * @param {HTMLElement} hint
 */
function explain(field, input, hint) {
  const chosen = field.choices.find(({ value }) => value === input.value)?.description;
  const range = rangeOf(field, formatCount);
  const text = chosen !== undefined && chosen !== "" ? chosen : field.description;
  hint.textContent = range === "" ? text : `${text.replace(/\.$/, "")}${text === "" ? "" : ": "}${range}`;
  hint.hidden = hint.textContent === "";
}
