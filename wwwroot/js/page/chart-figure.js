import { drawChart } from "./chart.js";
import { marker, seriesClass } from "./chart-marker.js";
import { make } from "./dom.js";
import { formatFigure } from "./figures-model.js";
import { draw } from "./svg.js";

const narrowest = 200;

/** @typedef {import("../api/rest.js").Chart} Chart */

/**
 * A chart with its title, its key and its numbers as a table. It is drawn anew whenever its width changes.
 * @param {Chart} chart
 */
export function chartFigure(chart) {
  const drawing = make("div", { class: "chart-room" });
  const key = make("ul", { class: "chart-key", "aria-label": "Series" }, ...chart.series.map((series, index) => keyItem(chart, series, index)));
  const caption = make("figcaption", {}, chart.title, ...(chart.kind === "bars" ? [make("span", {}, `${chart.y} by ${chart.x}`)] : []));
  const figure = make("figure", { class: "chart", "data-kind": chart.kind }, caption, key, drawing, numbers(chart));
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(drawing.clientWidth);
    if (width === drawn || width < narrowest) return;
    drawn = width;
    const { svg, labelled } = drawChart(chart, width);
    key.hidden = labelled;
    drawing.replaceChildren(svg);
  }).observe(drawing);
  return figure;
}

/**
 * @param {Chart} chart
 * @param {import("../api/rest.js").ChartSeries} series
 * @param {number} index
 */
function keyItem({ kind }, { name, isExpected = false }, index) {
  const sample = draw("svg", { class: "chart-sample", viewBox: "0 0 26 12", width: 26, height: 12, "aria-hidden": "true" });
  const line = [draw("polyline", { class: "line", points: "1,6 25,6" }), ...(isExpected ? [] : [marker(index, 13, 6)])];
  const parts = kind === "bars" ? [draw("rect", { class: "bar", x: 4, y: 1, width: 18, height: 10, rx: 2 })] : line;
  sample.append(draw("g", { class: seriesClass(index, isExpected) }, ...parts));
  return make("li", {}, sample, name);
}

/**
 * The same in numbers: one row for each place on the axis, one column for each series.
 * @param {Chart} chart
 */
function numbers(chart) {
  const { series, categories } = chart;
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const rows = xs.map((x) => {
    const cells = series.map(({ points }) => {
      const point = points.find((candidate) => candidate.x === x);
      return make("td", { class: "number" }, point === undefined ? "" : formatFigure(point.y));
    });
    return make("tr", {}, make("th", { scope: "row" }, categories?.[x] ?? formatFigure(x)), ...cells);
  });
  const head = make("tr", {}, make("th", { scope: "col" }, chart.x), ...series.map(({ name }) => make("th", { scope: "col", class: "number" }, name)));
  const caption = make("caption", { class: "unseen" }, `${chart.title}: ${chart.y} by ${chart.x}`);
  const table = make("table", { class: "chart-table" }, caption, make("thead", {}, head), make("tbody", {}, ...rows));
  return make("details", { class: "chart-numbers" }, make("summary", {}, "Numbers"), table);
}
