import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API Gateway calls the AWS service behind the method in a wrong way",
  why: "The request passed all of API Gateway's checks. Then API Gateway called the AWS service behind the method in a way that names none of its operations, mostly a Lambda function with another method than `POST`, and the service answered `Unable to determine service/operation name to be authorized`. No permission is missing.",
  steps: {
    "response-body": {
      action: "Read the body of the response, and its headers.",
      expect:
        "The body holds `Unable to determine service/operation name to be authorized`, with an id of API Gateway such as `x-amz-apigw-id`. Without such an id the call went to the AWS service itself, and its own path and version are wrong.",
    },
    "execution-log": {
      action: "Read the lines of this request in the execution log (a REST API, level INFO).",
      expect:
        "`Endpoint request URI` names the host of an AWS service, and `Endpoint response body before transformations` holds the sentence. With a Lambda proxy integration the client may see a 500 while the log says `Lambda invocation failed with status: 403`.",
    },
    "integration-method": {
      action: "Read the method with which API Gateway calls the integration.",
      expect:
        "For a Lambda function `httpMethod` is not `POST`. It is the integration's own method, and stays `POST` where the API's method is `GET` or another.",
    },
    "integration-uri": {
      action: "If it is `POST`, read the `uri` from left to right.",
      expect:
        "A part of it is wrong: for Lambda it is `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations`. A doubled slash, another service name, a missing version or a missing `/invocations` is enough.",
    },
    "new-integration": {
      action:
        "Write the integration anew with `POST` and the right `uri`. In a template it is `IntegrationHttpMethod`, in OpenAPI `httpMethod` under `x-amazon-apigateway-integration`.",
      expect: "`get-integration` prints `POST` and the corrected `uri`.",
    },
    redeploy: {
      action: "Deploy the API to the stage and repeat the call.",
      expect:
        "The function's own answer comes back. A 500 with `Invalid permissions on Lambda function` in the log is the next thing to repair: the function's policy.",
    },
  },
  fix: {
    caller: "Nothing in the request is wrong; send the owner the message and the request id.",
    owner:
      "Set the integration's own method to `POST` and its URI to the function's invocation path, and deploy the stage.",
  },
  misleads:
    "It sounds like a missing permission, but the AWS service could not even tell which of its operations was called.",
};
