import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The caller's permissions boundary does not let the call through",
  why: "A permissions boundary caps what the identity policies of a user or role can grant: the call needs an allow in both. The boundary either does not mention `execute-api:Invoke` on this API or denies it.",
  steps: {
    message: {
      action: "Read which policy type the message names.",
      expect:
        "`because no permissions boundary allows the execute-api:Invoke action` or `with an explicit deny in a permissions boundary`. If several policies refuse, the message names only one, so another may turn up once this one is repaired. If it goes on with an authorization id, the commands print what was evaluated, for at least 24 hours: `matchedPolicies` holds the policy and the `sid` of the statement that refused. Without an id leave them out.",
    },
    boundary: {
      action:
        "Look up the boundary of the user or role in the message (for a user: `aws iam get-user --user-name USER_NAME --query '{User:User.{UserName:UserName,Arn:Arn,PermissionsBoundary:PermissionsBoundary}}'`).",
      expect:
        "`PermissionsBoundaryArn` with the ARN of a policy. `null` means that there is no boundary: check with `aws sts get-caller-identity` that you look at the identity in the message.",
    },
    "boundary-text": {
      action: "Print the boundary's current version.",
      expect:
        "No `Allow` for `execute-api:Invoke` on the resource ARN of the message, or a `Deny` that covers it. An allow for `apigateway:*` is not one: it only covers managing APIs.",
    },
    simulation: {
      action:
        "Let IAM evaluate the call. For an `assumed-role` ARN give the ARN of the role itself.",
      expect:
        "`AllowedByPermissionsBoundary` is `false`. With `true`, look whether the ARN is the one of the message; else a condition in the boundary may fail only in the real request.",
    },
    "boundary-repair": {
      action:
        "Have whoever owns the boundary allow `execute-api:Invoke` on this API in it. The boundary only caps: an identity policy must allow the call as well.",
      expect:
        "A new version with `IsDefaultVersion` `true`. Every user and role with this boundary is affected.",
    },
    "signed-retry": {
      action:
        "Repeat the call signed by curl, which takes the credentials from the environment without printing them.",
      expect:
        "Anything but this 403; the API needs no redeployment. `because no identity-based policy allows` now means that the identity policy is missing.",
    },
  },
  fix: {
    caller:
      "Have whoever owns the boundary allow `execute-api:Invoke` on this API in it; the identity policy must allow it as well.",
    owner: "Nothing in the API is to be changed.",
    ask: "Please allow `execute-api:Invoke` on this API in the permissions boundary of our role.",
  },
};
