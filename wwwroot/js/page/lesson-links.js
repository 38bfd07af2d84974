import { find, say } from "./dom.js";
import { neighbours } from "./lessons.js";

/** The ways from one lesson to the next, along the whole course. */
export class LessonLinks {
  #host = find("lessons");
  #next = /** @type {HTMLAnchorElement} */ (find("next-lesson"));
  #previous = /** @type {HTMLAnchorElement} */ (find("previous-lesson"));

  /** @param {() => void} followed */
  constructor(followed) {
    this.#host.addEventListener("click", followed);
  }

  /**
   * @param {import("../api/rest.js").Scenario[]} scenarios
   * @param {string} id of the lesson on screen
   * @param {boolean} live while a run goes on, it is the thing to look at
   */
  show(scenarios, id, live) {
    const { previous, next } = neighbours(scenarios, id);
    this.#host.hidden = live || (previous === null && next === null);
    point(this.#next, "Next lesson", next);
    point(this.#previous, "Previous lesson", previous);
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} word
 * @param {import("../api/rest.js").Scenario | null} lesson
 */
function point(link, word, lesson) {
  link.hidden = lesson === null;
  if (lesson === null) return;
  link.href = `#/scenarios/${lesson.id}`;
  say(link, `${word}: ${lesson.title}`);
}
