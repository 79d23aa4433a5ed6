export { type HarEntries, harEntries } from "./har-entries";
export { findJsonBlocks, type JsonBlock } from "./json-blocks";
export { type JsonTree, scanJson } from "./json-tree";
export { bodyMark, isBodyMark, isMark, MARK } from "./mark";
export { pseudonyms } from "./pseudonyms";
export { redact, redactAndScan } from "./redact";
export type { HiddenValue } from "./types";
