import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The integration behind the API answered 403 and API Gateway passed it on",
  why: "The request passed every check of API Gateway. The function, HTTP backend or AWS service behind it refused, and the client sees that answer.",
  steps: {
    "response-head": {
      action: "Look at the whole response and not only its status.",
      expect:
        "No `x-amzn-ErrorType`, and a body in the backend's own style. Headers such as `x-amzn-Remapped-Server` or `x-amzn-Remapped-WWW-Authenticate` prove that the integration answered. A known `x-amzn-ErrorType` means that API Gateway refused.",
    },
    "access-log": {
      action:
        "Read the request's line in the access log, with `$context.integration.status` and `$context.error.responseType` in the format. On an HTTP API `$context.integrationStatus` is not enough: for a Lambda function it holds the status of the Lambda service.",
      expect:
        "Integration status `403` and no response type. `-` in the integration status means that API Gateway answered by itself. Any other status there means that a mapping turned it into 403: look at the integration responses, or at `overwrite:statuscode` on an HTTP API.",
    },
    "execution-log": {
      action:
        "For a REST API, read the request in the execution log, at level INFO. An HTTP API has no execution logs.",
      expect:
        '`Received response. Status: 403, Integration latency: ...`, with the backend\'s answer in `Endpoint response headers` and `Endpoint response body before transformations`, and before it the URI that was called. With a Lambda proxy integration that body is what the function returned, and has `"statusCode":403` whatever the status before it. This is the proof.',
    },
    runbook: {
      action:
        "Or let AWS's own runbook look, where logging was on before the failure: it checks that API, stage, resource and method exist, and searches the logs of the time that you give it (UTC). The second command shows what it found.",
      expect:
        "The error of the log that fits this cause, with a link to AWS's article on it. If nothing was found, nothing was logged in that time.",
    },
    integration: {
      action:
        "Print what the method calls (on an HTTP API `aws apigatewayv2 get-integrations --api-id API_ID --region REGION`).",
      expect:
        "The URI of the backend that refused. For an AWS service such as S3, `credentials` is the role that lacks the permission. A host, path or stage variable that is wrong for this stage shows here.",
    },
    "direct-call": {
      action:
        "Call that URI directly with the method, path, headers and body which the execution log shows, from a place that may reach it.",
      expect:
        "403 again: the backend refuses the request as such, and its own logs tell why. No 403: it refuses API Gateway's version of it. Usual differences are the `Host` header, a missing `Authorization` (API Gateway removes one that holds a Signature Version 4 signature), the source address and the path.",
    },
    "backend-repair": {
      action:
        "Repair it where it is refused: in the function's or application's authorization code, the firewall or allow list before it, or the integration role's policy. A change to the integration itself takes effect only after the stage is redeployed.",
      expect:
        "`$context.integration.status` is no longer `403`. The client's 403 changes with it, unless a cache or a mapping keeps the old one.",
    },
  },
  fix: {
    caller:
      "Send the owner the response's body and request id; the API let the call through, and the program behind it refused.",
    owner:
      "Repair it where it is refused, in the function, the application or the integration's role; deploy only if the integration itself changes.",
  },
  misleads: "API Gateway passes on what the backend answered, so the refusal seems to be its own.",
};
