/**
 * The keys that select a range and set marks, wherever the focus is.
 * @param {import("../lanes-view.js").LanesView} lanes
 * @returns {Record<string, (event: KeyboardEvent) => void>}
 */
export function rangeKeys({ range, bookmarks }) {
  return {
    KeyR: () => range.take(),
    KeyM: () => bookmarks.toggle(),
    KeyN: (event) => bookmarks.step(event.shiftKey ? -1 : 1),
  };
}
