import { hubConnection } from "./signalr.js";

/**
 * One message of the hub's `Watch` stream.
 * @typedef {{ next: number, batches: Uint8Array[], run: string | null }} Update
 * @typedef {"connecting" | "live" | "reconnecting" | "ended"} ViewerState
 * @typedef {{
 *   update: (update: Update) => void, state: (state: ViewerState) => void, failed: (code: string, message: string) => void,
 *   position: () => number, ended: () => boolean,
 * }} ViewerListener `position` is the sequence number to go on from, `ended` whether the run is known to be over
 */

/** Errors that pass by themselves: the viewer tries again. */
const passing = new Set(["shutting-down", "storage-unavailable", "too-many-requests"]);

const firstDelay = 400;
const longestDelay = 10_000;

/**
 * Watches one run, live or long ended: the same stream. A cut connection is normal: it connects again, after a time that
 * grows and is never quite the same, and goes on from the event it has reached.
 */
export class Viewer {
  #stopped = false;
  #attempt = 0;
  #timer = 0;
  /** @type {import("./signalr.js").HubConnection | null} */
  #connection = null;

  /**
   * @param {string} runId
   * @param {ViewerListener} listener
   */
  constructor(runId, listener) {
    this.runId = runId;
    this.listener = listener;
  }

  start() {
    this.listener.state(this.#attempt === 0 ? "connecting" : "reconnecting");
    const connection = hubConnection();
    this.#connection = connection;
    connection.onclose(() => this.#again(connection));
    connection.start().then(
      () => this.#watch(connection),
      () => this.#again(connection),
    );
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#connection?.stop();
  }

  /**
   * Everything before `next` has been taken: there is room for more.
   * @param {number} next
   */
  acknowledge(next) {
    this.#connection?.send("Acknowledge", this.runId, next).catch(() => {
      // The connection is gone; whoever watches it connects again and says where to go on.
    });
  }

  /** @param {import("./signalr.js").HubConnection} connection */
  #watch(connection) {
    if (this.#stopped) {
      connection.stop();
      return;
    }
    connection.stream("Watch", this.runId, this.listener.position()).subscribe({
      next: (update) => {
        this.#attempt = 0;
        if (this.#stopped) return;
        this.listener.state("live");
        this.listener.update(/** @type {Update} */ (update));
      },
      complete: () => {
        if (!this.listener.ended()) {
          this.#again(connection);
          connection.stop();
          return;
        }
        this.#stopped = true;
        this.listener.state("ended");
        connection.stop();
      },
      error: (error) => this.#broken(connection, error),
    });
  }

  /**
   * @param {import("./signalr.js").HubConnection} connection
   * @param {Error} error
   */
  #broken(connection, error) {
    const known = /(?:HubException: |^)([a-z]+(?:-[a-z]+)+): (.*)$/s.exec(error.message);
    if (known === null || passing.has(known[1])) {
      this.#again(connection);
      connection.stop();
      return;
    }
    this.#stopped = true;
    connection.stop();
    this.listener.failed(known[1], known[2]);
  }

  /** @param {import("./signalr.js").HubConnection} connection */
  #again(connection) {
    if (this.#stopped || connection !== this.#connection) return;
    this.#connection = null;
    const delay = Math.min(longestDelay, firstDelay * 2 ** this.#attempt) * (0.5 + Math.random());
    this.#attempt++;
    this.listener.state("reconnecting");
    this.#timer = window.setTimeout(() => this.start(), delay);
  }
}
