import { recall, remember } from "../../page/remembered.js";

const key = "playground-program";

/**
 * The program as somebody left it; `of` is the run that it was when they last ran or opened it.
 * @typedef {{ source: string, gil: boolean, of: string }} Draft
 */

/** @returns {Draft | null} */
export function recallDraft() {
  try {
    return draftOf(JSON.parse(recall(key) ?? "null"));
  } catch {
    return null;
  }
}

/** @param {Draft} draft */
export function rememberDraft(draft) {
  remember(key, JSON.stringify(draft));
}

/**
 * What was kept by an older page, or by somebody's hand, may be anything.
 * @param {any} kept
 * @returns {Draft | null}
 */
export function draftOf(kept) {
  if (kept === null || typeof kept !== "object" || typeof kept.source !== "string") return null;
  return { source: kept.source, gil: kept.gil !== false, of: typeof kept.of === "string" ? kept.of : "" };
}
