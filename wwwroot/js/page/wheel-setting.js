import { find } from "./dom.js";
import { recall, remember } from "./remembered.js";

const key = "playground-wheel";

/**
 * Whether the wheel alone zooms, also where there are lanes to scroll to; remembered in this browser.
 * @param {import("../canvas/lanes-view.js").LanesView} lanes
 */
export function attachWheelSetting(lanes) {
  const box = /** @type {HTMLInputElement} */ (find("wheel-zooms"));
  const apply = () => {
    lanes.wheelZooms = box.checked;
  };
  box.checked = recall(key) === "zoom";
  box.addEventListener("change", () => {
    remember(key, box.checked ? "zoom" : "scroll");
    apply();
  });
  apply();
}
