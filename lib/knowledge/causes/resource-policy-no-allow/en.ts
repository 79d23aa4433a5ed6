import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "No statement of the API's resource policy allows this call",
  why: "On a method without authorization or with a Cognito authorizer, an attached resource policy must allow the call explicitly, and a private API refuses every call that its policy does not allow. A policy that lists some methods leaves all others out, `OPTIONS` included.",
  steps: {
    message: {
      action: "Copy the resource ARN out of the message and read what follows it.",
      expect:
        "`User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:.../STAGE/METHOD/path`, followed by nothing or by `because no resource-based policy allows the execute-api:Invoke action`. `with an explicit deny` would mean a `Deny` statement, and `no VPC endpoint policy allows` the endpoint's own policy.",
    },
    "policy-text": {
      action:
        "Print the resource policy and hold the ARN of the message against each `Allow`: stage, method and path must fit its `Resource`, and the caller must fit its `Principal` and `Condition`.",
      expect:
        "No `Allow` fits: the method is not listed (the preflight `OPTIONS` is easily forgotten), the path or stage wildcard is missing, or a condition is not met. `null` means no policy: a public API then has nothing to refuse with, while a private one refuses everything.",
    },
    "method-authorization": {
      action:
        "Where the policy's `Principal` is an AWS account, role or user, list `authorizationType` of every method.",
      expect:
        "A method that is not `AWS_IAM`, `OPTIONS` included. AWS documents that such a principal works only if every method uses `AWS_IAM`; any other caller counts as `anonymous`. Condition keys such as `aws:PrincipalOrgID` need IAM authorization as well.",
    },
    "source-address": {
      action:
        "Where the `Allow` has a condition on the address or VPC, read in the access log what API Gateway saw: `$context.identity.sourceIp` and, for a private API, `$context.identity.vpceId`.",
      expect:
        "The value is not on the list: it belongs to CloudFront, a proxy or a changed NAT, or is IPv6 on a dual-stack endpoint while the list holds only IPv4. On a public API `aws:SourceVpc` and `aws:SourceVpce` are never present, so an `Allow` that asks for them never fits.",
    },
    "statement-repair": {
      action:
        "The first line saves the policy as `policy.json`. Allow the call there: add `execute-api:/STAGE/METHOD/path` (or wildcards) to `Resource`, or correct `Principal` or `Condition`. Then run the other lines, or do it in the console under Resource policy. What is saved replaces the whole policy.",
      expect:
        "The command prints the API with the new policy; `execute-api:/...` is shown expanded to full ARNs. Nothing changes for callers yet.",
    },
    redeploy: {
      action:
        "Redeploy the stage, because a resource policy takes effect only with a deployment, and repeat the call. Everything else saved since the last deployment goes live too.",
      expect:
        "The call gets past the policy. If the message is unchanged, compare its stage and method with the policy once more: they are those that API Gateway matched, not those that were meant.",
    },
  },
  fix: {
    caller:
      "Send the owner the ARN of the message and the address or VPC endpoint that you call from.",
    owner:
      "Add an `Allow` for this stage, method and path to the resource policy, and deploy the stage.",
  },
  misleads:
    "`anonymous` in the message means only that the call bears no IAM signature; what is missing is an `Allow` in the API's own policy, no login.",
};
