import { eventKeys, isForPage, laneKeys, viewKeys } from "../../canvas/keys.js";

/**
 * The keys of a comparison: those of the view move both runs; those of lanes belong to the run that has the focus.
 * @param {import("../../canvas/linked-lanes.js").LinkedLanes} linked
 * @param {{ isOpen: () => boolean, close: () => void }} comparison
 */
export function attachCompareKeys({ views, camera, frames }, comparison) {
  const pointer = () => views.map((view) => view.pointerTime()).find((time) => time !== null) ?? null;
  const anywhere = viewKeys(camera, pointer);
  const onLanes = new Map(views.map((view) => [/** @type {EventTarget} */ (view.canvas), { ...laneKeys(view), ...eventKeys(view) }]));

  const leave = () => {
    const selected = views.filter(({ selection }) => selection.event >= 0);
    if (selected.length === 0) comparison.close();
    for (const { selection } of selected) selection.clear();
  };

  document.addEventListener("keydown", (event) => {
    if (!comparison.isOpen() || !isForPage(event)) return;
    const keys = /** @type {import("../../canvas/keys.js").Keys} */ ({ ...anywhere, ...(event.target === null ? {} : onLanes.get(event.target)) });
    const act = event.code === "Escape" ? leave : keys[event.code];
    if (act === undefined || (act !== leave && views.every(({ empty }) => empty))) return;
    act(event);
    event.preventDefault();
    frames.request();
  });
}
