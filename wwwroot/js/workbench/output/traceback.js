/**
 * A line of a traceback; `line` is the line of the program that it names, null for none.
 * @typedef {{ text: string, line: number | null }} TracebackLine
 */

/**
 * The lines of a traceback as Python writes it. No DOM.
 * @param {string} traceback
 * @returns {TracebackLine[]}
 */
export function tracebackLines(traceback) {
  return traceback
    .trimEnd()
    .split("\n")
    .map((text) => ({ text, line: Number(/^\s*File "[^"]*", line (\d+)/.exec(text)?.[1] ?? NaN) }))
    .map(({ text, line }) => ({ text, line: Number.isNaN(line) ? null : line }));
}
