import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The HTTP API's route asks for IAM authorization and refused the request",
  why: 'A route with `AWS_IAM` wants a request signed with Signature Version 4 by an identity that may `execute-api:Invoke` it. An HTTP API says `{"message":"Forbidden"}` and no more whether the signature is missing, is wrong, or belongs to someone who is not allowed.',
  steps: {
    "route-authorization": {
      action:
        "List the routes with their authorization, and find the one that the request matches (the most specific route wins, `$default` last).",
      expect:
        "`AWS_IAM` for that route. `JWT` or `CUSTOM` points at the authorizer instead, and `NONE` at the backend. If the route is meant to be open, change it with `update-route` and deploy, unless the stage deploys automatically.",
    },
    "signed-call": {
      action:
        "Make the same call signed by curl, which takes the credentials from the environment without printing them.",
      expect:
        "An answer other than 403 means that your client does not sign, or signs wrongly: look in a HAR or in `curl -v` for `Authorization: AWS4-HMAC-SHA256` with `/REGION/execute-api/aws4_request` in its scope. A 403 again means that this identity is not allowed, or that its credentials are not valid, which `aws sts get-caller-identity` tells.",
    },
    "signer-in-log": {
      action:
        "An HTTP API has no execution logs. Read the access log's line, with `$context.identity.userArn`, `$context.error.message` and `$context.integrationStatus` in the format.",
      expect:
        "A user ARN suggests that the signature was accepted and a policy refused; `-` that the request was unsigned or its signature not accepted. A value in `$context.integrationStatus` means that the backend answered, and this is not the cause.",
    },
    simulation: {
      action:
        "Let IAM evaluate the call. For an `assumed-role` ARN give the ARN of the role itself; the default stage is written `$default` in the ARN too.",
      expect:
        "`implicitDeny` or `explicitDeny`. A policy that was copied from elsewhere often has another stage in its `Resource`. `allowed` points at the signature.",
    },
    "policy-repair": {
      action:
        "Have an administrator of the API's account allow `execute-api:Invoke` on the route for your role.",
      expect: "The signed call succeeds. A change in IAM needs no deployment of the API.",
    },
    "account-role": {
      action:
        "If you call from another account, assume a role in the API's account and sign with its credentials: HTTP APIs have no resource policy that could let your account in.",
      expect:
        "`Account` is the API's. An error at this step means that the role does not trust you, or that you may not `sts:AssumeRole` it.",
    },
  },
  fix: {
    caller:
      "Sign the call for `execute-api` with an identity of the API's own account that may `execute-api:Invoke` the route.",
    owner:
      "Allow `execute-api:Invoke` on the route to the caller's role in this account; for another account let it assume one.",
  },
  misleads:
    "An HTTP API says `Forbidden` alike of a missing signature, a wrong one, and one without permission.",
};
