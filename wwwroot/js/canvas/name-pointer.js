import { nameAt } from "./pointed-at.js";
import { clickReach } from "./pointer.js";

/**
 * What mouse and pen do on the names: a click selects the lane, dragging moves it within its group. Fingers scroll there. It comes
 * before what else the pointer does, and keeps it from that.
 * @param {HTMLElement} host
 * @param {import("./lanes-view.js").LanesView} lanes
 */
export function attachNamePointer(host, lanes) {
  const { arranger } = lanes;
  /** @type {{ pointer: number, lane: import("../timeline/timeline.js").Lane, y: number, before: import("../timeline/arrangement.js").Arrangement, moved: boolean } | null} */
  let drag = null;

  /** @param {MouseEvent} event */
  const place = (event) => {
    const box = host.getBoundingClientRect();
    return { x: (event.clientX - box.left) / lanes.magnified, y: (event.clientY - box.top) / lanes.magnified };
  };

  host.addEventListener(
    "pointerdown",
    (event) => {
      const at = place(event);
      const lane = nameAt(lanes, at);
      if (event.button !== 0 || event.pointerType === "touch" || drag !== null || lane === null) return;
      drag = { pointer: event.pointerId, lane, y: at.y, before: arranger.arrangement, moved: false };
      host.setPointerCapture(event.pointerId);
      host.focus({ preventScroll: true });
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  host.addEventListener(
    "pointermove",
    (event) => {
      if (drag === null || event.pointerId !== drag.pointer) return;
      event.stopImmediatePropagation();
      const { y } = place(event);
      if (!drag.moved && Math.abs(y - drag.y) < clickReach) return;
      if (!drag.moved) lanes.selection.selectName(drag.lane);
      drag.moved = true;
      host.dataset.sorting = "";
      lanes.hover(null);
      const over = nameAt(lanes, { x: 0, y });
      if (over !== null && over !== drag.lane && arranger.siblings(drag.lane).includes(over)) arranger.moveTo(drag.lane, over);
    },
    { capture: true },
  );
  const release = (/** @type {PointerEvent} */ event) => {
    if (drag === null || event.pointerId !== drag.pointer) return;
    event.stopImmediatePropagation();
    delete host.dataset.sorting;
    if (event.type === "pointercancel") arranger.set(drag.before);
    else if (!drag.moved) lanes.selection.selectName(drag.lane);
    drag = null;
  };
  host.addEventListener("pointerup", release, { capture: true });
  host.addEventListener("pointercancel", release, { capture: true });
}
