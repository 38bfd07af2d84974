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

test("the page's own script and styles stay small", (t) => {
  const script = read("lib/page.js").length;
  const styles = files.filter((file) => extname(file) === ".css").reduce((sum, file) => sum + read(file).length, 0);
  t.diagnostic(`own code, uncompressed: ${script} bytes of script, ${styles} of styles`);
  assert.ok(script + styles <= most, `${script + styles} bytes`);
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
