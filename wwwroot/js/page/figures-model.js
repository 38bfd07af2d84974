import { formatBytes, formatCount, formatDuration } from "../timeline/format.js";
import { words } from "./form-model.js";

/**
 * What a run has brought, in words. No DOM: tested under Node.
 * @typedef {{ name: string, text: string }} Figure
 * @typedef {import("../api/rest.js").Chart} Chart
 */

/** @type {readonly { ending: RegExp, format: (value: number) => string }[]} */
const units = [
  { ending: /Ms$/, format: (value) => formatDuration(value * 1e6) },
  { ending: /Ns$/, format: formatDuration },
  { ending: /Seconds$/, format: (value) => formatDuration(value * 1e9) },
  { ending: /Bytes$/, format: formatBytes },
  { ending: /Percent$/, format: (value) => `${formatFigure(value)}\u00a0%` },
];

/**
 * The single figures of a result, in its order: lists and what has parts of its own are left out.
 * @param {Record<string, unknown> | null | undefined} result
 * @returns {Figure[]}
 */
export function figuresOf(result) {
  /** @type {Figure[]} */
  const figures = [];
  for (const [member, value] of Object.entries(result ?? {})) {
    if (typeof value === "number") figures.push(numberOf(member, value));
    else if (typeof value === "boolean") figures.push({ name: titled(member), text: value ? "yes" : "no" });
    else if (typeof value === "string") figures.push({ name: titled(member), text: value });
  }
  return figures;
}

/**
 * @param {Record<string, unknown> | null | undefined} result
 * @returns {Chart[]}
 */
export function chartsOf(result) {
  const charts = result?.charts;
  if (!Array.isArray(charts)) return [];
  return charts.filter((chart) => Array.isArray(chart?.series) && chart.series.some((/** @type {{ points?: unknown[] }} */ { points }) => (points ?? []).length > 0));
}

/**
 * A number with the digits that matter: 1 204, 3.41, 0.05.
 * @param {number} value
 */
export function formatFigure(value) {
  if (Number.isInteger(value)) return formatCount(value);
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
  const rounded = Number(value.toFixed(digits));
  if (Number.isInteger(rounded)) return formatCount(rounded);
  return `${rounded < 0 ? "−" : ""}${Math.abs(rounded)}`;
}

/**
 * @param {string} member
 * @param {number} value
 * @returns {Figure}
 */
function numberOf(member, value) {
  const unit = units.find(({ ending }) => ending.test(member));
  if (unit !== undefined) return { name: titled(member.replace(unit.ending, "")), text: unit.format(value) };
  return { name: titled(member), text: member === "bytes" ? formatBytes(value) : formatFigure(value) };
}

/** @param {string} member */
function titled(member) {
  const text = words(member);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
