import { grouped } from "./ticks.js";

/**
 * 3412 → "3 412".
 * @param {number | bigint} value
 */
export function formatCount(value) {
  const text = typeof value === "bigint" || Number.isInteger(value) ? value.toString() : value.toFixed(2);
  return text.startsWith("-") ? `−${grouped(text.slice(1))}` : grouped(text);
}

/**
 * ns as "1.24 ms": three digits that matter.
 * @param {number} ns
 * @returns {string}
 */
export function formatDuration(ns) {
  if (ns < 0) return `−${formatDuration(-ns)}`;
  if (ns < 999.5) return `${Math.round(ns)}\u00a0ns`;
  if (ns < 999.5e3) return `${three(ns / 1e3)}\u00a0µs`;
  if (ns < 999.5e6) return `${three(ns / 1e6)}\u00a0ms`;
  if (ns < 59.995e9) return `${three(ns / 1e9)}\u00a0s`;
  const seconds = Math.round(ns / 1e9);
  return `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60}\u00a0s`;
}

/**
 * A moment of the run, precise enough to tell two events apart.
 * @param {number} ns
 */
export function formatMoment(ns) {
  if (ns < 1e6) return `${grouped((ns / 1e3).toFixed(3))}\u00a0µs`;
  if (ns < 1e9) return `${grouped((ns / 1e6).toFixed(3))}\u00a0ms`;
  return `${grouped((ns / 1e9).toFixed(4))}\u00a0s`;
}

/** @param {number} bytes */
export function formatBytes(bytes) {
  if (bytes < 1024) return `${formatCount(bytes)}\u00a0B`;
  if (bytes < 1024 * 1024) return `${three(bytes / 1024)}\u00a0KiB`;
  return `${three(bytes / 1024 / 1024)}\u00a0MiB`;
}

/** @param {number} share */
export function formatShare(share) {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return "<\u00a01\u00a0%";
  if (percent > 99 && percent < 100) return ">\u00a099\u00a0%";
  return `${Math.round(percent)}\u00a0%`;
}

/** @param {number} value */
function three(value) {
  if (value >= 99.95) return value.toFixed(0);
  return value.toFixed(value >= 9.995 ? 1 : 2);
}
