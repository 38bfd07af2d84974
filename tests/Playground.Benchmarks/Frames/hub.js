/**
 * Stands in for the SignalR client when the page is measured: it has the whole run already, and hands it over at once, or
 * as a live run would come. A classic script like the one whose place it takes. `globalThis.bench` says what happened.
 */
(() => {
  const [, events = "", how = "stored"] = /[?&]run=(\d+)-(\w+)/.exec(location.search) ?? [];
  const tick = 16;

  /** @type {{ handed: number, first: number, whole: number, frames: number[], lags: number[], sent: number }} */
  const bench = { handed: 0, first: 0, whole: 0, frames: [], lags: [], sent: 0 };
  globalThis.bench = bench;

  async function download() {
    const bytes = new Uint8Array(await (await fetch(`/bench/${events}-${how}.bin`)).arrayBuffer());
    const batches = [];
    for (let at = 0; at < bytes.length; ) {
      const length = new DataView(bytes.buffer, at).getUint32(0, true);
      batches.push(bytes.slice(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return batches;
  }

  class Connection {
    #acknowledged = () => {};

    start = () => Promise.resolve();
    stop = () => Promise.resolve();
    onclose = () => {};

    send(_, __, next) {
      this.#acknowledged(next);
      return Promise.resolve();
    }

    stream = () => ({
      subscribe: (observer) => {
        download().then((batches) => (how === "live" ? this.#live(observer, batches) : this.#stored(observer, batches)));
        return { dispose: () => {} };
      },
    });

    /** Everything at once, as if the download had just ended. */
    #stored(observer, batches) {
      let left = batches.length;
      this.#acknowledged = () => {
        if (bench.first === 0) requestAnimationFrame(() => (bench.first = performance.now()));
        if (--left === 0) requestAnimationFrame(() => (bench.whole = performance.now()));
      };
      bench.handed = performance.now();
      const per = Number(events) / batches.length;
      batches.forEach((batch, i) => observer.next({ next: Math.round((i + 1) * per), batches: [batch], run: null }));
      observer.complete();
    }

    /** A batch every 16 ms, however far the page has come; what it has taken it acknowledges. */
    #live(observer, batches) {
      const handed = [];
      let sent = 0;
      let taken = 0;
      this.#acknowledged = () => bench.lags.push(performance.now() - handed[taken++]);
      const start = performance.now();
      bench.handed = start;
      const count = (/** @type {number} */ now) => {
        if (bench.whole > 0) return;
        bench.frames.push(now);
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const timer = setInterval(() => {
        const due = Math.min(batches.length, Math.floor((performance.now() - start) / tick));
        for (; sent < due; sent++) {
          handed.push(performance.now());
          observer.next({ next: sent + 1, batches: [batches[sent]], run: null });
        }
        bench.sent = sent;
        if (sent < batches.length) return;
        clearInterval(timer);
        bench.whole = performance.now();
      }, tick / 4);
    }
  }

  class HubConnectionBuilder {
    withUrl = () => this;
    withHubProtocol = () => this;
    configureLogging = () => this;
    build = () => new Connection();
  }

  globalThis.signalR = { HubConnectionBuilder, LogLevel: { None: 6 }, protocols: { msgpack: { MessagePackHubProtocol: class {} } } };
})();
