import { find } from "./dom.js";
import { recall, remember } from "./remembered.js";

const key = "playground-hint-read";

/** Tells a newcomer what the lanes are, until it is dismissed; once and for all where the browser keeps that. */
export function attachNewcomerHint() {
  const hint = find("newcomer");
  hint.hidden = recall(key) !== null;
  find("newcomer-close").addEventListener("click", () => {
    hint.hidden = true;
    find("lanes").focus({ preventScroll: true });
    remember(key, "yes");
  });
}
