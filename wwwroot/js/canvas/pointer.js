import { zoomed } from "../timeline/view.js";
import { timeAt } from "./geometry.js";

/**
 * @typedef {import("./lanes-view.js").LanesView} LanesView
 * @typedef {{ x: number, y: number }} Point
 */

/** A pointer that has moved less than this, in px, has pressed and not dragged. */
export const clickReach = 4;

/**
 * Turns what mouse, pen and fingers do on the lanes into moves of the view: it changes nothing else.
 * @param {HTMLElement} host
 * @param {LanesView} lanes
 */
export function attachPointer(host, lanes) {
  /** @type {Map<number, Point>} */
  const down = new Map();
  let start = { x: 0, y: 0 };
  let moved = false;

  /** @param {PointerEvent | WheelEvent | MouseEvent} event */
  const point = (event) => {
    const box = host.getBoundingClientRect();
    return { x: (event.clientX - box.left) / lanes.magnified, y: (event.clientY - box.top) / lanes.magnified };
  };
  const nsPerPixel = () => (lanes.camera.view.to - lanes.camera.view.from) / Math.max(1, lanes.geometry.width - lanes.geometry.gutter);

  host.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const at = point(event);
    down.set(event.pointerId, at);
    start = at;
    moved = down.size > 1;
    host.setPointerCapture(event.pointerId);
  });

  host.addEventListener("pointermove", (event) => {
    const at = point(event);
    const before = down.get(event.pointerId);
    if (before === undefined) {
      lanes.hover(at);
      return;
    }
    down.set(event.pointerId, at);
    if (down.size === 2) {
      pinch(before, at, event.pointerId);
      return;
    }
    if (!moved && Math.hypot(at.x - start.x, at.y - start.y) < clickReach) return;
    moved = true;
    host.dataset.dragging = "";
    lanes.hover(null);
    if (at.x !== before.x) lanes.camera.pan(-(at.x - before.x) * nsPerPixel(), false);
    if (event.pointerType === "mouse") lanes.scrollBy(before.y - at.y);
    lanes.changed();
  });

  const release = (/** @type {PointerEvent} */ event) => {
    if (!down.delete(event.pointerId)) return;
    delete host.dataset.dragging;
    if (!moved && event.type === "pointerup") lanes.selection.click(point(event));
  };
  host.addEventListener("pointerup", release);
  host.addEventListener("pointercancel", release);
  host.addEventListener("pointerleave", () => lanes.hover(null));

  host.addEventListener("dblclick", (event) => lanes.selection.zoomToSlice(point(event)));

  host.addEventListener(
    "wheel",
    (event) => {
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      const down = event.shiftKey ? 0 : event.deltaY;
      if (event.ctrlKey || event.metaKey || (down !== 0 && !event.shiftKey && (lanes.wheelZooms || !lanes.scrolls()) && Math.abs(down) > Math.abs(across))) {
        const time = timeAt(lanes.geometry, lanes.camera.view, Math.max(lanes.geometry.gutter, point(event).x));
        lanes.camera.zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY * pixels)) * 0.0032), time);
      } else {
        if (across !== 0) lanes.camera.pan(across * pixels * nsPerPixel());
        if (down !== 0) lanes.scrollBy(down * pixels);
      }
      event.preventDefault();
      lanes.changed();
      lanes.hover(point(event));
    },
    { passive: false },
  );

  /**
   * @param {Point} before
   * @param {Point} at
   * @param {number} id
   */
  function pinch(before, at, id) {
    const other = [...down].find(([key]) => key !== id)?.[1];
    if (other === undefined) return;
    const middle = timeAt(lanes.geometry, lanes.camera.view, (at.x + other.x) / 2);
    const apart = Math.max(8, Math.abs(at.x - other.x));
    const factor = Math.max(8, Math.abs(before.x - other.x)) / apart;
    lanes.camera.go(zoomed(lanes.camera.target, factor, middle, lanes.camera.end), { eased: false });
    lanes.changed();
  }
}
