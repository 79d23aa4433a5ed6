import type { LinkState, LinkVocabulary } from "../permalink";

/** A vocabulary small enough to see through. */
export const vocabulary: LinkVocabulary = {
  facets: [
    { id: "api-type", options: ["rest", "http"] },
    { id: "message", options: ["forbidden", "empty"] },
    { id: "waf-attached", options: ["yes", "no"] },
  ],
  parameterNames: ["stage", "path"],
  fitsParameter: (_, value) => /^[a-z/%]{1,20}$/.test(value),
  steps: ["redeploy", "access-log", "sign-requests"],
  causes: ["waf-filtered", "wrong-stage"],
};

const empty: LinkState = {
  answers: new Map(),
  observed: new Map(),
  parameters: new Map(),
  done: new Set(),
};

/** The empty state, but for this. */
export const state = (change: Partial<LinkState>): LinkState => ({ ...empty, ...change });

/** A state with something of each kind. */
export const full = state({
  answers: new Map([
    ["api-type", "rest"],
    ["waf-attached", "unsure"],
  ]),
  observed: new Map([["message", "forbidden"]]),
  parameters: new Map([["path", "/pets/dogs"]]),
});
