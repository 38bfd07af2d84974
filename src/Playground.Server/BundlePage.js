/** Makes one file of a module and all that it imports, with a map for debuggers beside it: node BundlePage.js MODULE FILE. */
import { build } from "esbuild";

const [, , module, file] = process.argv;
await build({ entryPoints: [module], outfile: file, bundle: true, format: "esm", minify: true, sourcemap: true, logLevel: "warning" });
