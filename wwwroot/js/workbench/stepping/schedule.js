/**
 * An order of steps: letters of threads, each with how many steps in a row if it is more than one: "A3B2A". No DOM.
 * @typedef {{ letter: string, count: number }[]} Turns
 */

/** The server takes no more. */
export const mostSteps = 100_000;

/**
 * @param {string} text spaces are for people
 * @returns {{ turns: Turns, problem: string | null }}
 */
export function parseSchedule(text) {
  /** @type {Turns} */
  const turns = [];
  const plain = text.replace(/\s+/g, "");
  for (let at = 0; at < plain.length; ) {
    const [whole, letter, digits] = /^([A-Za-z])(\d*)/.exec(plain.slice(at)) ?? [];
    if (whole === undefined) return { turns, problem: `“${plain[at]}” is no thread. Write letters, each with how many steps it takes: A3B2.` };
    if (/^0/.test(digits)) return { turns, problem: `${whole} is no step at all: a thread takes one step or more.` };
    turns.push({ letter, count: digits === "" ? 1 : Number(digits) });
    at += whole.length;
  }
  const problem = countOf(turns) > mostSteps ? "A schedule has at most 100 000 steps." : null;
  return { turns: joined(turns), problem };
}

/** @param {Turns} turns */
export function writeSchedule(turns) {
  return turns.map(({ letter, count }) => (count === 1 ? letter : `${letter}${count}`)).join("");
}

/** @param {Turns} turns */
export function countOf(turns) {
  return turns.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The letter of each step.
 * @param {Turns} turns
 */
export function lettersOf(turns) {
  return turns.flatMap(({ letter, count }) => Array.from({ length: count }, () => letter));
}

/**
 * @param {readonly string[]} letters
 * @returns {Turns}
 */
export function turnsOf(letters) {
  return joined(letters.map((letter) => ({ letter, count: 1 })));
}

/**
 * One step more.
 * @param {Turns} turns
 * @param {string} letter
 */
export function longer(turns, letter) {
  return joined([...turns, { letter, count: 1 }]);
}

/**
 * Without the last step.
 * @param {Turns} turns of one step at least
 */
export function shorter(turns) {
  const { letter, count } = turns[turns.length - 1];
  return count === 1 ? turns.slice(0, -1) : [...turns.slice(0, -1), { letter, count: count - 1 }];
}

/** @param {Turns} turns */
function joined(turns) {
  /** @type {Turns} */
  const result = [];
  for (const { letter, count } of turns) {
    const last = result.at(-1);
    if (last?.letter === letter) result[result.length - 1] = { letter, count: last.count + count };
    else result.push({ letter, count });
  }
  return result;
}
