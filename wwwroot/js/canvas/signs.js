import { threadColours } from "./colours.js";

/** @typedef {import("../timeline/timeline.js").Lane} Lane */
/** @typedef {(context: CanvasRenderingContext2D, y: number) => void} Sign draws around (18.5, y), 14 pixels wide at most */

/** @type {Record<Exclude<Lane["type"], "thread">, Sign>} */
const signs = {
  lock: padlock,
  interpreterLock(context, y) {
    padlock(context, y);
    context.moveTo(18.5, y + 1.5);
    context.lineTo(18.5, y + 4.5);
  },
  readersWriterLock(context, y) {
    padlock(context, y);
    context.moveTo(15.5, y + 3);
    context.lineTo(21.5, y + 3);
  },
  semaphore(context, y) {
    for (const x of [13.5, 18.5, 23.5]) {
      context.moveTo(x + 1.75, y);
      context.arc(x, y, 1.75, 0, Math.PI * 2);
    }
  },
  signal(context, y) {
    context.moveTo(14, y + 7);
    context.lineTo(14, y - 6);
    context.lineTo(24, y - 2.5);
    context.lineTo(14, y + 1);
  },
  condition(context, y) {
    context.moveTo(13, y + 4);
    context.lineTo(24, y + 4);
    context.moveTo(14.5, y + 4);
    context.lineTo(14.5, y - 1);
    context.arc(18.5, y - 1, 4, Math.PI, 0);
    context.lineTo(22.5, y + 4);
    context.moveTo(17.5, y + 7);
    context.lineTo(19.5, y + 7);
  },
  queue(context, y) {
    context.moveTo(12, y - 5);
    context.lineTo(12, y + 5);
    context.lineTo(25, y + 5);
    context.lineTo(25, y - 5);
    context.rect(15, y - 1, 3, 3);
    context.rect(20, y - 1, 2.5, 3);
  },
  barrier(context, y) {
    context.moveTo(18.5, y - 7);
    context.lineTo(18.5, y + 7);
    context.moveTo(12, y);
    context.lineTo(16, y);
    context.moveTo(21, y);
    context.lineTo(25, y);
  },
  process(context, y) {
    context.roundRect(12.5, y - 6, 12, 12, 2);
    context.moveTo(12.5, y - 2.5);
    context.lineTo(24.5, y - 2.5);
  },
  variable(context, y) {
    context.moveTo(12, y + 5);
    context.lineTo(16, y + 5);
    context.lineTo(16, y);
    context.lineTo(20.5, y);
    context.lineTo(20.5, y - 5);
    context.lineTo(25, y - 5);
  },
  gauge(context, y) {
    context.moveTo(12, y + 4);
    context.arc(18.5, y + 4, 6.5, Math.PI, 0);
    context.moveTo(18.5, y + 4);
    context.lineTo(21.5, y - 0.5);
  },
  transfer(context, y) {
    context.moveTo(18.5, y - 6);
    context.lineTo(18.5, y + 3);
    context.moveTo(14.5, y - 0.5);
    context.lineTo(18.5, y + 3.5);
    context.lineTo(22.5, y - 0.5);
    context.moveTo(13, y + 7);
    context.lineTo(24, y + 7);
  },
};

/**
 * A thread's number or letter in its colour; a sign for anything else.
 * @param {CanvasRenderingContext2D} context
 * @param {Lane} lane
 * @param {number} middle
 * @param {import("./painter.js").Picture} picture
 */
export function paintSign(context, lane, middle, { colours, font, timeline }) {
  if (lane.type === "thread") {
    number(context, lane.number, timeline.signOf(lane.number), middle, colours, font);
    return;
  }
  context.strokeStyle = colours.muted;
  context.lineWidth = 1.5;
  context.beginPath();
  signs[lane.type](context, middle);
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} value
 * @param {string} sign what stands for it
 * @param {number} middle
 * @param {import("./colours.js").Colours} colours
 * @param {string} font
 */
function number(context, value, sign, middle, colours, font) {
  const index = value % threadColours;
  context.fillStyle = colours.threads[index];
  context.beginPath();
  context.roundRect(10, middle - 8, 17, 16, 4);
  context.fill();
  context.fillStyle = colours.onThreads[index];
  context.font = `650 ${sign.length > 1 ? 9.5 : 10.5}px ${font}`;
  context.textAlign = "center";
  context.fillText(sign, 18.5, middle + 0.5);
  context.textAlign = "left";
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} y
 */
function padlock(context, y) {
  context.roundRect(13, y - 1, 11, 8, 2);
  context.moveTo(15.5, y - 1);
  context.lineTo(15.5, y - 3);
  context.arc(18.5, y - 3, 3, Math.PI, 0);
  context.lineTo(21.5, y - 1);
}
