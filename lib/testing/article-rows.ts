import type { CauseId, FacetId } from "../knowledge";

/** A row of AWS's table of 403s, as it meets a caller, and what is expected of it without a host. */
export interface ArticleRow {
  readonly row: number;
  readonly errorType: string;
  readonly message: string;
  /** The likeliest causes, in their order. */
  readonly first: readonly CauseId[];
  readonly isNamed: boolean;
  /** What is asked, where it matters which question comes first. */
  readonly asks?: FacetId;
}

const invoke = (caller: string, end = "") =>
  `User: ${caller} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********2222:abcde12345/prod/GET/pets${end}`;

/**
 * The table of https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden, row by row:
 * error type and message alone. Its row 7 tells of a key with words that are met with other APIs
 * today; row 9 is what AWS WAF's refusal shares with other causes.
 */
export const articleRows: readonly ArticleRow[] = [
  {
    row: 1,
    errorType: "AccessDeniedException",
    message: "User is not authorized to access this resource with an explicit deny",
    first: ["lambda-authorizer-explicit-deny"],
    isNamed: true,
  },
  {
    row: 2,
    errorType: "AccessDeniedException",
    message: invoke("arn:aws:iam::111122223333:user/anna", " with an explicit deny"),
    first: ["iam-explicit-deny", "resource-policy-explicit-deny"],
    isNamed: false,
  },
  {
    row: 3,
    errorType: "AccessDeniedException",
    message: invoke("anonymous"),
    first: ["resource-policy-no-allow"],
    isNamed: true,
  },
  {
    row: 4,
    errorType: "UnrecognizedClientException",
    message: "The security token included in the request is invalid.",
    first: ["invalid-iam-credentials"],
    isNamed: true,
  },
  {
    row: 5,
    errorType: "MissingAuthenticationTokenException",
    message: "Missing Authentication Token",
    first: ["resource-not-found-unsigned", "missing-auth-token"],
    isNamed: false,
    asks: "route-deployed",
  },
  {
    row: 6,
    errorType: "InvalidSignatureException",
    message:
      "Signature expired: 20260131T120000Z is now earlier than 20260131T121000Z (20260131T121500Z - 5 min.)",
    first: ["signature-expired"],
    isNamed: true,
  },
  {
    row: 7,
    errorType: "ForbiddenException",
    message: "Invalid API Key identifier specified",
    first: ["invalid-api-key", "api-key-not-in-usage-plan"],
    isNamed: false,
  },
  {
    row: 8,
    errorType: "InvalidSignatureException",
    message:
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    first: ["signature-mismatch"],
    isNamed: true,
  },
  {
    row: 9,
    errorType: "ForbiddenException",
    message: "Forbidden",
    // a wrong stage says the same, and is met a little more often
    first: ["wrong-stage", "waf-filtered"],
    isNamed: false,
    asks: "request-logged",
  },
  {
    row: 10,
    errorType: "MissingAuthenticationTokenException",
    message: "Missing Authentication Token",
    first: ["resource-not-found-unsigned"],
    isNamed: false,
    asks: "route-deployed",
  },
  {
    row: 11,
    errorType: "IncompleteSignatureException",
    message:
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=Bearer token",
    first: ["resource-not-found-with-authorization", "bearer-token-on-iam-method"],
    isNamed: false,
    asks: "route-deployed",
  },
];

/** The row as a person copies it: one header and the body. */
export function pasteOfRow({ errorType, message }: ArticleRow): string {
  return `x-amzn-errortype: ${errorType}\n\n${JSON.stringify({ message })}\n`;
}
