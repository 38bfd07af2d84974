/**
 * A text in lines that fit a width; a word wider than that has a line of its own. No DOM: tested under Node.
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function brokenLines(text, width, measure) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}
