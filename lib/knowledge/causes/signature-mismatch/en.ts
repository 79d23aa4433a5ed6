import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The signature does not match the request that arrived",
  why: "API Gateway computed the signature again from the request as it arrived and got another result. The client signed something other than it sent, something on the way changed the request, or the secret key is wrong.",
  steps: {
    "canonical-diff": {
      action:
        "Compare `The Canonical String for this request should have been` in the message, line by line, with the canonical request in your signer's debug log.",
      expect:
        "The first line that differs names the fault: path (the stage left out, or encoded twice), query (order, `+` for a space), `host` (a proxy or another name), `content-type` (added or changed by the HTTP library), last line (the body). All lines the same: the secret key is wrong.",
    },
    "secret-check": {
      action: "Use the same key and secret on AWS STS.",
      expect:
        "`SignatureDoesNotMatch`: the secret does not belong to the key, or was cut on the way. An ARN: the secret is right, so the request differs.",
    },
    "signed-call": {
      action:
        "Send the same request signed by `curl` with the same credentials; for a request with a body add `--data-binary @FILE` and its `Content-Type`.",
      expect:
        "It works: the client's signing is at fault. The same message from `curl`: the secret is wrong or something on the way changes the request.",
    },
    "sign-as-sent": {
      action:
        "Sign last, over exactly what is sent: the serialised body, the path with the stage on the `execute-api` host (on a custom domain the path as the client sees it), the encoded query; besides `host` and `x-amz-*` sign only headers that nothing rewrites.",
      expect:
        "The canonical string that your signer logs equals the one that AWS computes, and the message is gone.",
    },
    "rewriting-front": {
      action:
        "If the `host`, path or query line differs although the client is right, find the CloudFront distribution or proxy in front that changes it.",
      expect:
        "An `OriginPath`, or an origin request policy that replaces `Host` or leaves out query strings. Clients must sign for what the API receives; a custom domain on the API that clients call directly avoids the rewriting.",
    },
  },
  fix: {
    caller:
      "Sign last, over exactly what is sent; the first line in which your canonical request differs from the one in the message is the fault.",
    owner:
      "If a CloudFront distribution or proxy changes the host, path or query on the way, stop it from doing so, or have the callers sign what the API receives.",
  },
  misleads:
    "The message tells you to check the secret key, but it says so of every difference; mostly the request changed after it was signed.",
};
