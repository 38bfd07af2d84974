import { Renderer } from "./metrics.js";
import { answerRun } from "./page-of-run.js";
import { batches, packed } from "./workload.js";

const id = "b".repeat(32);

const press = (/** @type {string} */ code) => `document.body.dispatchEvent(new KeyboardEvent("keydown", { code: ${code}, bubbles: true }))`;

/**
 * What moves the lanes once a frame. Zooming out of the whole run changes nothing, and is painted all the same; a scale that changes
 * with every frame leaves nothing of the frame before that could be used again.
 */
const steps = { still: press('"KeyS"'), scale: press('i % 2 ? "KeyS" : "KeyW"'), pan: press('i % 20 < 10 ? "KeyD" : "KeyA"'), zoom: press('i % 20 < 10 ? "KeyW" : "KeyS"') };

/** The page as people get it, with a run that the benchmark has made. */
export class PlaygroundPage {
  /**
   * @param {import("playwright-core").Browser} browser
   * @param {string} address
   * @param {Map<string, string | Buffer>} answers
   */
  constructor(browser, address, answers) {
    this.browser = browser;
    this.address = address;
    this.answers = answers;
  }

  /**
   * Opens a run, waits until all of it is on screen, and gives the page to `measure`, with what its renderer has cost since.
   * @template T
   * @param {{ count: number, list: import("./workload.js").Event[], live?: boolean }} run
   * @param {(page: import("playwright-core").Page, renderer: Renderer) => Promise<T>} measure
   */
  async with({ count, list, live = false }, measure) {
    const last = list[list.length - 1].time;
    answerRun(this.answers, { id, events: count, durationMs: last / 1e6, live });
    const how = live ? "live" : "stored";
    const file = `/bench/${count}-${how}.bin`;
    if (!this.answers.has(file)) this.answers.set(file, packed(batches(list, live ? 1600 : 4096)));
    const page = await this.browser.newPage({ viewport: { width: 1600, height: 900 } });
    try {
      const renderer = await Renderer.of(page);
      page.on("pageerror", (error) => console.error(`The page failed: ${error.message}`));
      await page.goto(`${this.address}/?run=${count}-${how}#/runs/${id}`);
      await page.waitForFunction(() => /** @type {any} */ (globalThis).bench?.whole > 0, null, { timeout: 120_000 });
      return await measure(page, renderer);
    } finally {
      await page.close();
    }
  }

  /**
   * From the last byte of a download to the first lanes on screen, and to all of the run, in ms.
   * @param {{ count: number, list: import("./workload.js").Event[] }} run
   */
  firstPaint(run) {
    return this.with(run, (page) =>
      page.evaluate(() => {
        const { handed, first, whole } = /** @type {any} */ (globalThis).bench;
        return { first: first - handed, whole: whole - handed };
      }),
    );
  }

  /**
   * @param {{ count: number, list: import("./workload.js").Event[] }} run
   * @param {number} frames
   * @param {number} rounds
   */
  frames(run, frames, rounds) {
    return this.with(run, async (page, renderer) => {
      const still = await renderer.perFrame(page, steps.still, frames, rounds);
      const scale = await renderer.perFrame(page, steps.scale, frames, rounds);
      await page.keyboard.press("Digit0");
      for (let i = 0; i < 6; i++) await page.keyboard.press("KeyW");
      const pan = await renderer.perFrame(page, steps.pan, frames, rounds);
      await page.keyboard.press("Digit0");
      const zoom = await renderer.perFrame(page, steps.zoom, frames, rounds);
      return { still, scale, pan, zoom };
    });
  }

  /**
   * A live run that lasts some seconds: how often the page drew, how far behind it was, and what a frame cost its main thread, in ms; what
   * loading the page cost is shared out among the frames.
   * @param {{ count: number, list: import("./workload.js").Event[] }} run
   */
  stream(run) {
    return this.with({ ...run, live: true }, async (page, renderer) => {
      const { main } = await renderer.spent();
      const bench = await page.evaluate(() => /** @type {any} */ (globalThis).bench);
      return { ...bench, main: main / bench.frames.length };
    });
  }
}
