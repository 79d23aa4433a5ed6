export { decodeLink } from "./decode-link";
export { encodeLink } from "./encode-link";
export { encodeSummary, type SharedSummary } from "./summary";
export type { LinkProblem, LinkState, LinkVocabulary } from "./types";
