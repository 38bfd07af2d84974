/**
 * Tabs as the ARIA practices describe them: arrows move, what is hidden is out of the way.
 * @param {HTMLElement} list
 * @param {() => void} changed
 */
export function attachTabs(list, changed) {
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);

  const select = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of tabs) {
      const selected = tab === chosen;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (panel !== null) panel.hidden = !selected;
    }
    changed();
  };

  for (const tab of tabs) tab.addEventListener("click", () => select(tab));
  list.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.code];
    if (step === undefined) return;
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = tabs[(at + step + tabs.length) % tabs.length];
    next.focus();
    select(next);
    event.preventDefault();
  });
}
