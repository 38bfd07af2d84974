/** Makes one file of a module and all that it imports: node bundle.js MODULE FILE. */
import { build } from "esbuild";

const [, , module, file] = process.argv;
await build({ entryPoints: [module], outfile: file, bundle: true, format: "esm", minify: true, legalComments: "eof", logLevel: "warning" });
