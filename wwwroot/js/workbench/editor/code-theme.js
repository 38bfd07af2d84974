import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours of Python, from the page's own tokens: light, dark, for a room, and what forced colours make of them. */
export const codeColours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.operatorKeyword], color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--text-muted)", fontStyle: "italic" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], fontWeight: "700" },
  { tag: tags.invalid, color: "var(--problem)" },
]);

const underline = { backgroundImage: "none", textDecoration: "underline wavy var(--problem)", textDecorationSkipInk: "none", textUnderlineOffset: "3px" };

export const codeTheme = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--surface)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "var(--code-size)", lineHeight: "1.6", scrollbarWidth: "thin" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--text)" },
  ".cm-gutters": { zIndex: "2", color: "var(--text-muted)", backgroundColor: "var(--surface-sunken)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "32px", paddingRight: "8px" },
  ".cm-gutter-lint": { width: "16px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 2px" },
  ".cm-lint-marker-error": { content: '""', width: "9px", height: "9px", margin: "5px 2px", backgroundColor: "var(--problem)", rotate: "45deg", forcedColorAdjust: "none" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "var(--code-line)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--code-selection)" },
  "&.cm-focused .cm-matchingBracket, .cm-matchingBracket": { outline: "1px solid var(--line-strong)", backgroundColor: "transparent" },
  ".cm-lintRange-error": underline,
  ".cm-lintRange-active": { backgroundColor: "var(--problem-soft)" },
  ".cm-lintPoint-error::after": { borderBottomColor: "var(--problem)" },
  ".cm-tooltip": { maxWidth: "340px", color: "var(--text)", backgroundColor: "var(--surface-raised)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius)" },
  ".cm-diagnostic": { padding: "6px 10px", border: "0", fontFamily: "var(--sans)", fontSize: "var(--text-body)", whiteSpace: "pre-line" },
  ".cm-threads": { minWidth: "22px" },
  ".cm-threads .cm-gutterElement": { display: "flex", alignItems: "center", justifyContent: "flex-end", gap: "2px", padding: "0 3px" },
  ".thread-badge": {
    minWidth: "16px", height: "16px", padding: "0 3px", borderRadius: "4px", textAlign: "center", font: "700 11px/16px var(--sans)",
    color: "var(--on-thread)", backgroundColor: "var(--thread)", forcedColorAdjust: "none",
  },
  ".current-line": { backgroundColor: "var(--code-current)" },
});
