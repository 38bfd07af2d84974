import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../wwwroot/", import.meta.url));
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length).replaceAll("\\", "/"))
  .filter((file) => !file.startsWith("lib/"));
const read = (/** @type {string} */ file) => readFileSync(join(root, file));

/** Raise it knowingly: this is what a phone on a slow line loads before it shows a lane. */
const most = 250_000;

/** What comes on top of that once somebody wants to write a program: the editor for the most part. */
const mostOfWorkbench = 470_000;

const isStyle = (/** @type {string} */ file) => extname(file) === ".css";
const ofWorkbench = (/** @type {string} */ file) => file.startsWith("css/workbench/");
const weight = (/** @type {string[]} */ some) => some.reduce((sum, file) => sum + read(file).length, 0);

test("the page's own script and styles stay small", (t) => {
  const script = weight(["lib/page.js", "lib/chunk.js"]);
  const styles = weight(files.filter((file) => isStyle(file) && !ofWorkbench(file)));
  t.diagnostic(`own code, uncompressed: ${script} bytes of script, ${styles} of styles`);
  assert.ok(script + styles <= most, `${script + styles} bytes`);
});

test("the workbench is loaded by itself, and is no heavier than its editor needs", (t) => {
  const script = weight(["lib/workbench.js"]);
  const styles = weight(files.filter((file) => isStyle(file) && ofWorkbench(file)));
  t.diagnostic(`the workbench, uncompressed: ${script} bytes of script, ${styles} of styles`);
  assert.ok(script + styles <= mostOfWorkbench, `${script + styles} bytes`);
  assert.doesNotMatch(read("index.html").toString("utf8"), /workbench\.js|css\/workbench/);
  assert.deepEqual([...read("lib/page.js").toString("utf8").matchAll(/from"(\.[^"]+)"/g)].map(([, file]) => file), ["./chunk.js"]);
});

test("nothing that the page loads comes from another origin", () => {
  const loads = [
    /\b(?:src|srcset|poster|action)\s*=\s*["']?\s*(?:https?:)?\/\//gi,
    /<link\b[^>]*\bhref\s*=\s*["']?\s*(?:https?:)?\/\//gi,
    /url\(\s*["']?\s*(?:https?:)?\/\//gi,
    /@import\s+(?:url\()?\s*["']?\s*(?:https?:)?\/\//gi,
    /\b(?:from|import)\s*\(?\s*["'`](?:https?:)?\/\//g,
    /\b(?:fetch|WebSocket|EventSource|Worker|withUrl|sendBeacon|importScripts)\s*\(\s*["'`](?:(?:https?|wss?):)?\/\//g,
  ];
  const found = files
    .filter((file) => [".html", ".js", ".css", ".svg"].includes(extname(file)))
    .flatMap((file) => loads.flatMap((pattern) => (read(file).toString("utf8").match(pattern) ?? []).map((match) => `${file}: ${match}`)));
  assert.deepEqual(found, []);
});
