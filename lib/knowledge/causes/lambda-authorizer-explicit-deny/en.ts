import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The Lambda authorizer returned a Deny",
  why: "The authorizer's function ran and returned a policy with a Deny for this method. Where the message says `in an identity-based policy`, the authorizer's policy is meant, not one in IAM.",
  steps: {
    "authorizer-result": {
      action:
        "Read the policy that the authorizer returned for this request in the stage's execution log (level `INFO`).",
      expect:
        'After `Authorizer result body before parsing:` a statement with `"Effect":"Deny"` whose `Resource` covers this method. Long policies are cut at 1024 bytes. `User: anonymous is not authorized to perform` in the answer would be the resource policy instead.',
    },
    "test-authorizer": {
      action:
        "Run the authorizer with the caller's token in the shell variable `TOKEN`, for an authorizer that reads `Authorization`.",
      expect:
        "`clientStatus` 0 and a policy with `Deny`. The test names a stage of its own (`ESTestInvoke-stage`) in the method ARN, so compare the effect, not the ARN. An Allow here and a Deny outside: the function decides on something else, such as path or address, or an old answer is cached.",
    },
    "function-log": {
      action: "Read in the function's own log why it denies.",
      expect:
        "The check that failed: token expired, other issuer, user without the right, a lookup that failed and fell through to Deny. No entry at this time: a cached Deny was used.",
    },
    runbook: {
      action:
        "Or let AWS's own runbook look, where logging was on before the failure: it checks that API, stage, resource and method exist, and searches the logs of the time that you give it (UTC). The second command shows what it found.",
      expect:
        "The error of the log that fits this cause, with a link to AWS's article on it. If nothing was found, nothing was logged in that time.",
    },
    "caller-token": {
      action:
        "Check that you send the token this authorizer expects; for a JWT in the shell variable `TOKEN` the command prints its claims and the time now, not the token.",
      expect:
        "`exp` before `now`, or `iss`, `aud` or `client_id` of another environment. Get a new token and send it; a missing token would have given 401.",
    },
    "correct-decision": {
      action:
        "Correct the check in the function, or give the user the right that it looks for, and publish the function.",
      expect:
        "The test above returns an Allow. A change of the function needs no redeploy of the API; a change of the authorizer's settings does.",
    },
    "flush-cache": {
      action: "Flush the authorizer cache of the stage and let the caller send the request again.",
      expect:
        "The 403 is gone. Without the flush a cached Deny lasts as long as the authorizer's TTL, 300 seconds unless set otherwise.",
    },
  },
  fix: {
    caller:
      "Send the token that this authorizer expects, not expired and of the right environment; else ask the owner for access.",
    owner:
      "Correct the check in the authorizer's function, or give the user the right that it looks for, and flush the authorizer cache.",
  },
  misleads:
    "Where the message speaks of an identity-based policy, it means the policy that the authorizer returned, and nothing in IAM.",
};
