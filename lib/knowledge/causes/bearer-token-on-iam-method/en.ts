import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A bearer token was sent to a method that asks for an IAM signature",
  why: "The method's authorization type is `AWS_IAM`, so API Gateway reads the `Authorization` header as Signature Version 4. A `Bearer` or `Basic` value has none of its parts and is refused as incomplete; the token itself is never checked.",
  steps: {
    "without-authorization": {
      action: "Send the same method and URL once without the `Authorization` header.",
      expect:
        "`Missing Authentication Token`: the method wants an IAM signature, or the route is not deployed. `401 Unauthorized` means that an authorizer is set: then this is not the cause.",
    },
    "deployed-method": {
      action:
        "Check that path and method are in the deployed definition, and read the method's authorization type.",
      expect:
        "Path and method are in the export, and the list of the API has `AWS_IAM` for them. Not in the export: the route is not deployed, which gives the same message. `CUSTOM` or `COGNITO_USER_POOLS` in that list while the stage still wants a signature: the change was not deployed.",
    },
    "signed-call": {
      action:
        "If the API is meant for IAM callers, send the request signed for service `execute-api` and keep the bearer token out of `Authorization`; a backend that needs it can get it in a header of its own.",
      expect:
        "The words about `Credential`, `Signature` or `key=value pair` are gone. A 403 with `is not authorized to perform: execute-api:Invoke` means that the signature was accepted and a permission comes next.",
    },
    "set-authorizer": {
      action:
        "If the API is meant for bearer tokens, give the method a Lambda authorizer (`CUSTOM`) or a user pool (`COGNITO_USER_POOLS`) in place of `AWS_IAM`.",
      expect:
        "`authorizationType` and `authorizerId` read as you set them. Nothing changes for callers until the stage is deployed.",
    },
    redeploy: {
      action: "Deploy the API to the stage after changing the method.",
      expect:
        "The same request with the same token reaches the authorizer; a bad token now gets 401 or the authorizer's own refusal.",
    },
  },
  fix: {
    caller: "Sign the request for `execute-api`, and keep the bearer token out of `Authorization`.",
    owner:
      "If the API is meant for bearer tokens, give the method an authorizer in place of `AWS_IAM` and deploy.",
  },
  misleads:
    "The words about `Credential` or a `key=value pair` come from reading the token as a signature; they say nothing of whether the token is good.",
};
