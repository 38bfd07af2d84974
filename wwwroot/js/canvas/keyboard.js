import { arrangeKeys } from "./arrange-keys.js";
import { rangeKeys } from "./range/range-keys.js";

/**
 * The keys of the lanes, by their place on the keyboard so that every layout works. Nothing happens while a field has the
 * focus, or with a modifier that belongs to the browser.
 * @param {import("./lanes-view.js").LanesView} lanes
 * @param {{ help: () => void, export: () => void, find: () => void, clear: () => void }} page
 */
export function attachKeyboard(lanes, page) {
  const { camera } = lanes;
  const width = () => camera.target.to - camera.target.from;
  const arranging = arrangeKeys(lanes);
  const middle = () => lanes.pointerTime() ?? (camera.target.from + camera.target.to) / 2;

  /** @type {Record<string, (event: KeyboardEvent) => void>} */
  const anywhere = {
    KeyW: () => camera.zoom(0.75, middle()),
    KeyS: () => camera.zoom(1 / 0.75, middle()),
    Equal: () => camera.zoom(0.75, middle()),
    NumpadAdd: () => camera.zoom(0.75, middle()),
    Minus: () => camera.zoom(1 / 0.75, middle()),
    NumpadSubtract: () => camera.zoom(1 / 0.75, middle()),
    KeyA: (event) => camera.pan(-width() * (event.shiftKey ? 0.5 : 0.12)),
    KeyD: (event) => camera.pan(width() * (event.shiftKey ? 0.5 : 0.12)),
    Digit0: () => camera.fit(),
    Numpad0: () => camera.fit(),
    Backspace: () => camera.undo(),
    KeyF: () => (lanes.selection.event < 0 ? lanes.range.zoom() : lanes.selection.zoomToSelection()),
    KeyL: () => lanes.follow(),
    Period: () => lanes.selection.step(1),
    Comma: () => lanes.selection.step(-1),
    BracketLeft: () => lanes.selection.followArrow(-1),
    BracketRight: () => lanes.selection.followArrow(1),
    KeyE: () => page.export(),
    Escape: () => page.clear(),
    KeyT: arranging.KeyT,
    KeyH: arranging.KeyH,
    ...rangeKeys(lanes),
  };
  /** @type {Record<string, (event: KeyboardEvent) => void>} */
  const onLanes = {
    ArrowUp: arranging.ArrowUp,
    ArrowDown: arranging.ArrowDown,
    ArrowLeft: (event) => (event.shiftKey ? lanes.range.extend(-1) : lanes.selection.step(-1)),
    ArrowRight: (event) => (event.shiftKey ? lanes.range.extend(1) : lanes.selection.step(1)),
    Home: () => camera.pan(-2 * camera.end),
    End: () => camera.pan(2 * camera.end),
    PageUp: () => lanes.scrollBy(-lanes.geometry.height * 0.8),
    PageDown: () => lanes.scrollBy(lanes.geometry.height * 0.8),
    Space: () => lanes.pause(),
    Enter: () => lanes.selection.zoomToSelection(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest("input, select, textarea, dialog[open], [contenteditable]") !== null) return;
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
    const focused = target === lanes.canvas;
    const act = (focused ? onLanes[event.code] : undefined) ?? anywhere[event.code];
    if (act === undefined || lanes.empty) return;
    act(event);
    event.preventDefault();
    lanes.changed();
  });
}
