import type { Mark } from "./mark";

/** What kind of secret a hidden value was. */
export type SecretKind =
  | "access-key-id"
  | "api-key"
  | "authorization"
  | "cookie"
  | "jwt"
  | "password"
  | "pem"
  | "query-parameter"
  | "secret-key"
  | "session-token"
  | "signature"
  | "token"
  | "url-userinfo";

/** Where a mark stands in the redacted text, and what it stands for. */
export interface HiddenValue {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

/** The same with what was hidden, which never leaves this room: it tells equal secrets from others. */
export interface HiddenSecret extends HiddenValue {
  readonly secret: string;
}

/** A text without its secrets. */
export interface Redaction {
  readonly text: string;
  readonly hidden: readonly HiddenSecret[];
}

/** One secret in a text: the range that goes, and the mark that comes. */
export interface Edit {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  /** The whole of a secret of which the range is a part: one line of a key, one row of a dump. */
  readonly secret?: string;
}
