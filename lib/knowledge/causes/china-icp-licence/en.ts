import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The AWS China account has no ICP licence for calls without IAM authorization",
  why: 'In the AWS China regions API Gateway serves calls without IAM authorization, and custom domain names, only for accounts that have a valid ICP licence. Without one a REST API was seen to answer 403 with `{"Message":null}`, an HTTP API with `{"message":"Forbidden"}`, and to log nothing.',
  steps: {
    "host-and-body": {
      action: "Call the URL and read the host, the status and the body.",
      expect:
        'The host ends in `.amazonaws.com.cn`, and the body is `{"Message":null}` or a bare `{"message":"Forbidden"}`. Which error type the headers name is not documented. Any other text, such as `Missing Authentication Token`, has another cause.',
    },
    "console-test": {
      action:
        "Test the method from within, with the command or with Test in the console: that call does not come from the internet.",
      expect:
        "The test answers 200 while the call from outside gets 403, and neither the access log nor the execution log has a line of the call.",
    },
    "unauthenticated-methods": {
      action: "See how the method authorizes its callers.",
      expect:
        "The `authorizationType` is `NONE` or `CUSTOM` (a Lambda authorizer): for both the licence is needed. Signed calls to a method with `AWS_IAM` pass without it.",
    },
    licence: {
      action:
        "Ask whoever manages the account whether an ICP licence is associated with it, and have it associated with the help of the operator of the region.",
      expect:
        "No licence is associated with the account that owns the API. It is the account of the API's owner that counts, not the caller's.",
    },
    "iam-authorization": {
      action:
        "If there will be no licence, set the method to IAM authorization, deploy, and have the callers sign.",
      expect:
        "A signed call to the method passes; an unsigned one gets `Missing Authentication Token`.",
    },
    "call-again": {
      action: "Repeat the call from outside once the licence is associated.",
      expect: "The method answers, and the access log has a line of the call.",
    },
  },
  fix: {
    caller:
      "Sign the calls where the method has IAM authorization; else ask the owner, for nothing in the request is wrong.",
    owner:
      "Have an ICP licence associated with the account that owns the API, or set the methods to IAM authorization and deploy.",
  },
  misleads:
    'The call is turned away before it belongs to a stage, so the answer carries no text: `{"Message":null}`, or a bare `Forbidden`.',
};
