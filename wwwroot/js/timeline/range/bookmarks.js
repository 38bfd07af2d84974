/**
 * A moment that somebody has marked, by its number.
 * @typedef {{ number: number, time: number }} Bookmark
 */

/** More than these would only be in each other's way, and make an address too long to send. */
export const mostBookmarks = 20;

/**
 * Takes away the mark within `reach` of a moment, or sets one there with the smallest number that is free: the others keep
 * theirs. In order of time.
 * @param {readonly Bookmark[]} marks
 * @param {number} time
 * @param {number} reach in ns
 * @returns {{ marks: Bookmark[], set: Bookmark | null, removed: Bookmark | null }}
 */
export function toggled(marks, time, reach) {
  const near = marks.filter((mark) => Math.abs(mark.time - time) <= reach).sort((a, b) => Math.abs(a.time - time) - Math.abs(b.time - time));
  if (near.length > 0) return { marks: marks.filter((mark) => mark !== near[0]), set: null, removed: near[0] };
  if (marks.length >= mostBookmarks) return { marks: [...marks], set: null, removed: null };
  const taken = new Set(marks.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number++;
  const set = { number, time: Math.round(time) };
  return { marks: [...marks, set].sort((a, b) => a.time - b.time), set, removed: null };
}

/**
 * The mark after a moment, or with -1 before it, and from the last on to the first again; null where there is none.
 * @param {readonly Bookmark[]} marks in order of time
 * @param {number} time
 * @param {number} direction
 */
export function nextBookmark(marks, time, direction) {
  const ahead = direction > 0 ? marks.find((mark) => mark.time > time) : marks.filter((mark) => mark.time < time).at(-1);
  return ahead ?? marks.at(direction > 0 ? 0 : -1) ?? null;
}

/**
 * As they stand in an address: "1-1000_2-2500".
 * @param {readonly Bookmark[]} marks
 */
export function writeBookmarks(marks) {
  return marks.map(({ number, time }) => `${number}-${time}`).join("_");
}

/**
 * @param {string | null} text
 * @returns {Bookmark[]}
 */
export function readBookmarks(text) {
  /** @type {Map<number, Bookmark>} */
  const marks = new Map();
  for (const part of (text ?? "").split("_")) {
    const [, number, time] = /^(\d{1,2})-(\d{1,15})$/.exec(part) ?? [];
    if (Number(number) > 0 && marks.size < mostBookmarks) marks.set(Number(number), { number: Number(number), time: Number(time) });
  }
  return [...marks.values()].sort((a, b) => a.time - b.time);
}
