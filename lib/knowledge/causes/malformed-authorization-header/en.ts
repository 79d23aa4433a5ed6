import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The signature header cannot be parsed",
  why: "The `Authorization` header means to be Signature Version 4 but is not written as `AWS4-HMAC-SHA256 Credential=..., SignedHeaders=..., Signature=...`, or no `X-Amz-Date` or `Date` comes with it. API Gateway refuses it whatever authorization the method has.",
  steps: {
    "header-shape": {
      action:
        "Have the client log the header it sends, with the signature masked, and hold it against `AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=HEX`: one line, parts split by commas.",
      expect:
        "The part that the message names is missing or broken. Seen in the field: the header's own name repeated inside its value (`Authorization: AWS4-HMAC-SHA256`), a space after `Credential=`, a line break in the middle.",
    },
    "key-whitespace": {
      action:
        "Look for stray characters in the credentials; the commands print the access key id and the length of the secret, not the secret.",
      expect:
        "A space, `\\r` or `\\n` before or after the access key id, or a secret that is not 40 characters long: a copy from a console or a secret store often brings a line break with it.",
    },
    "second-header": {
      action:
        "Check that nothing else in the client sets `Authorization`: an interceptor that adds a bearer token, a default header, credentials in the URL.",
      expect:
        "Two values where one belongs, or the signature overwritten by the other value. Sign last, after every other step that touches headers.",
    },
    "signed-call": {
      action: "Send the same request signed by `curl` with the same credentials.",
      expect:
        "The answer is no longer `IncompleteSignatureException`: the client's own signing code is at fault. The same refusal from `curl` points at the credentials, or at something between that rewrites the header.",
    },
    "sdk-signer": {
      action:
        "Let an AWS SDK's Signature Version 4 signer build the headers, for service `execute-api`, and send exactly the headers that it returns.",
      expect:
        "The header reads as above and the refusal is gone. `InvalidSignatureException` instead means that the header now parses and the signature is the next thing to compare.",
    },
  },
  fix: {
    caller: "Let an AWS SDK's signer write the header, and send it on one line and unchanged.",
    owner:
      "Nothing in the API is to be changed: the header is refused before the method is looked at.",
  },
  misleads:
    "The message lists the parts that could not be read, not those that you forgot: a stray space or line break in the key, or a second `Authorization`, is enough.",
};
