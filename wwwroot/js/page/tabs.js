/**
 * Tabs as the ARIA practices describe them: arrows move, what is hidden is out of the way.
 * @param {HTMLElement} list
 * @param {(id: string) => void} changed by the person, with the tab's id
 * @returns {(id: string) => void} selects a tab, by its id
 */
export function attachTabs(list, changed) {
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);

  const select = (/** @type {string} */ id) => {
    for (const tab of tabs) {
      const selected = tab.id === id;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (panel !== null) panel.hidden = !selected;
    }
  };

  const choose = (/** @type {HTMLElement} */ tab) => {
    select(tab.id);
    changed(tab.id);
  };
  for (const tab of tabs) tab.addEventListener("click", () => choose(tab));
  list.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.code];
    if (step === undefined) return;
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    let to = at;
    do to = (to + step + tabs.length) % tabs.length;
    while (tabs[to].hidden && to !== at);
    const next = tabs[to];
    next.focus();
    choose(next);
    event.preventDefault();
  });
  return select;
}
