const origin = "https://ui.perfetto.dev";
const pace = 100;

/**
 * Opens Perfetto's page and hands it a trace. It is asked by PING until it answers PONG: before, nobody there would listen.
 * Must be called in the moment of a click, or the browser opens no window.
 * @param {() => Promise<ArrayBuffer>} fetchTrace
 * @param {{ title: string, fileName: string }} about
 */
export async function openInPerfetto(fetchTrace, about) {
  const target = window.open(origin);
  if (target === null) throw new Error("The browser opened no window for Perfetto. Allow pop-ups for this page, then try again.");
  const [buffer] = await Promise.all([fetchTrace(), ready(target)]);
  target.postMessage({ perfetto: { ...about, buffer } }, origin, [buffer]);
}

/**
 * @param {Window} target
 * @returns {Promise<void>}
 */
function ready(target) {
  return new Promise((resolve, reject) => {
    /** @param {MessageEvent} event */
    const answered = (event) => {
      if (event.source !== target || event.origin !== origin || event.data !== "PONG") return;
      done();
      resolve();
    };
    const timer = setInterval(() => {
      if (target.closed) {
        done();
        reject(new Error("Perfetto's window was closed before it had the trace."));
        return;
      }
      // To whoever is there: while the window is still empty, a named receiver would be an error. PING tells nothing; the trace goes to Perfetto alone.
      target.postMessage("PING", "*");
    }, pace);
    const done = () => {
      clearInterval(timer);
      removeEventListener("message", answered);
    };
    addEventListener("message", answered);
  });
}
