/**
 * The keys that arrange the lanes: they mean the selected lane, or else the one under the pointer.
 * @param {import("./lanes-view.js").LanesView} lanes
 * @returns {Record<string, (event: KeyboardEvent) => void>}
 */
export function arrangeKeys(lanes) {
  const { arranger, selection } = lanes;
  return {
    KeyT: () => withLane(lanes, (lane) => arranger.togglePin(lane)),
    KeyH: (event) => {
      if (event.shiftKey) arranger.showAll();
      else withLane(lanes, (lane) => hide(lanes, lane));
    },
    /* With Shift; alone they go from lane to lane. */
    ArrowUp: (event) => (event.shiftKey ? withLane(lanes, (lane) => arranger.move(lane, -1)) : selection.stepLane(-1)),
    ArrowDown: (event) => (event.shiftKey ? withLane(lanes, (lane) => arranger.move(lane, 1)) : selection.stepLane(1)),
  };
}

/**
 * @param {import("./lanes-view.js").LanesView} lanes
 * @param {(lane: import("../timeline/timeline.js").Lane) => void} act
 */
function withLane({ arranger, selection, pointer }, act) {
  const lane = selection.lane ?? pointer?.lane ?? pointer?.hit?.lane ?? null;
  if (lane === null) arranger.changed("No lane is selected.");
  else act(lane);
}

/**
 * Hides a lane; the selection goes on to the one beside it, so that the next one can be hidden as well.
 * @param {import("./lanes-view.js").LanesView} lanes
 * @param {import("../timeline/timeline.js").Lane} lane
 */
export function hide({ arranger, selection, timeline }, lane) {
  const beside = arranger.beside(lane, 1) ?? arranger.beside(lane, -1);
  if (selection.name === lane) selection.name = beside;
  else if (selection.lane === lane && beside !== null) selection.goBeside(beside, timeline.log.times[selection.event]);
  arranger.hide(lane);
}
