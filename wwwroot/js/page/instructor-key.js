import { find, say } from "./dom.js";
import { recall, remember } from "./remembered.js";

const place = "instructor-key";

/** @type {Promise<string> | null} */
let asking = null;

/** The instructor's key, until the tab is closed; "" as long as nobody has given it. */
export const knownKey = () => recall(place, "sessionStorage") ?? "";

/**
 * Asks for the instructor's key, once for all that wait for it.
 * @param {boolean} again the one there was is wrong
 * @returns {Promise<string>} "" if whoever is asked has none
 */
export function askForKey(again) {
  asking ??= new Promise((done) => {
    const dialog = /** @type {HTMLDialogElement} */ (find("key-dialog"));
    const field = /** @type {HTMLInputElement} */ (find("key"));
    say(find("key-wrong"), again ? "This was not the key." : "");
    field.value = dialog.returnValue = "";
    dialog.onclose = () => {
      asking = null;
      const key = dialog.returnValue && field.value;
      remember(place, key, "sessionStorage");
      done(key);
    };
    dialog.showModal();
  });
  return asking;
}
