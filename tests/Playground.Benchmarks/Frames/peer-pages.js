import { Renderer } from "./metrics.js";

const size = { viewport: { width: 1600, height: 900 } };

/** A turn of the wheel in the middle of the flame chart; with Ctrl it zooms. @param {string} how */
const wheel = (how) => `document.elementFromPoint(800, 500).dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: 800, clientY: 500, ${how} }))`;

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {number} frames
 * @param {number} rounds
 */
export async function speedscopeFrames(browser, address, frames, rounds) {
  const page = await browser.newPage(size);
  try {
    await page.goto(`${address}/speedscope/index.html#profileURL=${address}/bench/slices.speedscope.json`, { timeout: 120_000 });
    await page.getByText("Time Order").waitFor({ timeout: 120_000 });
    await page.locator("canvas").first().waitFor();
    const renderer = await Renderer.of(page);
    const still = await renderer.perFrame(page, wheel("deltaX: i % 2 ? 1 : -1"), frames, rounds);
    const scale = await renderer.perFrame(page, wheel("deltaY: i % 2 ? 20 : -20, ctrlKey: true"), frames, rounds);
    for (let i = 0; i < 10; i++) await page.evaluate(wheel("deltaY: -40, ctrlKey: true"));
    const pan = await renderer.perFrame(page, wheel("deltaX: i % 20 < 10 ? 40 : -40"), frames, rounds);
    const zoom = await renderer.perFrame(page, wheel("deltaY: i % 20 < 10 ? 20 : -20, ctrlKey: true"), frames, rounds);
    return { still, scale, pan, zoom };
  } finally {
    await page.close();
  }
}

/**
 * Null when it has not painted within a minute.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
export async function visFrames(browser, address) {
  const page = await browser.newPage(size);
  try {
    await page.goto(`${address}/peers/vis.html`);
    try {
      await page.waitForFunction(() => document.querySelector(".vis-item") !== null, null, { timeout: 60_000 });
    } catch {
      return null;
    }
    const renderer = await Renderer.of(page);
    const to = (/** @type {string} */ from, /** @type {string} */ until) => `chart.setWindow(${from}, ${until}, { animation: false })`;
    const still = await renderer.perFrame(page, "chart.redraw()", 3, 3);
    const scale = await renderer.perFrame(page, to("span * 0.02 * (i % 2)", "span * (1 - 0.02 * (i % 2))"), 3, 3);
    const pan = await renderer.perFrame(page, to("span * 0.02 * i", "span * (0.2 + 0.02 * i)"), 3, 3);
    const zoom = await renderer.perFrame(page, to("span * 0.02 * i", "span * (1 - 0.02 * i)"), 3, 3);
    return { still, scale, pan, zoom };
  } finally {
    await page.close({ runBeforeUnload: false });
  }
}
