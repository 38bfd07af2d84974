import js from "@eslint/js";
import globals from "globals";

const rules = {
  eqeqeq: "error",
  "no-var": "error",
  "prefer-const": "error",
  "no-implicit-globals": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
};

/** A pure module may not reach for the page: it is tested under Node and must stay that way. */
const pure = {
  "no-restricted-globals": ["error", "document", "window", "navigator", "location", "requestAnimationFrame", "fetch"],
};

export default [
  { ignores: ["wwwroot/lib/**", "**/bin/**", "**/obj/**"] },
  js.configs.recommended,
  {
    files: ["wwwroot/js/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      ...rules,
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Text from a run goes through textContent." },
        { property: "outerHTML", message: "Text from a run goes through textContent." },
        { property: "insertAdjacentHTML", message: "Text from a run goes through textContent." },
      ],
      "no-console": "error",
    },
  },
  { files: ["wwwroot/js/timeline/**/*.js", "wwwroot/js/export/**/*.js"], rules: pure },
  {
    files: ["tests/**/*.js", "src/**/*.js", "eslint.config.js"],
    languageOptions: { globals: globals.node },
    rules,
  },
  {
    // Scripts that run in a page, or hand functions to one.
    files: ["tests/Playground.Benchmarks/**/*.js", "tests/screenshots/**/*.js"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
