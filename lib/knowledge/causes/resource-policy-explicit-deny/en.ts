import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A Deny statement of the API's resource policy matched the request",
  why: "A matching `Deny` in the resource policy wins over every `Allow`, whoever calls. Such a statement typically refuses every address, VPC or VPC endpoint outside a list, and the request reached API Gateway from one that is not on it.",
  steps: {
    message: {
      action: "Read the message to its end, not only its start.",
      expect:
        "It starts with `User: ... is not authorized to perform: execute-api:Invoke` and ends with `with an explicit deny in a resource-based policy`, or in the older wording with `with an explicit deny` alone. If it names an identity-based policy, a VPC endpoint policy, a service control policy, a permissions boundary or a session policy, that policy refused instead. A text that starts with `User is not authorized to access this resource` comes from a Lambda authorizer. If it goes on with an authorization id, the commands print what was evaluated, for at least 24 hours: `matchedPolicies` holds the policy and the `sid` of the statement that refused. Without an id leave them out.",
    },
    "policy-text": {
      action:
        "Print the resource policy and find the `Deny` statement whose `Principal`, `Action`, `Resource` and `Condition` all fit the request; the ARN in the message gives the stage, method and path to compare with.",
      expect:
        "A `Deny`, often with `NotIpAddress` or `StringNotEquals` in its condition, fits. If no `Deny` fits, look at the policy that is deployed: this command shows the saved one, and a policy saved after the last deployment is not in force.",
    },
    "source-address": {
      action:
        "Read in the stage's access log what API Gateway saw: `$context.identity.sourceIp` and, for a private API, `$context.identity.vpceId`. Add these to the log format where they are missing.",
      expect:
        "The value falls under the `Deny`. API Gateway sees the last hop, so behind CloudFront, a proxy or a NAT it is that hop's address; on a dual-stack endpoint it may be IPv6 while the list holds only IPv4. For a private API `aws:SourceIp` is not the client's address, use `aws:VpcSourceIp`; on a public API `aws:SourceVpc` and `aws:SourceVpce` are never present, so a `StringNotEquals` on them matches every call.",
    },
    "own-address": {
      action:
        "Find out your public address from the very machine that made the call, and give it to the API owner.",
      expect:
        "It is not in the owner's list of addresses. If it is, ask the owner for the address in the access log: a proxy may sit between you and the API.",
    },
    "statement-repair": {
      action:
        "The first line saves the policy as `policy.json`: correct the condition's list (or the key it uses) there and run the other lines, or do it in the console under Resource policy. What is saved replaces the whole policy. Adding an `Allow` does not help, since the `Deny` wins.",
      expect:
        "The command prints the API with the new policy. The calls are refused as before until the stage is redeployed.",
    },
    redeploy: {
      action:
        "Redeploy the stage, because a resource policy takes effect only with a deployment, and repeat the call. Everything else saved since the last deployment goes live too.",
      expect:
        "The call gets past the policy. If the message now says that no policy allows the call, the `Deny` is gone but an `Allow` is missing.",
    },
  },
  fix: {
    caller:
      "Call from an address, VPC or endpoint that the policy lets in, or give the owner the address that you call from.",
    owner:
      "Narrow the `Deny` that matched (its list or its condition key), and deploy the stage: until then the old policy is in force.",
  },
  misleads:
    "Where the message says `anonymous`, that means only that the call bears no IAM signature; logging in elsewhere, a Bearer token or an API key does not change that.",
};
