import { rememberDraft } from "./draft.js";
import { isProgramAddress, programAddress } from "./program-link.js";

/** So long after the last change the address names the program as it is now, in ms. */
const pause = 400;

/** Keeps the program in the address and in this browser, so that nothing is lost by a reload. */
export class Keeping {
  /** The run whose program this is; "" for one that has not run. */
  of = "";
  #timer = 0;

  /**
   * @param {() => import("./program-link.js").LinkedProgram} program as it is now
   * @param {(hash: string) => void} addressed
   */
  constructor(program, addressed) {
    this.program = program;
    this.addressed = addressed;
  }

  address() {
    return programAddress(this.program());
  }

  soon() {
    this.remember();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.now(), pause);
  }

  /** The address of a run stays, whatever is made of its program. */
  async now() {
    if (!isProgramAddress(location.hash)) return;
    const address = await this.address();
    if (isProgramAddress(location.hash) && address !== location.hash) this.addressed(address);
  }

  stop() {
    clearTimeout(this.#timer);
    this.of = "";
  }

  remember() {
    const { source, gil } = this.program();
    rememberDraft({ source, gil, of: this.of });
  }
}
