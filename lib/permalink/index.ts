export { decodeLink } from "./decode-link";
export { encodeLink } from "./encode-link";
export type { LinkProblem, LinkState, LinkVocabulary } from "./types";
