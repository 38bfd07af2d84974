/** @typedef {typeof import("../../../src/Playground.Server/BrowserPackages/codemirror.js")} CodeMirror */

/**
 * The colours of Python, from the page's own tokens: light, dark, and what forced colours make of them.
 * @param {CodeMirror} codeMirror
 */
export function codeColours({ HighlightStyle, tags }) {
  return HighlightStyle.define([
    { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.operatorKeyword], color: "var(--code-keyword)" },
    { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
    { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
    { tag: [tags.comment, tags.lineComment], color: "var(--text-muted)", fontStyle: "italic" },
    { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], fontWeight: "650" },
    { tag: tags.invalid, color: "var(--problem)" },
  ]);
}

/** @param {CodeMirror} codeMirror */
export function codeTheme({ EditorView }) {
  return EditorView.theme({
    "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--surface)" },
    "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
    ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "var(--text-body)", lineHeight: "1.55" },
    ".cm-gutters": { color: "var(--text-muted)", backgroundColor: "var(--surface-sunken)", border: "0" },
    ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--surface-hover)" },
    ".cm-cursor": { borderLeftColor: "var(--text)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--accent-soft)" },
    ".cm-matchingBracket": { outline: "1px solid var(--line-strong)", backgroundColor: "transparent" },
    ".cm-tooltip": { color: "var(--text)", backgroundColor: "var(--surface-raised)", border: "1px solid var(--line-strong)" },
  });
}
