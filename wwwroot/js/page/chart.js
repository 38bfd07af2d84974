import { layOutBars, layOutLines, widthOf } from "./chart-layout.js";
import { marker, seriesClass } from "./chart-marker.js";
import { draw } from "./svg.js";

/** @typedef {import("../api/rest.js").Chart} Chart */

/**
 * A chart as a drawing of a width; its numbers stand in a table beside it.
 * @param {Chart} chart
 * @param {number} width
 * @returns {{ svg: Element, labelled: boolean }} whether the series are named in the drawing itself
 */
export function drawChart(chart, width) {
  return chart.kind === "bars" ? drawBars(chart, width) : drawLines(chart, width);
}

/**
 * @param {Chart} chart
 * @param {number} width
 */
function drawLines(chart, width) {
  const layout = layOutLines(chart, width, Math.round(Math.min(220, Math.max(180, width * 0.46))));
  const { plot, height } = layout;
  const grid = layout.yTicks.map(({ at }, i) => draw("line", { class: i === 0 ? "axis" : "grid", x1: plot.left, x2: plot.right, y1: at, y2: at }));
  const yTexts = layout.yTicks.map(({ at, text }) => draw("text", { class: "tick", x: plot.left - 6, y: at + 4, "text-anchor": "end" }, text));
  const xTexts = layout.xTicks.flatMap(({ at, text }) => [
    draw("line", { class: "axis", x1: at, x2: at, y1: plot.bottom, y2: plot.bottom + 4 }),
    draw("text", { class: "tick", x: at, y: plot.bottom + 17, "text-anchor": "middle" }, text),
  ]);
  const lines = layout.lines.map(({ index, name, isExpected, places, label }) =>
    draw(
      "g",
      { class: seriesClass(index, isExpected) },
      draw("polyline", { class: "line", points: places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ") }),
      ...(isExpected ? [] : places.map(({ x, y }) => marker(index, x, y))),
      ...(label === null ? [] : [draw("text", { class: "label", x: label.x, y: label.y + 4 }, name)]),
    ),
  );
  // What is expected lies below what was measured.
  lines.sort((a, b) => Number(b.classList.contains("expected")) - Number(a.classList.contains("expected")));
  const svg = frame(chart, width, height, [
    ...grid,
    ...yTexts,
    ...xTexts,
    draw("text", { class: "title", x: 0, y: 12 }, chart.y),
    draw("text", { class: "title", x: plot.right, y: height - 4, "text-anchor": "end" }, chart.x),
    ...lines,
  ]);
  return { svg, labelled: layout.labelled };
}

/**
 * @param {Chart} chart
 * @param {number} width
 */
function drawBars(chart, width) {
  const layout = layOutBars(chart, width);
  const names = layout.groups.map(({ text, y }) => {
    const room = Math.floor((layout.axis - 10) / widthOf("m"));
    const shown = text.length > room ? `${text.slice(0, Math.max(1, room - 1))}…` : text;
    return draw("text", { class: "name", x: layout.axis - 8, y: y + 4, "text-anchor": "end" }, shown);
  });
  const bars = layout.bars.map(({ x, y, width: long, height, index, isExpected, text }) =>
    draw(
      "g",
      { class: seriesClass(index, isExpected) },
      draw("rect", { class: "bar", x, y, width: Math.max(1, long), height, rx: 2 }),
      draw("text", { class: "value", x: x + long + 6, y: y + height / 2 + 4 }, text),
    ),
  );
  const svg = frame(chart, width, layout.height, [...names, ...bars, draw("line", { class: "axis", x1: layout.axis, x2: layout.axis, y1: 0, y2: layout.height })]);
  return { svg, labelled: chart.series.length < 2 };
}

/**
 * @param {Chart} chart
 * @param {number} width
 * @param {number} height
 * @param {Node[]} parts
 */
function frame(chart, width, height, parts) {
  const name = `${chart.kind === "bars" ? "Bar" : "Line"} chart: ${chart.title}. ${chart.y} by ${chart.x}. The numbers stand in the table below.`;
  return draw("svg", { class: "chart-drawing", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": name }, ...parts);
}
