/** So long a button says that something was copied, in ms. */
const told = 2000;

/**
 * Copies text, and says so on the button that was pressed.
 * @param {HTMLElement} button
 * @param {string} text
 */
export async function copy(button, text) {
  const words = (button.dataset.words ??= button.textContent ?? "");
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    // Not allowed here, as on a page without HTTPS.
    button.textContent = "The browser does not allow it";
  }
  setTimeout(() => {
    button.textContent = words;
  }, told);
}
