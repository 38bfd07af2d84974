/** @typedef {Record<string, (event: KeyboardEvent) => void>} Keys by their place on the keyboard, so that every layout works */

/**
 * Whether a key is the page's: nothing happens while a field has the focus, or with a modifier that belongs to the browser.
 * @param {KeyboardEvent} event
 */
export function isForPage(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  return !isInField(event);
}

/**
 * Whether somebody is typing, also in an editor that is a tree of its own.
 * @param {KeyboardEvent} event
 */
export function isInField(event) {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest("input, select, textarea, dialog[open], [contenteditable]") !== null;
}

/**
 * The keys that move the view, wherever the focus is.
 * @param {import("./camera.js").Camera} camera
 * @param {() => number | null} pointer the moment under it; null where it is elsewhere
 * @returns {Keys}
 */
export function viewKeys(camera, pointer) {
  const width = () => camera.target.to - camera.target.from;
  const middle = () => pointer() ?? (camera.target.from + camera.target.to) / 2;
  const zoomIn = () => camera.zoom(0.75, middle());
  const zoomOut = () => camera.zoom(1 / 0.75, middle());
  return {
    KeyW: zoomIn,
    KeyS: zoomOut,
    Equal: zoomIn,
    NumpadAdd: zoomIn,
    Minus: zoomOut,
    NumpadSubtract: zoomOut,
    KeyA: (event) => camera.pan(-width() * (event.shiftKey ? 0.5 : 0.12)),
    KeyD: (event) => camera.pan(width() * (event.shiftKey ? 0.5 : 0.12)),
    Digit0: () => camera.fit(),
    Numpad0: () => camera.fit(),
    Backspace: () => camera.undo(),
  };
}

/**
 * The keys that go from event to event, wherever the focus is.
 * @param {import("./lanes-view.js").LanesView} lanes
 * @returns {Keys}
 */
export function eventKeys({ selection }) {
  return {
    Period: () => selection.step(1),
    Comma: () => selection.step(-1),
    BracketLeft: () => selection.followArrow(-1),
    BracketRight: () => selection.followArrow(1),
  };
}

/**
 * The keys that lanes have only while the focus is on them.
 * @param {import("./lanes-view.js").LanesView} lanes
 * @returns {Keys}
 */
export function laneKeys(lanes) {
  const { camera, selection } = lanes;
  return {
    ArrowUp: () => selection.stepLane(-1),
    ArrowDown: () => selection.stepLane(1),
    ArrowLeft: () => selection.step(-1),
    ArrowRight: () => selection.step(1),
    Home: () => camera.pan(-2 * camera.end),
    End: () => camera.pan(2 * camera.end),
    PageUp: () => lanes.scrollBy(-lanes.geometry.height * 0.8),
    PageDown: () => lanes.scrollBy(lanes.geometry.height * 0.8),
    Space: () => lanes.pause(),
    Enter: () => selection.zoomToSelection(),
  };
}
