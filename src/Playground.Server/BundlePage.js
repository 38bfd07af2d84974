/**
 * Bundles the page, with maps for debuggers: node BundlePage.js MODULE FOLDER. What is imported only when somebody asks for it becomes
 * a file of its own, and what both have in common one more, `chunk.js`: their names stay the same, so that index.html can name them.
 */
import { build } from "esbuild";

const [, , module, folder] = process.argv;
await build({
  entryPoints: { page: module },
  outdir: folder,
  chunkNames: "[name]",
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  sourcemap: true,
  logLevel: "warning",
});
