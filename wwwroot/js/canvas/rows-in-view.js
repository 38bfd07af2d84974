import { topOf } from "../timeline/layout.js";

/**
 * Paints the rows that are in view, each with its top on the canvas: those that scroll first, and never over those that do not.
 * @param {CanvasRenderingContext2D} context
 * @param {Pick<import("./painter.js").Picture, "geometry" | "layout" | "view">} picture
 * @param {(row: import("../timeline/layout.js").Row, top: number) => void} paint
 */
export function eachRowInView(context, { geometry, layout, view }, paint) {
  for (const fixed of [false, true]) {
    const from = fixed ? 0 : layout.fixed;
    const to = fixed ? layout.fixed : geometry.height - geometry.ruler;
    if (from >= to) continue;
    context.save();
    context.beginPath();
    context.rect(0, geometry.ruler + from, geometry.width, to - from);
    context.clip();
    for (const row of layout.rows) {
      const top = topOf(row, view.scroll);
      if (row.fixed === fixed && top < to && top + row.height > from) paint(row, geometry.ruler + top);
    }
    context.restore();
  }
}
