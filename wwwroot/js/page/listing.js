import { find, make } from "./dom.js";
import { attachTabs } from "./tabs.js";

/** The language chosen last: it stays when another scenario is chosen. */
let chosen = "";

/**
 * The code of a scenario, in a tab for each language.
 * @param {import("../api/rest.js").Scenario} scenario
 */
export function showListings(scenario) {
  const listings = scenario.listings ?? [];
  find("listing").hidden = listings.length === 0;
  const panels = listings.map(({ title, language, code }) =>
    make(
      "div",
      { id: `listing-${language}`, role: "tabpanel", "aria-labelledby": `listing-tab-${language}` },
      make("pre", { tabindex: 0, "aria-label": title, "data-language": language }, make("code", {}, code)),
    ),
  );
  const tabs = listings.map(({ title, language }) =>
    make("button", { class: "tab", type: "button", role: "tab", id: `listing-tab-${language}`, "aria-controls": `listing-${language}` }, title),
  );
  const list = make("div", { class: "listing-tabs", role: "tablist", "aria-label": "Language" }, ...tabs);
  find("listing-code").replaceChildren(list, ...panels);
  if (listings.length === 0) return;
  const select = attachTabs(list, (id) => {
    chosen = id;
  });
  select(tabs.some(({ id }) => id === chosen) ? chosen : tabs[0].id);
}
