import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The policy of the VPC endpoint does not allow this call",
  why: "A private API is reached through an interface endpoint whose own policy is evaluated before the API's. It denies this caller or this API, or does not allow them. A call without a SigV4 signature, also one with a Bearer token, counts as anonymous there.",
  steps: {
    "denial-message": {
      action:
        "Read the end of the message in the refused response, made by the real client if it signs its calls.",
      expect:
        "`because no VPC endpoint policy allows the execute-api:Invoke action` or `with an explicit deny in a VPC endpoint policy` confirms it. If another policy is named, repair that one first: the message names only one. If none is named, go on.",
    },
    "endpoint-policy": {
      action:
        "In the account that owns the VPC, read the policy of the endpoint that the call goes through.",
      expect:
        "The default policy allows `*` to `*` on `*` and rules this out. If this is the cause, it lists other APIs, actions or principals, or has a Deny. Compare `Resource` with the ARN in the message, letter by letter.",
    },
    "caller-identity": {
      action:
        "Find out whom the endpoint policy sees, from the `Authorization` header that the client sends.",
      expect:
        "No header, or a Bearer token: anonymous, which a statement for named principals or for `aws:PrincipalOrgID` never matches. A valid SigV4 signature: the ARN printed here. An invalid signature is refused even on methods without authorization.",
    },
    "used-endpoint": {
      action:
        "With `$context.identity.vpceId`, `$context.authorize.status` and `$context.authorize.error` in the access log's format, read the line of the request.",
      expect:
        "`authorize.status` 403 and the endpoint that was really used. Another id than expected means that DNS sends the caller through another VPC's endpoint: its policy counts.",
    },
    "allowed-call": {
      action:
        "The first line saves the endpoint's policy as `policy.json`. Allow `execute-api:Invoke` on the API's ARN with `/*` behind it there, for `Principal` `*` where callers send no signature. Keep the other statements: the file replaces the whole policy. The API needs no redeploy for this.",
      expect: '`"Return": true`. The change can take a few minutes to work.',
    },
    "call-again": {
      action: "Repeat the call.",
      expect:
        "It passes, or the message now names the next policy. `because no resource-based policy allows` is the API's resource policy, and a change of that one does need a redeploy of the stage.",
    },
  },
  fix: {
    caller:
      "Have whoever owns the VPC allow `execute-api:Invoke` on this API in the endpoint's policy; for unsigned calls with `Principal` `*`.",
    owner:
      "Nothing in the API is to be changed; tell the callers the ARN that their endpoint's policy must allow.",
    ask: "Please allow `execute-api:Invoke` on this API in the policy of the VPC endpoint that we call through.",
  },
  misleads:
    "`anonymous` in the message means only that the call bears no IAM signature; a Bearer token or an API key does not change that.",
};
