export { redact } from "./redact";
export type { HiddenValue, Redaction, SecretKind } from "./types";
