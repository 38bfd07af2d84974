import { Grid } from "../timeline/grid.js";
import { layOut } from "../timeline/layout.js";
import { Timeline } from "../timeline/timeline.js";
import { Arranger } from "./arranger.js";
import { Camera } from "./camera.js";
import { ColourReader } from "./colours.js";
import { Frames } from "./frames.js";
import { geometry, plotWidth, timeAt } from "./geometry.js";
import { LiveClock } from "./live-clock.js";
import { Overlay } from "./overlay.js";
import { Painter } from "./painter.js";
import { hitAt, nameAt } from "./pointed-at.js";
import { Bookmarks } from "./range/bookmarks.js";
import { paintBookmarks } from "./range/bookmarks-painter.js";
import { paintRange } from "./range/range-painter.js";
import { RangeSelection } from "./range/range-selection.js";
import { Selection } from "./selection.js";
import { Sharpness } from "./sharpness.js";
import { whoIsMeant } from "./who-is-meant.js";

/**
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{
 *   feed: () => boolean, selected: (sequence: number) => void,
 *   hovered: (pointer: import("./overlay.js").Pointer) => void, drawn: () => void,
 * }} Listener `feed` is asked for new events before each frame and says whether more are waiting
 * @typedef {{ camera: Camera, frames: Frames }} Shared what lanes have in common that are seen side by side
 */

/** The swimlanes: what they show, which part of it, and when a frame is drawn. */
export class LanesView {
  timeline = new Timeline();
  layout = layOut(this.timeline, 0);
  geometry = geometry(1, 1, 1);
  arranger = new Arranger(this);
  selection = new Selection(this);
  range = new RangeSelection(this);
  bookmarks = new Bookmarks(this);
  /** @type {import("./overlay.js").Pointer} */
  pointer = null;
  live = false;
  paused = false;
  now = 0;
  /** How far the lanes are scrolled, in px. */
  scroll = 0;
  /** How much larger than life everything is drawn. */
  magnified = 1;
  /** Whether the wheel alone zooms where it could scroll. */
  wheelZooms = false;
  /** @type {Grid | null} the columns of the last picture */
  #grid = null;
  #clock = new LiveClock();
  #stale = true;
  #sharpness = new Sharpness(() => this.changed());

  /**
   * @param {{ host: HTMLElement, canvas: HTMLCanvasElement, overlay: HTMLCanvasElement }} elements
   * @param {Listener} listener
   * @param {Shared | null} [shared] null for a camera and frames of its own
   */
  constructor({ host, canvas, overlay }, listener, shared = null) {
    this.host = host;
    this.canvas = canvas;
    this.listener = listener;
    this.painter = new Painter(canvas);
    this.overlay = new Overlay(overlay);
    this.reader = new ColourReader(host);
    this.colours = this.reader.read();
    this.font = getComputedStyle(host).fontFamily;
    this.shared = shared;
    this.camera = shared?.camera ?? new Camera();
    this.frames = shared?.frames ?? new Frames((now, elapsed) => this.#frame(now, elapsed));
    new ResizeObserver(() => {
      this.#resize(this.#sharpest());
      this.changed();
    }).observe(host);
    document.fonts.ready.then(() => this.changed());
  }

  get empty() {
    return this.timeline.log.length === 0;
  }

  /** @param {Timeline} timeline */
  show(timeline) {
    this.timeline = timeline;
    this.arranger.reset();
    this.selection.reset();
    this.range.reset();
    this.bookmarks.reset();
    this.pointer = null;
    this.paused = false;
    this.live = false;
    this.now = 0;
    this.scroll = 0;
    this.#clock.reset();
    if (this.shared === null) this.camera.reset();
    this.changed();
  }

  /** Something that the lanes show has changed. */
  changed() {
    this.#stale = true;
    this.frames.request();
  }

  recolour() {
    this.colours = this.reader.read();
    this.changed();
  }

  /** Paints in the colours that hold at this moment, without waiting for a frame. */
  paintAtOnce() {
    this.colours = this.reader.read();
    const picture = this.#picture();
    this.painter.paint(picture);
    this.#paintOver(picture);
  }

  // ---- what pointer and keys do ----

  /** @param {Point | null} at */
  hover(at) {
    this.pointer = at === null ? null : { ...at, hit: hitAt(this, at), lane: nameAt(this, at), beside: Math.max(at.x, this.geometry.gutter - 8) };
    this.listener.hovered(this.pointer);
    this.frames.request();
  }

  /** @param {number} pixels */
  scrollBy(pixels) {
    this.scroll = Math.min(this.#mostScroll, Math.max(0, this.scroll + pixels));
    this.changed();
  }

  /** How much higher the lanes are than the room for them, in px. */
  get #mostScroll() {
    return Math.max(0, this.layout.height - (this.geometry.height - this.geometry.ruler));
  }

  /** Whether there are more lanes than fit. */
  scrolls() {
    return this.#mostScroll > 1;
  }

  follow() {
    this.paused = false;
    this.camera.follow();
    this.changed();
  }

  pause() {
    this.paused = this.live && !this.paused;
    this.changed();
  }

  pointerTime() {
    if (this.pointer === null || this.pointer.x < this.geometry.gutter) return null;
    return timeAt(this.geometry, this.camera.view, this.pointer.x);
  }

  /** The moment that a key means: of the selected event, under the pointer, or in the middle. */
  moment() {
    if (this.selection.event >= 0) return this.timeline.log.times[this.selection.event];
    return this.pointerTime() ?? (this.camera.target.from + this.camera.target.to) / 2;
  }

  /** @param {number} times how much larger than life everything is to be drawn */
  magnify(times) {
    this.magnified = times;
    this.#resize(this.#sharpest());
    this.changed();
  }

  // ---- the frame ----

  /**
   * @param {number} clock
   * @param {number} elapsed
   */
  #frame(clock, elapsed) {
    const more = this.advance(clock);
    if (!this.live || !this.paused) this.camera.grow(this.reach, this.live);
    const moving = this.camera.move(elapsed);
    this.draw(clock, moving);
    return more || moving;
  }

