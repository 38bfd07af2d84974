import { HubStream } from "./hub-stream.js";

/**
 * One message of the hub's `Watch` stream.
 * @typedef {{ next: number, batches: Uint8Array[], run: string | null }} Update
 * @typedef {import("./hub-stream.js").StreamState} ViewerState
 * @typedef {{
 *   update: (update: Update) => void, state: (state: ViewerState) => void, failed: (code: string, message: string) => void,
 *   position: () => number, ended: () => boolean,
 * }} ViewerListener `position` is the sequence number to go on from, `ended` whether the run is known to be over
 */

/** Watches one run, live or long ended: the same stream. After a cut it goes on from the event it has reached. */
export class Viewer {
  #stream;

  /**
   * @param {string} runId
   * @param {ViewerListener} listener
   */
  constructor(runId, listener) {
    this.runId = runId;
    this.#stream = new HubStream("Watch", () => [runId, listener.position()], {
      ...listener,
      next: (update) => listener.update(/** @type {Update} */ (update)),
    });
  }

  start() {
    this.#stream.start();
  }

  stop() {
    this.#stream.stop();
  }

  /**
   * Everything before `next` has been taken: there is room for more.
   * @param {number} next
   */
  acknowledge(next) {
    this.#stream.send("Acknowledge", this.runId, next);
  }
}
