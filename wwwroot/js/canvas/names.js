import { formatBytes, formatCount } from "../timeline/format.js";
import { groupHeight } from "../timeline/layout.js";
import { State, stateWords } from "../timeline/states.js";
import { threadColours } from "./colours.js";

/**
 * Paints the column of names: who a lane is and, where there is room, what it is doing now.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./painter.js").Picture} picture
 */
export function paintNames(context, picture) {
  const { geometry, layout, view, colours, font, focus, timeline } = picture;
  context.save();
  context.beginPath();
  context.rect(0, geometry.ruler, geometry.gutter, geometry.height - geometry.ruler);
  context.clip();
  context.fillStyle = colours.surface;
  context.fillRect(0, geometry.ruler, geometry.gutter, geometry.height);
  context.translate(0, geometry.ruler - view.scroll);
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const group of layout.groups) {
    context.fillStyle = colours.muted;
    context.font = `600 11px ${font}`;
    context.fillText(group.title, 12, group.y + groupHeight / 2 + 2);
  }
  for (const row of layout.rows) {
    if (row.y + row.height < view.scroll || row.y > view.scroll + geometry.height) continue;
    const dim = focus !== null && !focus.has(row.lane.id);
    context.globalAlpha = dim ? 0.4 : 1;
    if (row.lane.id === picture.selectedLane) {
      context.fillStyle = colours.accent;
      context.fillRect(0, row.y + 2, 3, row.height - 4);
    }
    const two = row.height >= 32;
    const middle = row.y + row.height / 2;
    paintMark(context, row, middle, picture);
    const room = geometry.gutter - 34 - 8;
    context.fillStyle = colours.text;
    context.font = `550 12.5px ${font}`;
    context.fillText(fitted(context, row.lane.name, room), 34, two ? middle - 7 : middle);
    if (two) {
      context.fillStyle = colours.muted;
      context.font = `450 11px ${font}`;
      context.fillText(fitted(context, doing(timeline, row.lane), room), 34, middle + 8);
    }
    context.globalAlpha = 1;
    context.fillStyle = colours.line;
    context.fillRect(0, row.y + row.height - 1, geometry.gutter, 1);
  }
  context.restore();
}

/**
 * A thread's number in its colour; a sign for anything else.
 * @param {CanvasRenderingContext2D} context
 * @param {import("../timeline/layout.js").Row} row
 * @param {number} middle
 * @param {import("./painter.js").Picture} picture
 */
function paintMark(context, { lane }, middle, { colours, font }) {
  if (lane.type === "thread") {
    const index = lane.number % threadColours;
    context.fillStyle = colours.threads[index];
    context.beginPath();
    context.roundRect(10, middle - 8, 17, 16, 4);
    context.fill();
    context.fillStyle = colours.onThreads[index];
    context.font = `650 ${lane.number > 9 ? 9.5 : 10.5}px ${font}`;
    context.textAlign = "center";
    context.fillText(String(lane.number), 18.5, middle + 0.5);
    context.textAlign = "left";
    return;
  }
  context.strokeStyle = colours.muted;
  context.lineWidth = 1.5;
  context.beginPath();
  if (lane.type === "lock") {
    context.roundRect(13, middle - 1, 11, 8, 2);
    context.moveTo(15.5, middle - 1);
    context.lineTo(15.5, middle - 3);
    context.arc(18.5, middle - 3, 3, Math.PI, 0);
    context.lineTo(21.5, middle - 1);
  } else if (lane.type === "variable") {
    context.moveTo(12, middle + 5);
    context.lineTo(16, middle + 5);
    context.lineTo(16, middle);
    context.lineTo(20.5, middle);
    context.lineTo(20.5, middle - 5);
    context.lineTo(25, middle - 5);
  } else if (lane.type === "barrier") {
    context.moveTo(18.5, middle - 7);
    context.lineTo(18.5, middle + 7);
    context.moveTo(12, middle);
    context.lineTo(16, middle);
    context.moveTo(21, middle);
    context.lineTo(25, middle);
  } else {
    context.moveTo(18.5, middle - 6);
    context.lineTo(18.5, middle + 3);
    context.moveTo(14.5, middle - 0.5);
    context.lineTo(18.5, middle + 3.5);
    context.lineTo(22.5, middle - 0.5);
    context.moveTo(13, middle + 7);
    context.lineTo(24, middle + 7);
  }
  context.stroke();
}

/**
 * @param {import("../timeline/timeline.js").Timeline} timeline
 * @param {import("../timeline/timeline.js").Lane} lane
 */
function doing(timeline, lane) {
  switch (lane.type) {
    case "thread": {
      if (lane.startedAt < 0) return "not started yet";
      if (lane.endedAt >= 0) return lane.failed ? "ended by an exception" : "ended";
      const state = lane.slices.openState;
      const subject = timeline.nameOf(timeline.log.subjects[lane.slices.openDetail]);
      if (state === State.waiting) return `waiting: ${subject}`;
      if (state === State.joining) return `joining ${subject}`;
      return stateWords[state] ?? "";
    }
    case "lock":
      return lane.owner === 0 ? "free" : `held by ${timeline.nameOf(lane.owner)}`;
    case "variable":
      return `= ${formatCount(lane.current)}`;
    case "barrier":
      return `${formatCount(lane.waiting)} of ${formatCount(lane.participants)} waiting`;
    case "transfer": {
      const bytes = lane.series.values[lane.series.length - 1];
      return lane.failed ? "failed" : `${formatBytes(bytes)}${lane.size > bytes ? ` of ${formatBytes(lane.size)}` : ""}`;
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} room
 */
export function fitted(context, text, room) {
  if (context.measureText(text).width <= room) return text;
  let end = text.length - 1;
  while (end > 0 && context.measureText(`${text.slice(0, end)}…`).width > room) end--;
  return end === 0 ? "" : `${text.slice(0, end)}…`;
}
