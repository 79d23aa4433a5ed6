import { MARK } from "../redaction";

/**
 * What AWS alone writes, so that it is shown even under a name that is not listed: its error types, the
 * types of its gateway responses, and its sentences. And the marks of redaction.
 */
export const MARKS = new RegExp(
  [
    MARK,
    String.raw`\b(?:AccessDenied|Forbidden|MissingAuthenticationToken|IncompleteSignature|InvalidSignature|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|Unauthorized)Exception\b`,
    String.raw`\b(?:ACCESS_DENIED|EXPIRED_TOKEN|INVALID_API_KEY|INVALID_SIGNATURE|MISSING_AUTHENTICATION_TOKEN|RESOURCE_NOT_FOUND|WAF_FILTERED|WAF_ALLOW|WAF_BLOCK|AUTHORIZER_FAILURE)\b`,
    String.raw`(?:User: \S{1,400} )?is not authorized to perform: ?[a-z0-9-]{1,40}:[A-Za-z*]{1,60}(?: on resource: \S{1,600})?(?: with an explicit deny(?: in an? [a-zA-Z -]{3,40} polic(?:y|ies))?| because no [a-zA-Z -]{3,40} polic(?:y|ies) allows? the [a-z0-9-]{1,40}:[A-Za-z*]{1,60} action)?`,
    "User is not authorized to access this resource(?: with an explicit deny)?",
    "The client is not authorized to perform this operation",
    "Missing Authentication Token",
    "The security token included in the request is (?:invalid|expired)",
    "The request signature we calculated does not match the signature you provided",
    String.raw`(?:not a valid|Invalid) key=value pair \(missing equal-sign\) in Authorization header`,
    "Authorization header requires '[A-Za-z]{1,20}' parameter",
    String.raw`Signature (?:expired|not yet current): \d{8}T\d{6}Z is (?:now earlier|still later) than \d{8}T\d{6}Z`,
    "Credential should be scoped to (?:a valid region|correct service)",
    "Invalid API Key identifier specified",
    "API Key is not associated with a Usage Plan for API Stage",
    "For troubleshooting Function URL authorization issues",
    "The request could not be satisfied",
  ].join("|"),
  "g",
);
