import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A Deny in the caller's identity policy matched the request",
  why: "A `Deny` in a policy attached to the caller's IAM user, its group or its role wins over every `Allow`, one in the API's resource policy included. It may hang on a condition that the call did not meet, such as multi-factor authentication or the source address.",
  steps: {
    message: {
      action: "Read the message from its first word to its last.",
      expect:
        "It starts with `User: arn:aws:` and ends with `with an explicit deny in an identity-based policy`. The older wording stops at `with an explicit deny` and does not tell which policy, so the API's resource policy must be ruled out too. If it starts with `User is not authorized to access this resource`, a Lambda authorizer returned the `Deny`, not IAM. If it goes on with an authorization id, the commands print what was evaluated, for at least 24 hours: `matchedPolicies` holds the policy and the `sid` of the statement that refused. Without an id leave them out.",
    },
    "caller-identity": {
      action: "Ask AWS who you are, with the credentials of the program that made the call.",
      expect:
        "The same ARN as in the message. Another ARN means that the program signs with other credentials than you think; look at the policies of the ARN in the message.",
    },
    simulation: {
      action:
        "Let IAM evaluate the call. For an `assumed-role` ARN give the ARN of the role itself, `arn:aws:iam::ACCOUNT_ID:role/NAME`.",
      expect:
        "`explicitDeny`, and the policy that holds the statement. `allowed` means that the `Deny` hangs on a condition which only the real request fails (`aws:MultiFactorAuthPresent`, `aws:SourceIp`, ...), or stands in a policy that the simulation does not read, such as the API's resource policy.",
    },
    "attached-policies": {
      action:
        "List the managed and inline policies of the role (for a user: the `user` commands, and those of each of its groups) and read every `Deny` whose `Action` covers `execute-api:Invoke`, also by `NotAction`.",
      expect: "One statement fits the ARN in the message. Its condition tells what the call lacks.",
    },
    "resource-policy-check": {
      action: "Where the message names no policy type, print the API's resource policy.",
      expect:
        "No `Deny` there fits the caller. If one does, the resource policy is the cause; to repair it, change it and redeploy the stage.",
    },
    "statement-repair": {
      action:
        "Meet the condition, or have an administrator of your account narrow the `Deny` (in `policy.json`, before the last line; an inline policy with `put-role-policy`, that of a role `AWSReservedSSO_...` in its permission set), then repeat the call.",
      expect:
        "The call succeeds after a short while; a change in IAM needs no redeployment of the API. If the text changes to `because no identity-based policy allows`, an `Allow` is missing as well.",
    },
  },
  fix: {
    caller:
      "Meet the condition of the `Deny`, or have an administrator of your account narrow it; no `Allow` outweighs it.",
    owner:
      "Nothing in the API is to be changed, unless the message names no policy type: then rule out a `Deny` in the resource policy.",
    ask: "Please narrow the `Deny` in the identity policy that matches this call, or tell us which condition it must meet.",
  },
};
