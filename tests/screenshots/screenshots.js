/** Makes pictures of the main views of a running server: node screenshots.js ADDRESS FOLDER [PICTURE…], all of them by default. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { chromium } from "playwright-core";

const [, , address, folder, ...wanted] = process.argv;
const executablePath = [process.env.PLAYGROUND_CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));

/** @type {Record<string, { width: number, height: number, colorScheme: "light" | "dark" }>} */
const looks = {
  light: { width: 1440, height: 900, colorScheme: "light" },
  dark: { width: 1440, height: 900, colorScheme: "dark" },
  projector: { width: 1920, height: 1080, colorScheme: "light" },
  phone: { width: 390, height: 844, colorScheme: "light" },
};

/** @type {[string, string, Record<string, unknown>, string[]][]} */
const views = [
  ["race", "shared-counter", { threads: 5, iterations: 40, raceWindow: "yield" }, ["light", "dark", "projector", "phone"]],
  ["deadlock", "deadlock", {}, ["light", "dark", "projector", "phone"]],
  ["downloads", "downloads", {}, ["light", "dark"]],
  ["cpu-bound", "cpu-bound", {}, ["light"]],
  ["producer-consumer", "producer-consumer", {}, ["light", "dark"]],
];

/** The run of a scenario, when it has ended. @param {string} scenario @param {Record<string, unknown>} parameters */
async function ended(scenario, parameters) {
  const answer = await fetch(`${address}/api/runs`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Prefer: "wait=60" },
    body: JSON.stringify({ scenario, parameters }),
  });
  if (!answer.ok) throw new Error(`${scenario}: ${await answer.text()}`);
  return (await answer.json()).id;
}

/**
 * @param {string} name
 * @param {string} place of the page: "#/runs/…"
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} settled waits until what is to be seen is there
 */
async function picture(name, place, settled) {
  const look = /** @type {keyof typeof looks} */ (name.slice(name.lastIndexOf("-") + 1));
  const { width, height, colorScheme } = looks[look];
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  await page.goto(`${address}/${place}`);
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
  if (look === "projector") await page.getByRole("button", { name: "Instructor view" }).click();
  if (look === "phone") await page.locator("main").scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
  console.log(`${name}.png`);
}

/** The place of an example among the programs. @param {string} id */
async function placeOf(id) {
  const answer = await fetch(`${address}/examples/${id}.py`);
  if (!answer.ok) throw new Error(`There is no example ${id}.`);
  return `#/program?v=1&gil=1&code=${deflateRawSync(await answer.text()).toString("base64url")}`;
}

/** @param {import("playwright-core").Page} page */
async function explored(page) {
  await page.getByTestId("check-status").filter({ hasText: "Ready to run" }).waitFor();
  await page.getByRole("button", { name: "Explore", exact: true }).click();
  await page.getByTestId("exploration-status").filter({ hasText: "complete" }).waitFor();
}

/** @param {import("playwright-core").Page} page */
async function runShown(page) {
  await page.waitForFunction(() => /^(completed|deadlocked)$/.test(document.querySelector("[data-testid=run-status]")?.textContent ?? ""));
  await page.waitForFunction(() => (document.querySelector("[data-testid=legend]")?.textContent ?? "").includes("%"));
}

/** @param {string} name @param {string[]} looksOfView */
const shown = (name, looksOfView) => looksOfView.map((look) => `${name}-${look}`).filter((each) => wanted.length === 0 || wanted.includes(each));

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  for (const [name, scenario, parameters, looksOfView] of views) {
    const pictures = shown(name, looksOfView);
    if (pictures.length === 0) continue;
    const id = await ended(scenario, parameters);
    for (const each of pictures) {
      await picture(each, `#/runs/${id}`, async (page) => {
        await runShown(page);
        if (name === "cpu-bound") await page.getByRole("tab", { name: "Figures" }).click();
      });
    }
  }

  for (const each of shown("explore", ["light", "dark", "projector", "phone"])) await picture(each, await placeOf("check-then-act"), explored);
  for (const each of shown("failure", ["light", "dark", "projector", "phone"])) {
    await picture(each, await placeOf("dining-philosophers"), async (page) => {
      await explored(page);
      await page.getByTestId("failures").getByRole("button").click();
      await page.getByRole("button", { name: "To the end" }).click();
      await page.getByTestId("verdict").filter({ hasText: "Deadlock" }).waitFor();
    });
  }

  const comparisons = shown("compare", ["light", "dark", "projector", "phone"]);
  if (comparisons.length > 0) {
    const parameters = { threads: 5, iterations: 40, raceWindow: "yield" };
    const [without, withLock] = [await ended("shared-counter", parameters), await ended("shared-counter", { ...parameters, guard: "lock" })];
    for (const each of comparisons) {
      await picture(each, `#/compare/${without}/${withLock}`, (page) => page.waitForSelector("#compare-figures[aria-busy=false] table"));
    }
  }
} finally {
  await browser.close();
}
