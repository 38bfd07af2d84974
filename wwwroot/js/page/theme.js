import { recall, remember } from "./remembered.js";

const choices = /** @type {const} */ (["system", "light", "dark"]);
const key = "playground-theme";

/**
 * Light, dark, or as the system says; remembered in this browser.
 * @param {HTMLElement} button
 * @param {() => void} changed
 */
export function attachTheme(button, changed) {
  let chosen = choices.find((choice) => choice === recall(key)) ?? "system";

  const apply = () => {
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    button.textContent = `Colours: ${chosen}`;
    changed();
  };

  button.addEventListener("click", () => {
    chosen = choices[(choices.indexOf(chosen) + 1) % choices.length];
    remember(key, chosen);
    apply();
  });
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) matchMedia(query).addEventListener("change", changed);
  apply();
}
