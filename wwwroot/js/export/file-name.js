/**
 * What a file of a run is called. Scenarios of saved runs are named by whoever wrote the file: only plain letters are kept.
 * @param {{ scenario: string | null, id: string }} run
 * @param {string} ending
 */
export function fileName({ scenario, id }, ending) {
  const plain = (/** @type {string} */ text) => text.replace(/[^\w-]+/g, "").slice(0, 60);
  return `${plain(scenario ?? "program") || "run"}-${plain(id).slice(0, 8) || "saved"}${ending}`;
}
