/** @typedef {"localStorage" | "sessionStorage"} Keeper for good, or until the tab is closed */

/**
 * What this browser has kept from an earlier visit; null when there is nothing, or when it keeps nothing at all.
 * @param {string} key
 * @param {Keeper} [keeper]
 */
export function recall(key, keeper = "localStorage") {
  try {
    return window[keeper].getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps something for the next visit. A browser that keeps nothing has it until the page is closed.
 * @param {string} key
 * @param {string} value
 * @param {Keeper} [keeper]
 */
export function remember(key, value, keeper = "localStorage") {
  try {
    window[keeper].setItem(key, value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
