export { decodeLink } from "./decode-link";
export { encodeLink } from "./encode-link";
export { encodeSummary } from "./summary";
export type { LinkProblem, LinkState, LinkVocabulary } from "./types";
