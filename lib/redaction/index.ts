export { type HarEntries, harEntries } from "./har-entries";
export { findJsonBlocks, type JsonBlock } from "./json-blocks";
export { type JsonTree, scanJson } from "./json-tree";
export { pseudonymiseJson } from "./pseudonymise-json";
export { pseudonyms } from "./pseudonyms";
export { redact, redactAndScan } from "./redact";
export type { HiddenValue } from "./types";
