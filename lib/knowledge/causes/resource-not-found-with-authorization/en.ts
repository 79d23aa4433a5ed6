import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title:
    "The path or the method is not in the deployed API, and the `Authorization` header was read as a signature",
  why: "The stage's deployment has no method that fits the request. API Gateway then reads any `Authorization` header as Signature Version 4, so a `Bearer` or `Basic` value ends in a message about missing signature parts, and no authorizer ever sees it.",
  steps: {
    "without-authorization": {
      action: "Send the same method and URL once without the `Authorization` header.",
      expect:
        "`Missing Authentication Token`: no such path or method is deployed (or the method asks for an IAM signature, which the export below tells apart). `401 Unauthorized` instead means that the route exists and has an authorizer: then this is not the cause.",
    },
    "deployed-paths": {
      action: "Export the definition that the stage really serves and list its paths and methods.",
      expect:
        "The path with this method is not in the list: compare case, slash at the end, and singular or plural. A greedy `proxy+` segment does not cover its parent. If it is listed, look at its authorization type: with `AWS_IAM` a bearer token is refused with the same words.",
    },
    "mapped-api": {
      action: "On a custom domain, check which API and stage the name leads to.",
      expect:
        "A `restApiId` or `stage` other than the one where the route was deployed: an older API often still answers under the name. A stage that stands in the mapping must not be repeated in the URL.",
    },
    "correct-url": {
      action:
        "Correct method and path in the client to those of the export, and leave the token as it is.",
      expect:
        "The message about `Credential`, `Signature` or `key=value pair` is gone, and the authorizer decides. Do not start to sign the request: the token was not the fault.",
    },
    redeploy: {
      action: "If the method is in the editor but not in the export, deploy the API to the stage.",
      expect:
        "The export now lists path and method, and the same request with the same token reaches the authorizer.",
    },
  },
  fix: {
    caller: "Correct the method and the path, and leave the token as it is.",
    owner: "Create the method if it is missing, and deploy the API to this stage.",
  },
  misleads:
    "Where no route fits, API Gateway reads your token as a signature and complains of the parts that it lacks; the token was never checked.",
};
