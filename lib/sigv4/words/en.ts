import type { SignatureWords } from "./signature-words";

export const signatureWords: SignatureWords = {
  differences: {
    method: {
      title: "Another method was signed than arrived",
      repair:
        "Sign the method that is sent, in capitals. A redirect or a proxy that makes a POST into a GET has the same effect.",
    },
    "path-encoding": {
      title: "The path was encoded differently for signing",
      repair:
        "Sign the path of the request line percent-encoded once more: `%20` becomes `%2520`, `@` becomes `%40`, `$` becomes `%24`. Only Amazon S3 takes it as it stands.",
    },
    "path-normalised": {
      title: "The path was tidied up for signing",
      repair:
        "Call the URL without dot segments, double slashes and a slash too many at its end, so that there is nothing to tidy up.",
    },
    "path-stage": {
      title: "The stage or the base path is not the same on both sides",
      repair:
        "On the execute-api host sign the path with the stage. On a custom domain sign the path as the client sends it, without the stage. If something on the way adds or removes a part, sign what arrives.",
    },
    "path-changed": {
      title: "Another path was signed than arrived",
      repair: "Sign the path that is sent, and look for a rewrite on the way.",
    },
    "query-order": {
      title: "The query parameters were signed in another order",
      repair:
        "Encode names and values first, then sort by name, and by value where names are equal.",
    },
    "query-encoding": {
      title: "The query was encoded differently for signing",
      repair:
        "Encode each name and value with capitals (`%3A`), a blank as `%20` and not as `+`, and everything but letters, digits and `-._~`.",
    },
    "query-valueless": {
      title: "A parameter without value was signed without its equals sign",
      repair: "Sign `name=`, whether the request line has the equals sign or not.",
    },
    "query-missing": {
      title: "Not the same query parameters were signed as arrived",
      repair:
        "Give the query to the signer as parameters, not as a part of the path, and let nothing on the way add or take away parameters.",
    },
    "query-changed": {
      title: "A query parameter has another value than was signed",
      repair: "Sign last, after all values are set, and look for a rewrite on the way.",
    },
    host: {
      title: "The request was signed for another host",
      repair:
        "Sign the host that reaches API Gateway. Behind CloudFront or a proxy that is the host which they send on; or call the API, or a custom domain of it, directly.",
    },
    "host-port": {
      title: "The port is on one side of the host only",
      repair: "Sign the host exactly as it is sent: HTTP libraries leave out the ports 443 and 80.",
    },
    "header-changed": {
      title: "A signed header arrived with another value",
      repair:
        "Set the header before signing and let the HTTP library keep it, or sign only `host` and the `x-amz-` headers. Charset, boundary, length and accept-encoding are what libraries and proxies change most.",
    },
    "header-dropped": {
      title: "A signed header did not arrive",
      repair: "Leave the header out of SignedHeaders, or find what takes it away on the way.",
    },
    "header-whitespace": {
      title: "The blanks of a header were signed as they stand",
      repair:
        "Remove blanks at both ends of a value, and make several of them one, before signing.",
    },
    "header-twice": {
      title: "A header was sent or signed twice",
      repair:
        "Send it once. Where it must be sent more than once, sign one line with the values joined by commas, and name it once in SignedHeaders.",
    },
    "signed-headers": {
      title: "The list of signed headers is not the same on both sides",
      repair:
        "Write the names in lower case, sorted, joined by semicolons, the same in the canonical request and in Authorization; `host` must be among them.",
    },
    "token-missing": {
      title: "The session token is missing or empty",
      repair:
        "With temporary credentials send the session token as X-Amz-Security-Token, and add it before signing so that it is signed.",
    },
    "token-placeholder": {
      title: "In place of the session token stands a word of the program",
      repair:
        "The variable was empty when the request was made: set the session token, or leave the header out with long-term keys.",
    },
    payload: {
      title: "Another body was signed than arrived",
      repair:
        "Serialise the body once, sign those bytes and send the same ones. API Gateway hashes the body itself: it takes no UNSIGNED-PAYLOAD.",
    },
    "canonical-form": {
      title: "The lines of the canonical string are not put together as the rules say",
      repair:
        "Give each part its line even where it is empty: method, path, query, headers, a blank line, signed headers, the body's hash. Join with a line feed alone, without one at the end, and hash UTF-8.",
    },
    date: {
      title: "The times that were signed do not agree",
      repair:
        "Take the time once, write it as YYYYMMDDTHHMMSSZ in UTC, and use it in X-Amz-Date, in the string to sign and, its first eight digits, in the scope.",
    },
    region: {
      title: "The request was signed for another region",
      repair: "Sign for the region in the host's name; with a custom domain, for the API's region.",
    },
    service: {
      title: "The request was signed for another service",
      repair: "Sign for the service `execute-api`.",
    },
    secret: {
      title: "Both sides made the same string: the secret key is not the one of this access key",
      repair:
        "Check the secret key with `aws sts get-caller-identity`: blanks or a line end at its end, a lost `+` or `/`, a key that was replaced. If it is right, the signing key is derived wrongly: date, region, service and `aws4_request`, in this order.",
    },
  },
  labels: {
    copy: "Copy",
    heading: "What differs from what was signed",
    compare: "Compare the strings on a page of their own",
    server: (part) => `Server, ${part}`,
    client: (part) => `Client, ${part}`,
    suspects:
      "Nothing here proves a difference. These are what signers get wrong with such a request:",
    wantsServer: "Paste the whole error message: its canonical string says what the server saw.",
    wantsClient:
      "Paste what the client signed as well: the canonical request of its debug log, or curl -v.",
    intro:
      "API Gateway prints the string that it made of your request. Paste the whole message, and with it what your client logs or sends: the place where the two differ is shown, with its repair.",
    box: "Paste both sides of a signature",
    hint: "The error message, and the client's canonical request, its request line and headers, or curl -v. No secret key is needed; never paste one. All of it stays in this tab, and tokens are hidden.",
    forget: "Forget my paste",
    examples: "Or try an example:",
    exampleNames: ["A path with a blank", "A content type with a charset", "The wrong secret key"],
    result: "Result",
    noReader: "This browser did not start the part that reads the paste. Load the page again.",
    known: "Known of this program",
  },
  parts: new Map([
    ["method", "method"],
    ["path", "path"],
    ["query", "query"],
    ["payload", "hash of the body"],
    ["signed-headers", "signed headers"],
    ["time", "time"],
    ["scope", "date in the scope"],
    ["scope-date", "date in the scope"],
    ["scope-region", "region in the scope"],
    ["scope-service", "service in the scope"],
    ["line-ends", "line ends"],
  ]),
  corrections: {
    line: "Sign this line",
    "signed-headers": "Sign these headers",
    scope: "Sign for this scope",
    url: "Call this address",
    header: "Send and sign this header",
  },
  verdicts: {
    difference: "The client signed something else than the server saw.",
    secret: "Client and server made the same string.",
    "edited-text":
      "The printed canonical string was edited: its SHA-256 is not the last line of the string to sign. Paste it as it came.",
    "not-enough": "This does not show what differs.",
    "other-service": "The signature is for another AWS service than API Gateway.",
  },
  bugs: {
    "curl-query-order":
      "Older curl signs the query as it stands: write the parameters in alphabetical order, or update curl.",
    "curl-query-encoding":
      "Older curl signs the query as it stands: write it encoded as the server's line shows it, or update curl.",
    "curl-path":
      "curl up to 8.8 signs special characters of the path as they stand: update curl, or avoid them.",
    "curl-multipart":
      "curl signs neither the multipart body nor the header that it makes: make the body yourself and send it with --data-binary and its Content-Type.",
    "awscurl-encoded-query":
      "awscurl encodes the query once more when it signs: give it the parameters without encoding.",
    "awscurl-path": "awscurl has signed the path as it was given: encode it, or update awscurl.",
    "aws4auth-params": "Give requests the query as `params`, not as a part of the URL.",
    "aws4-asterisk":
      "An asterisk in the path must be signed as `%2A`: encode it in the path you give.",
    "amplify-query-order":
      "Older Amplify sorts name and value together: update it, or rename the parameter whose name begins with another's.",
    "amplify-query-marks": "Older Amplify does not encode *!() in the query: update it.",
    "amplify-query-in-path":
      "Give Amplify the query as `queryStringParameters`, not as a part of the path.",
    "amplify-content-type-twice":
      "Some versions of Amplify sign Content-Type twice, in two spellings: give the header as `Content-Type`, or update it.",
    "postman-multipart":
      "Postman signs before it makes the multipart body: send it with another client, or as a raw body.",
    "botocore-query":
      "botocore's signer takes the query of the URL as it is given: encode it as the server's line shows it, or hand it over as `params`.",
    "aws4-body":
      "aws4 signs the `body` that it is given: set it before `aws4.sign`, and send that.",
    "sdk-slashes":
      "The SDK signs the path without double slashes and dot segments, and sends it with them: leave them out of endpoint and path.",
    "sdk-query-order": "@smithy/signature-v4 before 4.1.4 sorts before it encodes: update the SDK.",
  },
};
