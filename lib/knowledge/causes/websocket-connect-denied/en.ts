import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The WebSocket API refused to open the connection",
  why: "A WebSocket API authorizes once, on `$connect`: its Lambda authorizer returned a policy that does not allow the route, or its IAM authorization found no valid signature, or no permission. The handshake then ends with a 403 and no connection is made.",
  steps: {
    handshake: {
      action:
        "Repeat the handshake with curl, with the query string and headers of your client (for a custom domain, with its own address). Browsers hide the response of a failed handshake from scripts.",
      expect:
        "`403` if this is the cause. `101` means that the connection opens, and the refusal lies elsewhere. `401` means that the authorizer could not authenticate, for example for a missing identity source.",
    },
    "route-authorization": {
      action: "Read the authorization of `$connect`; only this route can have one.",
      expect:
        "`CUSTOM` for a Lambda authorizer, or `AWS_IAM`. With `NONE` look at `ApiKeyRequired` and at the `$connect` integration instead. The list shows the saved routes; the deployed ones may be older.",
    },
    "execution-log": {
      action:
        "Read the lines of this handshake in the execution log. Execution logging must be on for the stage; take the request id from the response's `x-amzn-RequestId`, or filter by time.",
      expect:
        "The authorizer's result or the refusal stands before any call to the integration. If the integration was called and answered 403, the `$connect` function or backend refused; no connection is made then either.",
    },
    "authorizer-policy": {
      action:
        "For a Lambda authorizer, log the policy that the function returns and compare its `Resource` with `event.methodArn`.",
      expect:
        "`Deny`, or an `Allow` whose `Resource` does not fit `arn:aws:execute-api:REGION:ACCOUNT_ID:API_ID/STAGE/$connect`. A REST-style pattern with one part too many, such as `STAGE/*/*`, does not cover `STAGE/$connect`.",
    },
    "signed-address": {
      action:
        "For `AWS_IAM`, check that your identity may invoke `$connect`, and that the client signs. A browser cannot set headers on a WebSocket, so it needs a pre-signed `wss://` address, signed with Signature Version 4 for `execute-api`.",
      expect:
        "`implicitDeny` or `explicitDeny` points at the permission; `allowed` at the signature: look for `X-Amz-Signature` in the address, or `Authorization: AWS4-HMAC-SHA256` in the headers.",
    },
    redeploy: {
      action:
        "After a change to the route or its authorizer, deploy the API to the stage and repeat the handshake. A change of the function's code or of an IAM policy needs no deployment.",
      expect: "The handshake ends with `101 Switching Protocols`.",
    },
  },
  fix: {
    caller:
      "Send the token or the pre-signed address that `$connect` asks for, in the query string where the client is a browser.",
    owner:
      "Let the authorizer's policy cover `STAGE/$connect`, or allow the caller `execute-api:Invoke` on it, and deploy after a change of the route.",
  },
  misleads:
    "A browser hides this answer and reports only that the connection failed; how a refused `$connect` reads is not documented.",
};
