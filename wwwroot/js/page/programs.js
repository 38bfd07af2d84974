import { find, make, say } from "./dom.js";
import { messageOf } from "./words.js";

/** @typedef {import("../workbench/workbench.js").Workbench} Workbench */

const styles = ["workbench", "badges", "stepping", "output", "outcomes", "failures", "exploring"];

/** Leads to students' own programs. The workbench and its editor are loaded when somebody first goes there. */
export class Programs {
  isOpen = false;
  /** @type {Workbench | null} */
  bench = null;
  /** @type {Promise<Workbench | null> | null} */
  #loading = null;
  /** Where the reader was before, to go back to. */
  #scenarios = /** @type {HTMLAnchorElement} */ (find("mode-scenarios"));
  #program = /** @type {HTMLAnchorElement} */ (find("mode-program"));

  /**
   * @param {import("../workbench/workbench.js").WorkbenchPage} page
   * @param {() => string} scenario the id of the chosen one
   */
  constructor(page, scenario) {
    this.page = page;
    this.scenario = scenario;
  }

  /** @param {string} hash the address of a program */
  async open(hash) {
    this.#show(true);
    const bench = await this.#load();
    if (this.isOpen) await bench?.open(hash);
  }

  /**
   * The run on screen is one of a program.
   * @param {import("./session.js").Session} session
   */
  async showRun(session) {
    this.#show(true);
    const bench = this.bench ?? (await this.#load());
    if (this.isOpen) bench?.showRun(session);
  }

  close() {
    this.#show(false);
    this.bench?.leave();
  }

  /**
   * After a frame, at a slow pace.
   * @param {import("../canvas/lanes-view.js").LanesView} lanes
   */
  follow(lanes) {
    if (this.isOpen) this.bench?.follow(lanes);
  }

  /**
   * Goes to the line that a sentence names: of a traceback the last, where it happened.
   * @param {string} sentence
   */
  jumpTo(sentence) {
    const line = [...sentence.matchAll(/\bline (\d+)\b/g)].at(-1);
    if (this.isOpen && line !== undefined) this.bench?.goTo(Number(line[1]));
  }

  /** @param {boolean} open */
  #show(open) {
    if (open === this.isOpen) return;
    this.isOpen = open;
    document.body.toggleAttribute("data-program", open);
    for (const id of ["workbench", "program-go", "tab-output"]) find(id).hidden = !open;
    const [here, there] = open ? [this.#program, this.#scenarios] : [this.#scenarios, this.#program];
    here.setAttribute("aria-current", "page");
    there.removeAttribute("aria-current");
    const scenario = this.scenario();
    this.#scenarios.href = open && scenario !== "" ? `#/scenarios/${scenario}` : "#/";
    this.page.opened(open);
  }

  #load() {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  async #fetch() {
    const status = find("code-loading");
    say(status, "Loading the editor…");
    try {
      const [{ Workbench }] = await Promise.all([import("../workbench/workbench.js"), ...styles.map(addStyle)]);
      status.hidden = true;
      this.bench = new Workbench(this.page);
      return this.bench;
    } catch (error) {
      this.#loading = null;
      say(status, `The editor could not be loaded: ${messageOf(error)} Reload the page to try again.`);
      return null;
    }
  }
}

/** @param {string} name */
function addStyle(name) {
  return new Promise((done, failed) => {
    const link = make("link", { rel: "stylesheet", href: `/css/workbench/${name}.css` });
    link.addEventListener("load", () => done(null));
    link.addEventListener("error", () => failed(new Error("The server cannot be reached.")));
    document.head.append(link);
  });
}
