import { runAddress } from "../address.js";
import { make, part, say, sayWell } from "../dom.js";
import { connection, verdict } from "../outcome.js";
import { parameterWords } from "../parameter-words.js";
import { statusWord } from "../words.js";

/** What stands above the lanes of a run that is compared: what it is, and what came out. */
export class SideHead {
  #shown = "";

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * @param {import("../session.js").Session} session
   * @param {import("../../api/rest.js").Scenario | null} scenario
   * @param {readonly string[]} differing the parameters that the other run has otherwise
   */
  show(session, scenario, differing) {
    const { run, id } = session;
    const status = part(this.root, "status");
    status.hidden = run === null;
    part(this.root, "open").hidden = session.problem !== null;
    /** @type {HTMLAnchorElement} */ (part(this.root, "open")).href = runAddress(id, null, -1);
    sayWell(part(this.root, "verdict"), verdict(session, scenario));
    say(part(this.root, "connection"), connection(session));
    say(part(this.root, "title"), run === null ? "" : (scenario?.title ?? run.scenario ?? ""));
    if (run !== null) {
      status.dataset.status = run.status;
      say(status, statusWord(run.status));
    }
    this.#parameters(run?.parameters ?? {}, scenario, differing);
  }

  /**
   * @param {Record<string, unknown>} parameters
   * @param {import("../../api/rest.js").Scenario | null} scenario
   * @param {readonly string[]} differing
   */
  #parameters(parameters, scenario, differing) {
    const key = JSON.stringify([parameters, scenario?.id, differing]);
    if (key === this.#shown) return;
    this.#shown = key;
    const words = Object.entries(parameters).map(([name, value]) => {
      const text = parameterWords(name, value, scenario);
      return differing.includes(name) ? make("em", {}, text) : text;
    });
    part(this.root, "parameters").replaceChildren(...words.flatMap((word, i) => (i === 0 ? [word] : [" · ", word])));
  }
}
