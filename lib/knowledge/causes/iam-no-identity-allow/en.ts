import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "No policy of the caller allows it to invoke this method",
  why: "A method with IAM authorization lets a caller of the API's own account through only if its identity policy or the API's resource policy allows `execute-api:Invoke` on this stage, method and path. Neither does.",
  steps: {
    message: {
      action:
        "Copy the caller's ARN and the resource ARN out of the message and read what follows.",
      expect:
        "`because no identity-based policy allows the execute-api:Invoke action`, or nothing in the older wording. The signature was good: API Gateway knows who you are. `with an explicit deny` would mean a `Deny`; a named boundary, session or service control policy would mean that one.",
    },
    "caller-identity": {
      action: "Ask AWS who you are, with the credentials of the program that made the call.",
      expect:
        "The ARN of the message, and an `Account` whose last four digits are those of the resource ARN. If the accounts differ, both sides must allow the call. If the ARN differs, the program picks up other credentials, for example those of the instance or of the environment.",
    },
    "signer-in-log": {
      action:
        "Read the request's line in the access log: `$context.identity.userArn`, `$context.authorize.status` and `$context.authorize.error`. Add them to the log format where they are missing.",
      expect:
        "The caller's ARN, and `403` with `The client is not authorized to perform this operation.` A `403` in `$context.authenticate.status` would mean that the signature itself was refused.",
    },
    simulation: {
      action:
        "Let IAM evaluate the call. For an `assumed-role` ARN give the ARN of the role itself, and use the resource ARN of the message with the full account id.",
      expect:
        "`implicitDeny` and no statement. Compare the `Resource` of the policies you have: it must cover `API_ID/STAGE/METHOD/path`, and an ARN that ends at the stage covers nothing below it. `execute-api:Invoke` is needed, not `apigateway:*`, which only manages APIs.",
    },
    "policy-repair": {
      action:
        "Have an administrator of your account allow `execute-api:Invoke` on the ARN of the message (for a user: `put-user-policy`; for a role `AWSReservedSSO_...`: in its permission set).",
      expect:
        "No output means that it is saved, and it works without a redeployment. In the same account the owner may instead allow your ARN in the API's resource policy; that needs a redeployment of the stage.",
    },
    "signed-retry": {
      action:
        "Repeat the call signed by curl, which takes the credentials from the environment without printing them.",
      expect:
        "Anything but this 403. If curl gets through and your program does not, the program signs as someone else.",
    },
  },
  fix: {
    caller:
      "Have an administrator of your account allow `execute-api:Invoke` on the ARN of the message for your role or user.",
    owner:
      "Or, in the same account, allow the caller's ARN in the API's resource policy and deploy the stage.",
    ask: "Please allow `execute-api:Invoke` on this method for the identity named in the error message.",
  },
};
