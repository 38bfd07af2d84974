/**
 * The parts of the canvas, in CSS pixels: names on the left, the time axis on top, the lanes in the rest.
 * @typedef {{ width: number, height: number, gutter: number, ruler: number, scale: number }} Geometry
 */

/**
 * @param {number} width
 * @param {number} height
 * @param {number} scale device pixels to a CSS pixel
 * @returns {Geometry}
 */
export function geometry(width, height, scale) {
  return { width, height, gutter: width < 560 ? 104 : width < 900 ? 140 : 168, ruler: 28, scale };
}

/** @param {Geometry} geometry */
export function plotWidth({ width, gutter }) {
  return Math.max(1, width - gutter);
}

/**
 * @param {Geometry} geometry
 * @param {{ from: number, to: number }} view
 * @param {number} time
 */
export function xOf(geometry, view, time) {
  return geometry.gutter + ((time - view.from) / (view.to - view.from)) * plotWidth(geometry);
}

/**
 * @param {Geometry} geometry
 * @param {{ from: number, to: number }} view
 * @param {number} x
 */
export function timeAt(geometry, view, x) {
  return view.from + ((x - geometry.gutter) / plotWidth(geometry)) * (view.to - view.from);
}
