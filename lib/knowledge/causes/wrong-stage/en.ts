import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The stage in the URL is missing, misspelt or not deployed",
  why: 'On the default host the first part of the path is the stage. API Gateway looks for a stage of that name, finds none, and answers `{"message":"Forbidden"}`. On a custom domain the mapping names the stage instead, and goes on naming it after the stage was deleted. Logs belong to a stage, so the request leaves no line in one.',
  steps: {
    "stage-names": {
      action:
        "List the stages of the API; for a WebSocket API with `aws apigatewayv2 get-stages --api-id`.",
      expect:
        "The first part of the called path is not among them, to the letter: `Prod` and `prod` are two stages. If it is, the stage is right and the 403 has another cause. On a custom domain compare the stage that `get-base-path-mappings` names; one that exists may still be an old one. HTTP APIs answer 404 here.",
    },
    "staged-call": {
      action:
        "Call the URL with the stage in front of the whole resource path. The console shows it under Stages as the invoke URL.",
      expect:
        "The `Forbidden` is gone. `Missing Authentication Token` means that the stage is right now and the resource path or method is not.",
    },
    "client-base-url": {
      action:
        "Correct the base URL in the client. A link or request path that begins with `/` drops the stage from a base URL such as `https://API_ID.execute-api.REGION.amazonaws.com/prod`; so do many HTTP libraries when they join URLs.",
      expect:
        "`curl -v`, the client's debug log or a HAR file from the browser shows `/` and the stage as the first part of the path that is sent.",
    },
    "origin-path": {
      action: "Where CloudFront or another proxy stands in front, check that it adds the stage.",
      expect:
        "For an `execute-api` origin `path` must be `/` and the stage's name, unless callers send the stage themselves. An empty `path` is the cause; both together repeat the stage and give `Missing Authentication Token`.",
    },
    deployment: {
      action:
        "If the stage does not exist but should, deploy the API to it. This publishes the API as it is configured now.",
      expect:
        "`get-stages` lists the stage with a `deploymentId`, and the caller's URL is answered. A deployment without `--stage-name` creates no stage.",
    },
  },
  fix: {
    caller:
      "Put the stage in front of the path, spelt as it is deployed: `https://API_ID.execute-api.REGION.amazonaws.com/STAGE/path`.",
    owner:
      "Tell the callers the invoke URL with its stage; if the stage does not exist, deploy the API to it.",
  },
  misleads:
    "Without a known stage there is no API to ask, so the answer is a bare `Forbidden` instead of a 404.",
};
