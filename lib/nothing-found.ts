import type { Findings } from "./examine";

/** What an empty paste proves; apart from `examine`, which the page leaves to its worker. */
export const nothingFound: Findings = {
  proofs: [],
  parameters: {},
  shareable: [],
  references: [],
  call: {},
  policies: [],
  status: undefined,
  isCall: false,
  isWordless: false,
  signature: undefined,
  reading: {
    text: "",
    from: { offset: 0, line: 1 },
    hidden: [],
    format: undefined,
    notices: [],
    exchanges: [],
    unlisted: 0,
    chosen: undefined,
  },
};
