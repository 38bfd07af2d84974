/**
 * What this browser has kept from an earlier visit; null when there is nothing, or when it keeps nothing at all.
 * @param {string} key
 */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps something for the next visit. A browser that keeps nothing has it until the page is closed.
 * @param {string} key
 * @param {string} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
