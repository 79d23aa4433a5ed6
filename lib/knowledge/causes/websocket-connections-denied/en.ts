import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The call to @connections was not allowed or went to the wrong URL",
  why: "Sending to a connected client is an HTTPS call to `@connections` that must be signed, needs `execute-api:ManageConnections`, and must name the stage. An SDK client whose endpoint lacks the stage, or drops it, gets a plain `Forbidden`, although the permission is there.",
  steps: {
    "call-url": {
      action:
        "Find out the URL that your code really calls: log the client's endpoint, and read the URL in the SDK's error.",
      expect:
        'It should be `https://API_ID.execute-api.REGION.amazonaws.com/STAGE/@connections/CONNECTION_ID`, on a custom domain with the mapping\'s base path in place of the stage. `{"message":"Forbidden"}` fits a missing or wrong stage, `Missing Authentication Token` an unsigned call, and `is not authorized to perform: execute-api:ManageConnections` a missing permission. `wss://` is not an endpoint for the SDK.',
    },
    "known-good-call": {
      action:
        "Make the call with the AWS CLI, with the same credentials and the id of an open connection.",
      expect:
        "`ConnectedAt` or `GoneException` (410, the client has left) means that URL and signature are right, and your code differs in one of them. `ForbiddenException` points at the API id, Region or stage; `AccessDeniedException` at the permission.",
    },
    "connection-id": {
      action: "Compare the connection id in the URL with the one that `$connect` received.",
      expect:
        "The same id, with its final `=` as it is or encoded once as `%3D`. `%253D` means that your code encodes an id which the SDK encodes again.",
    },
    simulation: {
      action:
        "Let IAM evaluate the call for the role that makes it, such as the Lambda function's execution role. Use `GET` or `DELETE` in the ARN for those calls.",
      expect:
        "`implicitDeny` or `explicitDeny` if the permission is the cause. A policy for `POST/@connections/*` does not cover reading or closing a connection. `allowed` points back at the URL.",
    },
    "policy-repair": {
      action:
        "Allow the role `execute-api:ManageConnections` on the stage's connections. `execute-api:Invoke` does not include it.",
      expect: "No output means that it is saved; the API needs no redeployment.",
    },
    "code-repair": {
      action:
        "Build the SDK client's endpoint from the event that opened the connection: `https://` + `requestContext.domainName` + `/` + `requestContext.stage`, and without the stage where a custom domain's mapping already names it. Then send again.",
      expect:
        "The message arrives at the client. If the SDK still leaves the stage out, give the endpoint a final slash or update the SDK: versions that drop the endpoint's path have been reported.",
    },
  },
  fix: {
    caller:
      "Give the SDK client the endpoint with its stage, `https://API_ID.execute-api.REGION.amazonaws.com/STAGE`, and sign the call.",
    owner:
      "Allow the calling role `execute-api:ManageConnections` on `STAGE/*/@connections/*`; `execute-api:Invoke` does not include it.",
  },
  misleads:
    "A bare `Forbidden` mostly means that the stage is missing in the URL; a missing permission is named in the message.",
};
