import { find, make } from "./dom.js";

/** @param {import("../api/rest.js").Scenario} scenario */
export function showListings(scenario) {
  const listings = scenario.listings ?? [];
  find("listing").hidden = listings.length === 0;
  find("listing-code").replaceChildren(
    ...listings.flatMap(({ title, language, code }) => [
      make("h3", {}, title),
      make("pre", { tabindex: 0, "aria-label": title, "data-language": language }, make("code", {}, code)),
    ]),
  );
}
