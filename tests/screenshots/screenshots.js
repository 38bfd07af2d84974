/** Makes pictures of the main views of a running server: node screenshots.js ADDRESS FOLDER [PICTURE…], all of them by default. */
import { existsSync } from "node:fs";
import { join } from "node:path";
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

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  for (const [name, scenario, parameters, looksOfView] of views) {
    const shown = looksOfView.filter((look) => wanted.length === 0 || wanted.includes(`${name}-${look}`));
    if (shown.length === 0) continue;
    const id = await ended(scenario, parameters);
    for (const look of shown) {
      const { width, height, colorScheme } = looks[look];
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
      await page.goto(`${address}/#/runs/${id}`);
      await page.waitForFunction(() => /^(completed|deadlocked)$/.test(document.querySelector("[data-testid=run-status]")?.textContent ?? ""));
      await page.waitForFunction(() => (document.querySelector("[data-testid=legend]")?.textContent ?? "").includes("%"));
      await page.evaluate(() => document.fonts.ready);
      if (name === "cpu-bound") await page.getByRole("tab", { name: "Figures" }).click();
      if (look === "projector") await page.getByRole("button", { name: "Instructor view" }).click();
      if (look === "phone") await page.locator("main").scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
      await page.close();
      console.log(`${name}-${look}.png`);
    }
  }
} finally {
  await browser.close();
}
