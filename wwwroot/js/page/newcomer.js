import { find } from "./dom.js";

const key = "playground-hint-read";

/** Tells a newcomer what the lanes are, until it is dismissed; once and for all where the browser keeps that. */
export function attachNewcomerHint() {
  const hint = find("newcomer");
  hint.hidden = wasRead();
  find("newcomer-close").addEventListener("click", () => {
    hint.hidden = true;
    find("lanes").focus({ preventScroll: true });
    try {
      localStorage.setItem(key, "yes");
    } catch {
      // A browser that keeps nothing: the hint is back with the next visit.
    }
  });
}

function wasRead() {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
