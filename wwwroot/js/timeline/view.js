/**
 * What is on screen: a span of time in ns and how far the lanes are scrolled.
 * @typedef {{ from: number, to: number, scroll: number }} View
 */

/** Nobody needs to see less than this many ns at once. */
export const narrowest = 100;

/** Room after the last event, as a share of the span. */
const margin = 0.02;

/**
 * The whole of a run.
 * @param {number} end
 * @returns {{ from: number, to: number }}
 */
export function whole(end) {
  const span = Math.max(end, narrowest * 10);
  return { from: -span * margin * 0.5, to: span * (1 + margin) };
}

/** While a run grows, its picture does so in steps of this share. */
const growth = 1.125;

/**
 * The whole of a run that goes on, with room for what comes: the scale holds for a while, as a picture that is drawn to another one
 * all the time is hard to read and costs more.
 * @param {number} end
 * @param {number} most there is no room for more than this
 */
export function wholeSoFar(end, most) {
  return whole(Math.min(most, growth ** Math.ceil(Math.log(Math.max(end, narrowest * 10)) / Math.log(growth))));
}

/**
 * Keeps a span inside the run, with its width where that is possible.
 * @param {number} from
 * @param {number} to
 * @param {number} end
 */
export function within(from, to, end) {
  const all = whole(end);
  const width = Math.max(to - from, narrowest);
  // Rounding must not leave a view that is the whole run but for a billionth.
  if (width >= (all.to - all.from) * (1 - 1e-9)) return all;
  const start = Math.min(Math.max(from, all.from), all.to - width);
  return { from: start, to: start + width };
}

/**
 * @param {{ from: number, to: number }} view
 * @param {number} factor less than 1 to see less
 * @param {number} time stays where it is on screen
 * @param {number} end
 */
export function zoomed(view, factor, time, end) {
  const width = Math.max((view.to - view.from) * factor, narrowest);
  const share = (time - view.from) / (view.to - view.from);
  const from = time - share * width;
  return within(from, from + width, end);
}

/**
 * @param {{ from: number, to: number }} view
 * @param {number} by in ns
 * @param {number} end
 */
export function panned(view, by, end) {
  return within(view.from + by, view.to + by, end);
}

/**
 * A span that shows [first, last] with room around it; a single moment keeps the width it is seen with.
 * @param {{ from: number, to: number }} view
 * @param {number} first
 * @param {number} last
 * @param {number} end
 */
export function around(view, first, last, end) {
  const width = last > first ? (last - first) * 1.6 : Math.min(view.to - view.from, end / 10);
  const middle = (first + last) / 2;
  return within(middle - width / 2, middle + width / 2, end);
}

/**
 * A span of the same width in which `time` is comfortably visible; the same span when it already is.
 * @param {{ from: number, to: number }} view
 * @param {number} time
 * @param {number} end
 */
export function revealing(view, time, end) {
  const width = view.to - view.from;
  if (time >= view.from + width * 0.05 && time <= view.to - width * 0.05) return { from: view.from, to: view.to };
  return within(time - width / 2, time + width / 2, end);
}

/**
 * The span of the same width nearest to a view in which `time` is visible, with a little room beside it.
 * @param {{ from: number, to: number }} view
 * @param {number} time
 * @param {number} end
 */
export function nudged({ from, to }, time, end) {
  const room = (to - from) * 0.08;
  if (time >= from && time <= to) return { from, to };
  const by = time < from ? time - room - from : time + room - to;
  return within(from + by, to + by, end);
}
