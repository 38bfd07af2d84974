import { decodeBatch } from "../../../wwwroot/js/timeline/batch.js";
import { stateNames } from "../../../wwwroot/js/timeline/states.js";
import { Timeline } from "../../../wwwroot/js/timeline/timeline.js";

/**
 * The slices of each thread as the page sees them, so that everybody draws the same.
 * @param {Uint8Array[]} batches
 */
export function slicesOf(batches) {
  const timeline = new Timeline();
  for (const batch of batches) timeline.append(decodeBatch(batch));
  const end = timeline.log.lastTime;
  return timeline.threads.map(({ name, slices }) => ({
    name,
    slices: Array.from({ length: slices.count }, (_, i) => [slices.startOf(i), slices.endOf(i, end), stateNames[slices.stateOf(i)]]),
  }));
}

/**
 * The file format of speedscope: one profile a thread.
 * @param {ReturnType<typeof slicesOf>} lanes
 */
export function speedscopeFile(lanes) {
  return JSON.stringify({
    $schema: "https://www.speedscope.app/file-format-schema.json",
    shared: { frames: stateNames.map((name) => ({ name })) },
    profiles: lanes.map(({ name, slices }) => ({
      type: "evented",
      name,
      unit: "nanoseconds",
      startValue: 0,
      endValue: slices.at(-1)?.[1] ?? 0,
      events: slices.flatMap(([start, end, state]) => {
        const frame = stateNames.indexOf(String(state));
        return [
          { type: "O", frame, at: start },
          { type: "C", frame, at: end },
        ];
      }),
    })),
  });
}
