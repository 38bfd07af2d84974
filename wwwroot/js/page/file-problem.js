import { find, make } from "./dom.js";
import { messageOf } from "./words.js";

/**
 * Says what went wrong with a file, opened or saved; null takes it back.
 * @param {string | null} title
 * @param {unknown} [error]
 */
export function showFileProblem(title, error) {
  const host = find("file-problem");
  host.hidden = title === null;
  if (title === null) {
    host.replaceChildren();
    return;
  }
  const close = make("button", { type: "button", class: "button quiet" }, "Close");
  close.addEventListener("click", () => showFileProblem(null));
  host.replaceChildren(make("div", {}, make("strong", {}, title), make("p", {}, messageOf(error))), close);
}
