/**
 * The element with an id that index.html promises.
 * @param {string} id
 */
export function find(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}".`);
  return element;
}

/**
 * A part of what was made from a template.
 * @param {HTMLElement} root
 * @param {string} name
 */
export function part(root, name) {
  const element = root.querySelector(`[data-part="${name}"]`);
  if (!(element instanceof HTMLElement)) throw new Error(`The template has no part "${name}".`);
  return element;
}

/**
 * A new element. Text is always text: nothing here is read as HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean>} [attributes] `false` leaves one out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * Sets text only when it differs: a live region speaks once.
 * @param {HTMLElement} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A sentence from the server, set with care: names such as Worker-2 stay on one line, thousands are a readable space apart.
 * @param {HTMLElement} element
 * @param {string} text
 */
export function sayWell(element, text) {
  const readable = text.replaceAll("\u202f", "\u00a0");
  if (element.textContent !== readable) element.replaceChildren(...unbroken(readable));
}

/** @param {string} text */
export function unbroken(text) {
  return text.split(/(\S*\w-\w\S*)/).map((part, i) => (i % 2 === 1 ? make("span", { class: "unbroken" }, part) : part));
}
