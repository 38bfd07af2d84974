import { fromBase64, toBase64 } from "../../export/base64.js";

/**
 * A program in a link: deflated and in base64url, so that it needs no storage anywhere. No DOM: tested under Node.
 * A program that is stepped has a schedule, though it may be empty, and the hash of the text that it belongs to; `at` is how many of its
 * steps are taken, null for all. One that is explored is said to be.
 * @typedef {{ source: string, gil: boolean, schedule: string | null, hash: string | null, at?: number | null, explored?: boolean }} LinkedProgram
 */

const version = "1";

/** No program that is accepted is longer, in bytes of UTF-8; a link that says otherwise is not unpacked to its end. */
const mostBytes = 4 * 65_536;

/** @param {LinkedProgram} program */
export async function programAddress({ source, gil, schedule, hash, at = null, explored = false }) {
  const parameters = new URLSearchParams({ v: version, gil: gil ? "1" : "0" });
  if (explored) parameters.set("explored", "1");
  if (schedule !== null) parameters.set("schedule", schedule);
  if (schedule !== null && at !== null) parameters.set("at", String(at));
  if (schedule !== null && hash !== null) parameters.set("hash", hash);
  parameters.set("code", toBase64Url(await through(new TextEncoder().encode(source), new CompressionStream("deflate-raw"))));
  return `#/program?${parameters}`;
}

/** @param {string} hash */
export const isProgramAddress = (hash) => /^#\/program(?:\?|$)/.test(hash);

/** @param {string} hash */
export const namesProgram = (hash) => isProgramAddress(hash) && hash.includes("?");

/**
 * @param {string} hash
 * @returns {Promise<LinkedProgram | null>} null where the link names no program, or a spoilt one
 */
export async function readProgramAddress(hash) {
  const [path, query = ""] = hash.split("?");
  const parameters = new URLSearchParams(query);
  const code = parameters.get("code");
  if (path !== "#/program" || parameters.get("v") !== version || code === null) return null;
  try {
    const bytes = await through(fromBase64Url(code), new DecompressionStream("deflate-raw"));
    const source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const at = /^\d{1,6}$/.exec(parameters.get("at") ?? "");
    return {
      source,
      gil: parameters.get("gil") !== "0",
      schedule: parameters.get("schedule"),
      hash: parameters.get("hash"),
      ...(at !== null && { at: Number(at[0]) }),
      ...(parameters.get("explored") === "1" && { explored: true }),
    };
  } catch {
    return null;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {CompressionStream | DecompressionStream} stream
 */
async function through(bytes, stream) {
  const writer = stream.writable.getWriter();
  // What fails here fails where it is read as well.
  writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (bytes)).catch(() => {});
  writer.close().catch(() => {});
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  for (const reader = stream.readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) throw new RangeError("The program is too long.");
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} text */
function fromBase64Url(text) {
  return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
}
