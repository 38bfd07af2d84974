import { make } from "./dom.js";

/**
 * Has the browser save what an address leads to.
 * @param {string} address
 * @param {string} name
 */
export function saveFrom(address, name) {
  const link = make("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  saveFrom(address, name);
  // The browser has begun to read it long before; kept for good it would cost its size in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
