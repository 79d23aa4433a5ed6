/**
 * What keeps a browser from carrying the text of a box away: to its store of forms and of closed
 * tabs, to a spelling, writing or translation service.
 */
export const keptHere = {
  autoComplete: "off",
  autoCapitalize: "off",
  autoCorrect: "off",
  spellCheck: false,
  writingsuggestions: "false",
  translate: "no",
} as const;
