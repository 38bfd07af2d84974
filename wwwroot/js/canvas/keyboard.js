import { arrangeKeys } from "./arrange-keys.js";
import { eventKeys, isForPage, laneKeys, viewKeys } from "./keys.js";
import { rangeKeys } from "./range/range-keys.js";

/**
 * The keys of the lanes.
 * @param {import("./lanes-view.js").LanesView} lanes
 * @param {{ help: () => void, export: () => void, find: () => void, clear: () => void }} page
 */
export function attachKeyboard(lanes, page) {
  const arranging = arrangeKeys(lanes);
  /** @type {import("./keys.js").Keys} */
  const anywhere = {
    ...viewKeys(lanes.camera, () => lanes.pointerTime()),
    ...eventKeys(lanes),
    ...rangeKeys(lanes),
    KeyF: () => (lanes.selection.event < 0 ? lanes.range.zoom() : lanes.selection.zoomToSelection()),
    KeyL: () => lanes.follow(),
    KeyE: () => page.export(),
    Escape: () => page.clear(),
    KeyT: arranging.KeyT,
    KeyH: arranging.KeyH,
  };
  /** @type {import("./keys.js").Keys} */
  const onLanes = {
    ...laneKeys(lanes),
    ArrowUp: arranging.ArrowUp,
    ArrowDown: arranging.ArrowDown,
    ArrowLeft: (event) => (event.shiftKey ? lanes.range.extend(-1) : lanes.selection.step(-1)),
    ArrowRight: (event) => (event.shiftKey ? lanes.range.extend(1) : lanes.selection.step(1)),
  };

  document.addEventListener("keydown", (event) => {
    if (!isForPage(event)) return;
    if (event.key === "?") {
      page.help();
      event.preventDefault();
      return;
    }
    if (event.key === "/" || (event.code === "Slash" && !event.shiftKey)) {
      page.find();
      event.preventDefault();
      return;
    }
    const focused = event.target === lanes.canvas;
    const act = (focused ? onLanes[event.code] : undefined) ?? anywhere[event.code];
    if (act === undefined || lanes.empty) return;
    act(event);
    event.preventDefault();
    lanes.changed();
  });
}
