/**
 * Processor time of a page's renderer, from the DevTools protocol: time in which its threads really ran, so that what other
 * programs take of the machine counts little.
 */
export class Renderer {
  /** @param {import("playwright-core").CDPSession} session */
  constructor(session) {
    this.session = session;
  }

  /** @param {import("playwright-core").Page} page */
  static async of(page) {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Renderer(session);
  }

  /** In ms: of the thread that runs scripts and paints, and of all threads of the process. */
  async spent() {
    const { metrics } = await this.session.send("Performance.getMetrics");
    const of = (/** @type {string} */ name) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1e3;
    return { main: of("ThreadTime"), all: of("ProcessTime") };
  }

  /**
   * What a frame costs while `steps` are made, one a frame.
   * @param {import("playwright-core").Page} page
   * @param {string} step an expression that makes the page draw; it knows the number `i` of the frame
   * @param {number} frames
   * @param {number} rounds
   */
  async perFrame(page, step, frames, rounds) {
    /** @type {{ main: number, all: number }[]} */
    const costs = [];
    for (let round = 0; round < rounds; round++) {
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
      const before = await this.spent();
      await page.evaluate(`(async () => {
        for (let i = 0; i < ${frames}; i++) {
          ${step};
          await new Promise(requestAnimationFrame);
        }
      })()`);
      const after = await this.spent();
      costs.push({ main: (after.main - before.main) / frames, all: (after.all - before.all) / frames });
    }
    return { main: spread(costs.map(({ main }) => main)), all: spread(costs.map(({ all }) => all)) };
  }
}

/** @param {number[]} values */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { least: sorted[0], median: sorted[sorted.length >> 1] };
}
