import { stateNames } from "../timeline/states.js";

/**
 * The design tokens as a painter needs them. `packed` colours are for pixels, the rest are CSS colours.
 * @typedef {{
 *   surface: string, clear: string, sunken: string, text: string, muted: string, line: string, accent: string, onAccent: string, problem: string, warning: string, instant: string,
 *   states: string[], onStates: string[], threads: string[], onThreads: string[],
 *   packed: {
 *     surface: number, sunken: number, line: number, problem: number, instant: number, value: number, valueFill: number,
 *     states: Uint32Array, hatches: Uint32Array, threads: Uint32Array,
 *   },
 *   dimmed: Map<number, number>,
 * }} Colours
 */

export const threadColours = 8;

/** Every kind of waiting has stripes, so that it is told from the rest without its colour. */
const hatched = new Set(["waiting", "joining"]);

const dimming = 0.78;

/** Reads the tokens in force for `host`: light or dark, or what forced colours make of them. */
export class ColourReader {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.probe = document.createElement("span");
    this.probe.hidden = true;
    host.append(this.probe);
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) throw new Error("This browser cannot draw on a canvas.");
    this.context = context;
  }

  /** @returns {Colours} */
  read() {
    const css = (/** @type {string} */ token) => this.#css(token);
    const packed = (/** @type {string} */ token) => this.#packed(css(token));
    const states = stateNames.map((name) => css(`--state-${name}`));
    const threads = Array.from({ length: threadColours }, (_, i) => css(`--thread-${i}`));
    const colours = {
      surface: css("--surface"),
      clear: `rgb(${this.#rgb(css("--surface")).slice(0, 3).join(" ")} / 0)`,
      sunken: css("--surface-sunken"),
      text: css("--text"),
      muted: css("--text-muted"),
      line: css("--line"),
      accent: css("--accent"),
      onAccent: css("--on-accent"),
      problem: css("--problem"),
      warning: css("--warning"),
      instant: css("--instant"),
      states,
      onStates: states.map((colour) => this.#ink(colour)),
      threads,
      onThreads: threads.map((colour) => this.#ink(colour)),
      packed: {
        surface: packed("--surface"),
        sunken: packed("--surface-sunken"),
        line: packed("--line"),
        problem: packed("--problem"),
        instant: packed("--instant"),
        value: packed("--value"),
        valueFill: packed("--value-fill"),
        states: Uint32Array.from(states, (colour) => this.#packed(colour)),
        hatches: Uint32Array.from(stateNames, (name) => (hatched.has(name) ? packed(`--state-${name}-hatch`) : 0)),
        threads: Uint32Array.from(threads, (colour) => this.#packed(colour)),
      },
      dimmed: new Map(),
    };
    const all = colours.packed;
    for (const colour of [all.problem, all.instant, all.value, all.valueFill, ...all.states, ...all.hatches, ...all.threads]) {
      if (colour !== 0) colours.dimmed.set(colour, mix(colour, all.surface, dimming));
    }
    return colours;
  }

  /** @param {string} token */
  #css(token) {
    this.probe.style.color = `var(${token})`;
    return getComputedStyle(this.probe).color;
  }

  /** @param {string} css */
  #rgb(css) {
    this.context.fillStyle = css;
    this.context.fillRect(0, 0, 1, 1);
    return this.context.getImageData(0, 0, 1, 1).data;
  }

  /** @param {string} css */
  #packed(css) {
    const [red, green, blue] = this.#rgb(css);
    return pack(red, green, blue);
  }

  /**
   * Black or white, whichever is read better on a colour.
   * @param {string} css
   */
  #ink(css) {
    const [red, green, blue] = Array.from(this.#rgb(css), (c) => (c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#0b0d10" : "#ffffff";
  }
}

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/**
 * @param {number} red
 * @param {number} green
 * @param {number} blue
 */
function pack(red, green, blue) {
  return littleEndian ? (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0 : ((red << 24) | (green << 16) | (blue << 8) | 0xff) >>> 0;
}

/**
 * @param {number} colour
 * @param {number} other
 * @param {number} share of the other
 */
function mix(colour, other, share) {
  let mixed = 0;
  for (let shift = 0; shift < 32; shift += 8) {
    const a = (colour >>> shift) & 0xff;
    const b = (other >>> shift) & 0xff;
    mixed |= Math.round(a + (b - a) * share) << shift;
  }
  return mixed >>> 0;
}
