import { hubConnection } from "./signalr.js";

/**
 * @typedef {"connecting" | "live" | "reconnecting" | "ended"} StreamState
 * @typedef {{
 *   next: (update: unknown) => void, state: (state: StreamState) => void, failed: (code: string, message: string) => void,
 *   ended: () => boolean,
 * }} StreamListener `ended` says whether what is streamed is known to be over
 */

/** Errors that pass by themselves: the stream is asked for again. */
const passing = new Set(["shutting-down", "storage-unavailable", "too-many-requests"]);

const firstDelay = 400;
const longestDelay = 10_000;

/**
 * One stream of the hub. A cut connection is normal: it connects again, after a time that grows and is never quite the same, and asks
 * for the stream anew.
 */
export class HubStream {
  #stopped = false;
  #attempt = 0;
  #timer = 0;
  /** @type {import("./signalr.js").HubConnection | null} */
  #connection = null;

  /**
   * @param {string} method of the hub
   * @param {() => unknown[]} values what it is asked with, each time
   * @param {StreamListener} listener
   */
  constructor(method, values, listener) {
    this.method = method;
    this.values = values;
    this.listener = listener;
  }

  start() {
    this.listener.state(this.#attempt === 0 ? "connecting" : "reconnecting");
    const connection = hubConnection();
    this.#connection = connection;
    connection.onclose(() => this.#again(connection));
    connection.start().then(
      () => this.#open(connection),
      () => this.#again(connection),
    );
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#connection?.stop();
  }

  /**
   * @param {string} method
   * @param {...unknown} values
   */
  send(method, ...values) {
    this.#connection?.send(method, ...values).catch(() => {
      // The connection is gone: whoever watches it connects again, and says what it wants.
    });
  }

  /** @param {import("./signalr.js").HubConnection} connection */
  #open(connection) {
    if (this.#stopped) {
      connection.stop();
      return;
    }
    connection.stream(this.method, ...this.values()).subscribe({
      next: (update) => {
        this.#attempt = 0;
        if (this.#stopped) return;
        this.listener.state("live");
        this.listener.next(update);
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
