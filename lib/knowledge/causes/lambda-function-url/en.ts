import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A Lambda function URL answered, not API Gateway",
  why: "The request went to a function URL, which has its own authorization: with `AWS_IAM` it wants a signed request from an allowed caller, and with `NONE` the function's policy must still allow the public. AWS asks for `lambda:InvokeFunctionUrl` and, for function URLs created since October 2025, `lambda:InvokeFunction` too; it excepted older ones only until 1 November 2026.",
  steps: {
    "response-head": {
      action: "Look at the host and at the body.",
      expect:
        'A host of the form `URL_ID.lambda-url.REGION.on.aws`, or a name in front of one, and a body that starts with `{"Message":"Forbidden. For troubleshooting Function URL authorization issues`. `x-amz-apigw-id` or `apigw-requestid` would mean that an API answered.',
    },
    "url-configuration": {
      action: "Read the URL's authorization type (for an alias add `--qualifier ALIAS`).",
      expect:
        "The URL that was called, and `AWS_IAM` or `NONE`. `ResourceNotFoundException` means that this function or alias has no URL.",
    },
    "signed-call": {
      action:
        "With `AWS_IAM`, make the call signed for the service `lambda`, not `execute-api`; curl takes the credentials from the environment without printing them.",
      expect:
        "Success means that your client does not sign, or signs for the wrong service. A 403 again means that a permission is missing.",
    },
    "function-policy": {
      action:
        "Print the function's resource-based policy (for an alias add `--qualifier ALIAS`, since each has its own).",
      expect:
        "No statement for the caller with `lambda:InvokeFunctionUrl`, one with the wrong `lambda:FunctionUrlAuthType`, or none with `lambda:InvokeFunction`. `ResourceNotFoundException` means that there is no policy at all. With `AWS_IAM`, a caller of the same account may have both actions in its identity policy instead; from another account both sides must allow them.",
    },
    permission: {
      action:
        "Add what is missing. As written, the commands open a URL of type `NONE` to everyone; for `AWS_IAM` give the caller's ARN as the principal and `AWS_IAM` as the authorization type.",
      expect: "Two statements are printed, and the call succeeds after a moment.",
    },
    "intended-address": {
      action:
        "If you meant to call the API in front of the function, use its invoke URL `https://API_ID.execute-api.REGION.amazonaws.com/STAGE`.",
      expect: "The response carries `x-amz-apigw-id` or, from an HTTP API, `apigw-requestid`.",
    },
  },
  fix: {
    caller:
      "Sign the call for the service `lambda` where the URL wants IAM; if you meant the API, call its invoke URL.",
    owner:
      "Give the function's policy both `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction` for these callers; AWS excepted older URLs from the second only until 1 November 2026.",
  },
  misleads:
    "A function URL that worked for years may be refused now: AWS gave older ones until 1 November 2026 to allow `lambda:InvokeFunction` as well.",
};
