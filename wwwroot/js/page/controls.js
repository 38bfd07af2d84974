import { attachKeyboard } from "../canvas/keyboard.js";
import { attachPointer } from "../canvas/pointer.js";
import { find } from "./dom.js";
import { attachWheelSetting } from "./wheel-setting.js";

/**
 * Keys, pointer and the buttons around the lanes.
 * @param {import("../canvas/lanes-view.js").LanesView} lanes
 * @param {import("./finder.js").Finder} finder
 * @param {import("./exports.js").Exports} exports
 */
export function attachControls(lanes, finder, exports) {
  attachPointer(lanes.canvas, lanes);
  attachWheelSetting(lanes);
  attachKeyboard(lanes, {
    help: showKeys,
    export: () => exports.open(),
    find: () => finder.focus(),
    clear: () => {
      lanes.selection.clear();
      lanes.range.clear();
      finder.clear();
    },
  });
  find("keys-button").addEventListener("click", showKeys);
  find("live-button").addEventListener("click", () => lanes.follow());
  find("skip").addEventListener("click", (event) => {
    event.preventDefault();
    lanes.canvas.focus();
  });
  const { camera } = lanes;
  const middle = () => (camera.target.from + camera.target.to) / 2;
  const moves = { "zoom-in": () => camera.zoom(0.5, middle()), "zoom-out": () => camera.zoom(2, middle()), fit: () => camera.fit() };
  for (const [id, move] of Object.entries({ ...moves, clear: () => lanes.selection.clear() })) {
    find(id).addEventListener("click", () => {
      move();
      lanes.changed();
    });
  }
}

function showKeys() {
  const keys = /** @type {HTMLDialogElement} */ (find("keys"));
  if (!keys.open) keys.showModal();
}
