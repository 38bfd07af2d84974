import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../../..");
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Where the files of an address are; the first that fits. @type {[string, string][]} */
const places = [
  ["/lib/signalr.min.js", join(here, "hub.js")],
  ["/lib/signalr-protocol-msgpack.min.js", ""],
  ["/speedscope/", join(root, "node_modules/speedscope/dist/release")],
  ["/vis/", join(root, "node_modules/vis-timeline")],
  ["/peers/", join(here, "peers")],
  ["/", join(root, "wwwroot")],
];

/**
 * Serves the page as it is, without a server of its own behind it, and the peers from npm beside it.
 * @param {Map<string, string | Buffer>} made answers made for the benchmark, by path
 */
export async function serve(made) {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const answer = made.get(path) ?? (await stored(path));
    const type = path.startsWith("/api/") ? types[".json"] : (types[extname(path === "/" ? ".html" : path)] ?? "application/octet-stream");
    // The policy of the real server; the peers bring styles and scripts of their own ways.
    const policy = /^\/(speedscope|vis|peers)\//.test(path) ? {} : { "Content-Security-Policy": "default-src 'self'" };
    response.writeHead(answer === null ? 404 : 200, { "Content-Type": path === "/" ? types[".html"] : type, ...policy });
    response.end(answer ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** @param {string} path */
async function stored(path) {
  const [prefix, place] = places.find(([start]) => (start.endsWith("/") ? path.startsWith(start) : path === start)) ?? ["/", ""];
  if (place === "") return "";
  const rest = normalize(path.slice(prefix.length)) === "." ? "index.html" : normalize(path.slice(prefix.length));
  if (rest.startsWith("..")) return null;
  try {
    return await readFile(prefix.endsWith("/") ? join(place, rest) : place);
  } catch {
    return null;
  }
}
