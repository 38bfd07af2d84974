import { timeAt } from "../geometry.js";
import { clickReach } from "../pointer.js";

/**
 * Dragging on the ruler, or with Shift on the lanes, selects a range; pressing the ruler lets it go. It comes before what
 * else the pointer does there, and keeps it from that.
 * @param {HTMLElement} host
 * @param {import("../lanes-view.js").LanesView} lanes
 */
export function attachRangePointer(host, lanes) {
  let pointer = -1;
  let pressed = 0;
  let anchor = 0;
  let dragged = false;

  /** @param {PointerEvent} event */
  const place = (event) => {
    const box = host.getBoundingClientRect();
    return { x: (event.clientX - box.left) / lanes.magnified, y: (event.clientY - box.top) / lanes.magnified };
  };
  /** @param {number} x */
  const time = (x) => timeAt(lanes.geometry, lanes.camera.view, Math.min(Math.max(x, lanes.geometry.gutter), lanes.geometry.width));

  host.addEventListener(
    "pointerdown",
    (event) => {
      const { x, y } = place(event);
      if (event.button !== 0 || lanes.empty || pointer >= 0 || x < lanes.geometry.gutter) return;
      if (!event.shiftKey && y >= lanes.geometry.ruler) return;
      pointer = event.pointerId;
      pressed = x;
      anchor = time(x);
      dragged = false;
      host.setPointerCapture(pointer);
      lanes.canvas.focus({ preventScroll: true });
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  host.addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerId !== pointer) return;
      event.stopImmediatePropagation();
      const { x } = place(event);
      if (!dragged && Math.abs(x - pressed) < clickReach) return;
      dragged = true;
      lanes.hover(null);
      lanes.range.set(anchor, time(x), false);
    },
    { capture: true },
  );
  const release = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== pointer) return;
    event.stopImmediatePropagation();
    pointer = -1;
    if (dragged) lanes.range.set(anchor, time(place(event).x));
    else lanes.range.clear();
  };
  host.addEventListener("pointerup", release, { capture: true });
  host.addEventListener("pointercancel", release, { capture: true });
}
