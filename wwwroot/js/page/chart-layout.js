import { niceScale, spacedOut } from "./chart-scale.js";
import { formatFigure } from "./figures-model.js";

/**
 * Where everything of a chart stands, in CSS pixels. No DOM: tested under Node.
 * @typedef {import("../api/rest.js").Chart} Chart
 * @typedef {{ x: number, y: number }} Place
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Plot
 * @typedef {{ at: number, text: string }} Tick
 * @typedef {{ index: number, name: string, isExpected: boolean, places: Place[], label: Place | null }} Line
 * @typedef {{ width: number, height: number, plot: Plot, xTicks: Tick[], yTicks: Tick[], lines: Line[], labelled: boolean }} LineLayout
 * @typedef {{ x: number, y: number, width: number, height: number, index: number, isExpected: boolean, text: string }} Bar
 * @typedef {{ width: number, height: number, axis: number, groups: { text: string, y: number }[], bars: Bar[] }} BarLayout
 */

/** The width of a character at the size of the chart's type; a little more than it really is. */
const character = 6.5;
const lineHeight = 14;

/** @param {string} text */
export function widthOf(text) {
  return text.length * character;
}

/**
 * @param {Chart} chart
 * @param {number} width
 * @param {number} height
 * @returns {LineLayout}
 */
export function layOutLines(chart, width, height) {
  const points = chart.series.flatMap((series) => series.points);
  const y = niceScale(Math.min(0, ...points.map((point) => point.y)), Math.max(...points.map((point) => point.y)), Math.max(3, Math.floor(height / 44)));
  const xs = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const names = Math.max(...chart.series.map(({ name }) => widthOf(name))) + 14;
  const labelled = names <= width * 0.34;
  const plot = {
    left: Math.max(...y.ticks.map((tick) => widthOf(formatFigure(tick)))) + 10,
    right: width - (labelled ? names : 12),
    top: 26,
    bottom: height - 36,
  };
  const [first, last] = [xs[0], xs[xs.length - 1]];
  const xOf = (/** @type {number} */ value) => (last > first ? plot.left + ((value - first) / (last - first)) * (plot.right - plot.left) : (plot.left + plot.right) / 2);
  const yOf = (/** @type {number} */ value) => plot.bottom - ((value - y.low) / (y.high - y.low)) * (plot.bottom - plot.top);
  const few = xs.length <= 12 ? xs : niceScale(first, last, 8).ticks.filter((tick) => tick >= first && tick <= last);
  const gap = Math.max(...few.map((value) => widthOf(formatFigure(value)))) + 8;

  /** @type {Line[]} */
  const lines = chart.series.map(({ name, isExpected = false, points: own }, index) => ({
    index,
    name,
    isExpected,
    places: [...own].sort((a, b) => a.x - b.x).map((point) => ({ x: xOf(point.x), y: yOf(point.y) })),
    label: null,
  }));
  if (labelled) putLabels(lines, plot);
  return {
    width,
    height,
    plot,
    xTicks: spacedOut(few, xOf, gap).map((value) => ({ at: xOf(value), text: formatFigure(value) })),
    yTicks: y.ticks.map((value) => ({ at: yOf(value), text: formatFigure(value) })),
    lines,
    labelled,
  };
}

/**
 * Each name beside the end of its line, none over another.
 * @param {Line[]} lines
 * @param {Plot} plot
 */
function putLabels(lines, plot) {
  const ends = lines
    .filter(({ places }) => places.length > 0)
    .map((line) => ({ line, y: line.places[line.places.length - 1].y }))
    .sort((a, b) => a.y - b.y);
  for (let i = 1; i < ends.length; i++) ends[i].y = Math.max(ends[i].y, ends[i - 1].y + lineHeight);
  let below = plot.bottom;
  for (let i = ends.length - 1; i >= 0; i--) {
    ends[i].y = Math.min(ends[i].y, below);
    below = ends[i].y - lineHeight;
  }
  for (const { line, y } of ends) line.label = { x: plot.right + 10, y };
}

const barHeight = 16;
const groupGap = 12;

/**
 * Bars lie on their side: there is room for the names of what is compared.
 * @param {Chart} chart
 * @param {number} width
 * @returns {BarLayout}
 */
export function layOutBars(chart, width) {
  const categories = chart.categories ?? [];
  const all = chart.series.flatMap((series) => series.points.map(({ y }) => y));
  const most = Math.max(...all, 0);
  const axis = Math.min(width * 0.42, Math.max(...categories.map(widthOf), 0) + 10);
  const values = Math.max(...all.map((value) => widthOf(formatFigure(value)))) + 8;
  const room = Math.max(20, width - axis - values);
  /** @type {BarLayout} */
  const layout = { width, height: 0, axis, groups: [], bars: [] };
  let y = 4;
  for (const [category, text] of categories.entries()) {
    const top = y;
    chart.series.forEach(({ points, isExpected = false }, index) => {
      const point = points.find(({ x }) => x === category);
      if (point === undefined) return;
      const long = most > 0 ? Math.max(0, (point.y / most) * room) : 0;
      layout.bars.push({ x: axis, y, width: long, height: barHeight - 2, index, isExpected, text: formatFigure(point.y) });
      y += barHeight;
    });
    if (y === top) y += barHeight;
    layout.groups.push({ text, y: (top + y - 2) / 2 });
    y += groupGap;
  }
  layout.height = y - groupGap + 6;
  return layout;
}
