import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { contrast, distance, seen, visions } from "./colour.js";

const css = readFileSync(new URL("../../wwwroot/css/tokens.css", import.meta.url), "utf8");
const tokens = new Map([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]));
const states = ["running", "waiting", "holding", "sleeping", "io"];
const inks = ["#0b0d10", "#ffffff"];

for (const theme of ["light", "dark"]) {
  const colour = (name) => {
    const token = tokens.get(name);
    assert.ok(token, `no token --${name}`);
    return token[theme];
  };
  const pairs = states.flatMap((a, i) => states.slice(i + 1).map((b) => [a, b]));

  for (const vision of visions) {
    test(`${theme}: states are told apart with ${vision === "none" ? "full colour vision" : vision}`, () => {
      for (const [a, b] of pairs) {
        const apart = distance(colour(`state-${a}`), colour(`state-${b}`), vision);
        assert.ok(apart >= 12, `${a} and ${b} are ${apart.toFixed(1)} apart`);
      }
    });
  }

  test(`${theme}: states differ in lightness, so that they survive a bad projector`, () => {
    for (const [a, b] of pairs) {
      const gap = Math.abs(seen(colour(`state-${a}`), "none")[0] - seen(colour(`state-${b}`), "none")[0]);
      assert.ok(gap >= 8, `${a} and ${b} differ by ${gap.toFixed(1)}`);
    }
  });

  test(`${theme}: what is written on a state or a thread's colour is read`, () => {
    const grounds = [...states, "joining"].map((name) => `state-${name}`).concat(Array.from({ length: 8 }, (_, i) => `thread-${i}`));
    for (const name of grounds) {
      const best = Math.max(...inks.map((ink) => contrast(ink, colour(name))));
      assert.ok(best >= 4.5, `--${name}: ${best.toFixed(2)}`);
    }
  });

  test(`${theme}: joining is told from all else by its stripes`, () => {
    for (const vision of visions) assert.ok(distance(colour("state-joining"), colour("state-joining-hatch"), vision) >= 12, vision);
  });

  test(`${theme}: text is read on every surface`, () => {
    for (const surface of ["surface", "surface-sunken", "surface-raised", "surface-hover", "accent-soft", "problem-soft"]) {
      for (const text of ["text", "text-muted"]) {
        const ratio = contrast(colour(text), colour(surface));
        assert.ok(ratio >= 4.5, `--${text} on --${surface}: ${ratio.toFixed(2)}`);
      }
    }
    for (const [text, surface] of [
      ["on-accent", "accent"],
      ["on-accent", "accent-hover"],
      ["accent", "surface"],
      ["problem", "surface"],
      ["problem", "problem-soft"],
      ["warning", "surface"],
      ["warning", "warning-soft"],
    ]) {
      const ratio = contrast(colour(text), colour(surface));
      assert.ok(ratio >= 4.5, `--${text} on --${surface}: ${ratio.toFixed(2)}`);
    }
    assert.ok(contrast(colour("line-strong"), colour("surface")) >= 3, "the edge of a field");
  });
}
