export { pseudonyms } from "./pseudonyms";
export { redact } from "./redact";
export type { HiddenValue } from "./types";
