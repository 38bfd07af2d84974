const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * The letter of a thread in schedules, by its place in the order of creation; "" for one that has none.
 * @param {number} number 0 for the main thread
 */
export function letterOf(number) {
  return letters[number] ?? "";
}

/**
 * @param {string} letter
 * @returns {number} -1 for none
 */
export function numberOf(letter) {
  return letter.length === 1 ? letters.indexOf(letter) : -1;
}
