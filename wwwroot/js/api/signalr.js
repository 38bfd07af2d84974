/**
 * The part of the SignalR client that the page uses. The library is a classic script: it has put itself on `globalThis`.
 * @typedef {{ next: (update: unknown) => void, complete: () => void, error: (error: Error) => void }} StreamObserver
 * @typedef {{
 *   start: () => Promise<void>, stop: () => Promise<void>, onclose: (callback: (error?: Error) => void) => void,
 *   stream: (method: string, ...values: unknown[]) => { subscribe: (observer: StreamObserver) => { dispose: () => void } },
 *   send: (method: string, ...values: unknown[]) => Promise<void>,
 * }} HubConnection
 */

/** @returns {HubConnection} */
export function hubConnection() {
  const { signalR } = /** @type {any} */ (globalThis);
  return new signalR.HubConnectionBuilder()
    .withUrl("/hubs/timeline")
    .withHubProtocol(new signalR.protocols.msgpack.MessagePackHubProtocol())
    .configureLogging(signalR.LogLevel.None)
    .build();
}
