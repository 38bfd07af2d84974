/**
 * What a frame of the page costs, how soon a stored run is on screen, and whether a live one is kept up with; beside it two
 * viewers from npm with the same slices. Prints a table in Markdown: npm run bench:frames [-- ROUNDS]
 */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { spread } from "./metrics.js";
import { slicesOf, speedscopeFile } from "./peers.js";
import { speedscopeFrames, visFrames } from "./peer-pages.js";
import { PlaygroundPage } from "./playground.js";
import { serve } from "./server.js";
import { batches, events } from "./workload.js";

const rounds = Number(process.argv[2] ?? 7);
const frames = 30;
const perSecond = 100_000;
const executablePath = [process.env.PLAYGROUND_CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));

/** @type {Map<string, string | Buffer>} */
const answers = new Map();
const server = await serve(answers);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = new PlaygroundPage(browser, server.address, answers);
  const runs = [100_000, 1_000_000].map((count) => ({ count, list: events(count, perSecond) }));
  const ms = (/** @type {number} */ value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
  /** @param {{ main: { least: number, median: number } }} cost */
  const both = ({ main: { least, median } }) => `${ms(least)} / ${ms(median)}`;
  /** @param {string} who @param {Record<"still" | "scale" | "pan" | "zoom", { main: { least: number, median: number } }>} costs */
  const row = (who, { still, scale, pan, zoom }) => console.log(`| ${[who, both(still), both(scale), both(pan), both(zoom)].join(" | ")} |`);

  console.log("| main thread per frame, least / median | full view | full view, scale changing | panning | zooming |\n| --- | --- | --- | --- | --- |");
  for (const run of runs) row(`**Playground**, ${run.count} slices`, await page.frames(run, frames, rounds));
  console.log("\n| stored run, after download | first lanes, least / median | all of it, least / median |\n| --- | --- | --- |");
  for (const run of runs) {
    const paints = [];
    for (let i = 0; i < rounds; i++) paints.push(await page.firstPaint(run));
    const [first, whole] = [spread(paints.map((paint) => paint.first)), spread(paints.map((paint) => paint.whole))];
    console.log(`| ${run.count} events | ${ms(first.least)} / ${ms(first.median)} | ${ms(whole.least)} / ${ms(whole.median)} |`);
  }

  console.log("\n| live run | frames per second | main thread per frame | lag, median | lag, longest | taken in time |\n| --- | --- | --- | --- | --- | --- |");
  for (let i = 0; i < Math.min(3, rounds); i++) {
    const { handed, whole, frames: drawn, lags, sent, main } = await page.stream(runs[1]);
    const longest = Math.max(...lags);
    const rate = (drawn.length / (whole - handed)) * 1000;
    console.log(`| 100 000 events/s for 10 s | ${rate.toFixed(1)} | ${ms(main)} | ${ms(spread(lags).median)} | ${ms(longest)} | ${lags.length} of ${sent} batches |`);
  }

  console.log("\n| peers, the same slices | full view | full view, scale changing | panning | zooming |\n| --- | --- | --- | --- | --- |");
  for (const { count, list } of runs) {
    const lanes = slicesOf(batches(list));
    answers.set("/bench/slices.speedscope.json", speedscopeFile(lanes));
    row(`speedscope, ${count} slices (one thread of the eight)`, await speedscopeFrames(browser, server.address, frames, rounds));
  }
  for (const count of [10_000, 100_000]) {
    answers.set("/bench/slices.json", JSON.stringify(slicesOf(batches(events(count, perSecond)))));
    const costs = await visFrames(browser, server.address);
    if (costs === null) console.log(`| vis-timeline, ${count} slices | not painted within a minute | – | – | – |`);
    else row(`vis-timeline, ${count} slices`, costs);
  }
} finally {
  await browser.close();
  server.close();
}
