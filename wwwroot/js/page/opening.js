import { checkSize, readSavedRun } from "../export/saved-run.js";
import { find, say } from "./dom.js";
import { showFileProblem } from "./file-problem.js";

/** Saved runs come in here: chosen, or dropped anywhere on the page. */
export class Opening {
  /** @type {import("../export/saved-run.js").SavedRun | null} the last that was opened: going forward leads back to it */
  saved = null;
  #name = "";
  /** The file that was chosen last: a smaller one chosen later may be read sooner. */
  #newest = 0;
  #note = find("from-file");
  #drop = find("drop");

  /** @param {() => void} opened */
  constructor(opened) {
    this.opened = opened;
    const input = /** @type {HTMLInputElement} */ (find("open-file"));
    find("open-file-button").addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      this.#take(input.files);
      // The same file may be chosen again, once it is mended.
      input.value = "";
    });
    this.#attachDrop();
  }

  /** What was wrong with a file is of no interest elsewhere. */
  forgive() {
    showFileProblem(null);
  }

  /** @param {boolean} shown whether the run on screen is from the file */
  show(shown) {
    this.#note.hidden = !shown;
    say(this.#note, shown ? `From the file ${this.#name}: it is on no server. Press Run to start a run of your own.` : "");
  }

  /** @param {FileList | null | undefined} files */
  async #take(files) {
    const file = files?.[0];
    if (file === undefined) return;
    const turn = ++this.#newest;
    try {
      if (files?.length !== 1) throw new Error(`These are ${files?.length} files. Open one at a time.`);
      checkSize(file.size);
      const saved = readSavedRun(await file.text());
      if (turn !== this.#newest) return;
      this.saved = saved;
      this.#name = file.name;
      this.opened();
    } catch (error) {
      if (turn === this.#newest) showFileProblem(`${file.name} cannot be opened`, error);
    }
  }

  #attachDrop() {
    const holdsFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files") === true;
    document.addEventListener("dragover", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      this.#drop.hidden = false;
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) this.#drop.hidden = true;
    });
    document.addEventListener("drop", (event) => {
      this.#drop.hidden = true;
      if (!holdsFiles(event)) return;
      event.preventDefault();
      this.#take(event.dataTransfer?.files);
    });
  }
}
