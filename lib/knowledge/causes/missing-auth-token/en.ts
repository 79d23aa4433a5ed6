import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The method asks for an IAM signature and the request carries none",
  why: "The method's authorization type is `AWS_IAM`, so API Gateway wants a Signature Version 4 signature. `Missing Authentication Token` means that signature; a bearer token or an API key does not help.",
  steps: {
    "signature-sent": {
      action:
        "Look at the request that left the client, in its debug log or in the browser's network panel, for `Authorization: AWS4-HMAC-SHA256` or a query parameter `X-Amz-Signature`.",
      expect:
        "Neither is there. A HAR exported without sensitive data proves nothing: the browser leaves `Authorization` out of it. If the client does send a signature, something on the way (a proxy, a CloudFront distribution) may drop the header.",
    },
    "deployed-method": {
      action:
        "Check that path and method are in the deployed definition, and read the method's authorization type.",
      expect:
        "Path and method are in the export, and the list of the API has `AWS_IAM` for them. Not in the export: the route is not deployed, which gives the same message. That list shows the API as edited; where it differs from what you see outside, the stage was not deployed since.",
    },
    "signed-call": {
      action: "Send the request once signed by `curl` with the credentials that the AWS CLI uses.",
      expect:
        "`Missing Authentication Token` is gone: the signature was all that was missing. A 403 with `is not authorized to perform: execute-api:Invoke` means that the signature was accepted and a permission comes next. The same message again: path or method is not deployed.",
    },
    "sign-requests": {
      action:
        "Let the client sign every request: service `execute-api`, region of the API, with an AWS SDK's signer or the client's own setting (in Postman the authorization type \"AWS Signature\").",
      expect:
        "The request carries `Authorization: AWS4-HMAC-SHA256 Credential=...` and, with temporary credentials, `X-Amz-Security-Token`.",
    },
    "open-method": {
      action:
        "Only if nobody's permission is to be checked here, set the method's authorization to `NONE` (`get-resources` above shows the ids if you leave out `--query`). An `OPTIONS` method needs that: a browser cannot sign a preflight.",
      expect:
        "`authorizationType` reads `NONE`. Nothing changes for callers until the stage is deployed.",
    },
    redeploy: {
      action: "Deploy the API to the stage after changing the method.",
      expect: "The same unsigned request no longer gets `Missing Authentication Token`.",
    },
  },
  fix: {
    caller:
      'Sign each request with Signature Version 4 for the service `execute-api`; in Postman the authorization type "AWS Signature".',
    owner:
      "Only if nobody's permission is to be checked here, set the method's authorization to `NONE` and deploy.",
  },
  misleads:
    'The "authentication token" of this message is an IAM signature, and no bearer token, cookie or API key.',
};
