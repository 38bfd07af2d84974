const most = 60;

/**
 * What a program is called, as the server names it too: what its first comment or its docstring says, else its first line that does something. No DOM.
 * @param {string} source
 */
export function nameOfProgram(source) {
  const lines = source.split("\n", 200).map((line) => line.trim()).filter((line) => line !== "");
  const first = lines[0] ?? "";
  const said = /^(?:#+|[rR]?"""|[rR]?''')\s*(.*?)\s*(?:"""|''')?$/.exec(first)?.[1] ?? "";
  const name = said !== "" ? said.replace(/\.$/, "") : (lines.find((line) => !/^(?:#|import\b|from\b|"""|''')/.test(line)) ?? first);
  return name.length <= most ? name : `${name.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
