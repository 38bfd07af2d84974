/** The same slices in vis-timeline, one group a thread. Its clock counts in ms: a ns becomes one. */
const { vis } = globalThis;
const lanes = await (await fetch(`/bench/slices.json`)).json();
const groups = new vis.DataSet(lanes.map(({ name }, id) => ({ id, content: name })));
const items = lanes.flatMap(({ slices }, group) =>
  slices.map(([start, end, state], i) => ({ id: `${group}-${i}`, group, start, end: Math.max(start + 1, end), content: state, type: "range" })),
);
const to = items.reduce((most, { end }) => Math.max(most, end), 0);
globalThis.chart = new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(items), groups, {
  stack: false,
  start: 0,
  end: to,
  height: "860px",
  showCurrentTime: false,
});
globalThis.span = to;
