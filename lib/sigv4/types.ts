/** What differs between the string that was signed and the one that the server made; public ids. */
export type DifferenceKind =
  | "method"
  | "path-encoding"
  | "path-normalised"
  | "path-stage"
  | "path-changed"
  | "query-order"
  | "query-encoding"
  | "query-valueless"
  | "query-missing"
  | "query-changed"
  | "host"
  | "host-port"
  | "header-changed"
  | "header-dropped"
  | "header-whitespace"
  | "header-twice"
  | "signed-headers"
  | "token-missing"
  | "token-placeholder"
  | "payload"
  | "canonical-form"
  | "date"
  | "region"
  | "service"
  | "secret";

/** How a difference is known. */
export type Basis =
  /** Both strings are printed. */
  | "printed"
  /** The request as it was sent is not the one that the server saw. */
  | "sent"
  /** The request holds what a signer that signs it as it stands gets wrong. */
  | "signer"
  /** The server's string alone gives it away. */
  | "server"
  /** A sentence of the server, or of the person, says so. */
  | "told";

/** One difference, with both sides as they may be shown. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** `method`, `path`, `query`, `payload`, `scope`, `time`, `signed-headers`, or a header's name. */
  readonly part: string;
  readonly server: string | null;
  readonly client: string | null;
  readonly basis: Basis;
  readonly corrections?: readonly Correction[];
}

/** What is to be signed or sent instead, written out. */
export interface Correction {
  readonly what: /** A line of the canonical request. */
    | "line"
    /** The list of signed headers. */
    | "signed-headers"
    /** The credential scope. */
    | "scope"
    /** The address to call. */
    | "url"
    /** A header to send, and to sign. */
    | "header";
  readonly text: string;
}

/** The parts of a canonical request; what is undefined was not seen. */
export interface CanonicalParts {
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly query?: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** True where no line of the headers is missing. */
  readonly isWholeHead: boolean;
  readonly signedHeaders?: string | undefined;
  readonly payload?: string | undefined;
  /** The last part of a text that ends too early, by its name; what it lacks is not known. */
  readonly cutIn?: string | undefined;
}

/** The parts of a string to sign. */
export interface StringToSign {
  readonly time: string;
  readonly scope: CredentialScope;
  readonly digest: string | undefined;
}

/** `<date>/<region>/<service>/aws4_request`. */
export interface CredentialScope {
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** A request as it was sent, or as a command would send it. */
export interface SentRequest {
  readonly method?: string | undefined;
  /** Without scheme and host, as it stands on the request line. */
  readonly target?: string | undefined;
  readonly host?: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly isWholeHead: boolean;
  /** What stands where the body stands; copies lose its line ends. */
  readonly body?: string | undefined;
}

/** Programs whose way of signing is known. */
export type ClientId =
  | "curl"
  | "botocore"
  | "aws-sdk"
  | "aws4"
  | "awscurl"
  | "postman"
  | "amplify"
  | "requests-aws4auth"
  | "unknown";

export interface SigningClient {
  readonly id: ClientId;
  readonly version?: string | undefined;
}

/** What a paste says of why a signature was refused; everything in it may be shown. */
export interface SignatureReport {
  readonly verdict: "difference" | "secret" | "edited-text" | "not-enough" | "other-service";
  readonly differences: readonly Difference[];
  /** What may well differ, although nothing here proves it. */
  readonly suspects: readonly Difference[];
  /** Whether the printed canonical string has the digest that the string-to-sign names. */
  readonly digest: "fits" | "edited" | "unchecked";
  readonly hasServerString: boolean;
  readonly hasClientSide: boolean;
  readonly client: SigningClient;
  readonly service: string | null;
  /** The service that the server's own strings name, by their scope or their host. */
  readonly answeredBy: string | null;
  readonly region: string | null;
  readonly method: string | null;
  readonly host: string | null;
  /** As the server's string has it. */
  readonly path: string | null;
  /** As the server's string has it. */
  readonly query: string | null;
  readonly signedHeaders: string | null;
  /** The day of the scope. */
  readonly scopeDate: string | null;
  /** Whether the access key is one of temporary credentials; null where it is not shown. */
  readonly isTemporary: boolean | null;
  /** Minutes that the signer's clock is ahead of the server's, where the paste shows both. */
  readonly minutesAhead: number | null;
}