  /** How far the run goes, as far as is known. */
  get reach() {
    return Math.max(this.now, this.timeline.ended ? this.timeline.endTime : 0);
  }

  /**
   * Takes what is new, and goes on to the moment that is now. True when there is more to come.
   * @param {number} clock
   */
  advance(clock) {
    const before = this.timeline.log.length;
    const more = this.listener.feed();
    if (this.timeline.log.length !== before) this.#stale = true;
    const time = this.#clock.now(this.timeline, this.live, clock);
    if (time !== this.now) this.#stale = true;
    if (!this.paused) this.now = time;
    return more || (this.live && !this.paused && !this.empty);
  }

  /**
   * @param {number} clock
   * @param {boolean} moving whether the camera has moved
   */
  draw(clock, moving) {
    if (this.geometry.width > 1) {
      const painting = this.#stale || moving;
      const scale = painting ? this.#sharpness.scale(clock, this.#sharpest(), this.magnified) : this.geometry.scale;
      if (scale !== this.geometry.scale) this.#resize(scale);
      const picture = this.#picture();
      if (painting) this.#paint(picture, clock);
      this.#paintOver(picture);
    }
    this.#stale = false;
    this.listener.drawn();
  }

  /**
   * @param {import("./painter.js").Picture} picture
   * @param {number} clock
   */
  #paint(picture, clock) {
    const start = performance.now();
    this.painter.paint(picture);
    this.#sharpness.painted(clock, performance.now() - start, this.geometry.scale > this.magnified);
  }

  /** @param {import("./painter.js").Picture} picture */
  #paintOver(picture) {
    this.overlay.paint(picture, { pointer: this.pointer, selected: this.selection.event, steps: this.selection.steps, who: this.who });
    paintRange(this.overlay.context, picture, this.range.span);
    paintBookmarks(this.overlay.context, picture, this.bookmarks.list);
  }

  /** Gives every lane its place: before each picture, and at once where something depends on it. */
  arrange() {
    this.layout = layOut(this.timeline, this.geometry.height - this.geometry.ruler, this.arranger.arrangement);
    this.scroll = Math.min(this.scroll, this.#mostScroll);
  }

  #picture() {
    this.arrange();
    const { from, to } = this.camera.view;
    const grid = Grid.near(from, to, Math.max(1, Math.round(plotWidth(this.geometry) * this.geometry.scale)), this.#grid);
    this.#grid = grid;
    return {
      timeline: this.timeline,
      layout: this.layout,
      grid,
      view: { from: grid.from, to: grid.to, scroll: this.scroll },
      geometry: this.geometry,
      colours: this.colours,
      now: this.now,
      focus: this.selection.focus,
      selectedLane: this.selection.lane?.id ?? -1,
      font: this.font,
    };
  }

  /** Device pixels to a pixel of the picture where nothing is lost. */
  #sharpest() {
    return Math.max(1, window.devicePixelRatio) * this.magnified;
  }

  /** @param {number} scale device pixels to a pixel of the picture */
  #resize(scale) {
    const [width, height] = [this.host.clientWidth / this.magnified, this.host.clientHeight / this.magnified];
    this.geometry = geometry(width, height, scale);
    for (const canvas of [this.canvas, this.overlay.canvas]) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
    }
  }

  /** Who has what is pointed at or selected, and who waits for it; null for nothing of the kind. */
  get who() {
    return whoIsMeant(this);
  }
}
