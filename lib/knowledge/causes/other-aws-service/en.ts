import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Another AWS service answered, not the API",
  why: "The host is another service's endpoint, or the one that manages APIs (`apigateway`) and not the one that runs them (`execute-api`). Several AWS services use the same header names and error words, so the answer looks like API Gateway's.",
  steps: {
    host: {
      action: "Read the service in the host name; for a name of your own, see where it leads.",
      expect:
        "For example `apigateway.REGION.amazonaws.com` (manages APIs), `appsync-api`, `es.amazonaws.com` (OpenSearch), `cognito-idp` or `iot`. A deployed API has `execute-api` in its own host name.",
    },
    "response-head": {
      action: "Look at the response headers.",
      expect:
        "`x-amzn-RequestId`, perhaps with `x-amzn-ErrorType`, but neither `x-amz-apigw-id` (REST and WebSocket APIs) nor `apigw-requestid` (HTTP APIs).",
    },
    "denied-action": {
      action: "Read the action and the resource ARN in the message.",
      expect:
        "An action such as `es:ESHttpGet` or `appsync:GraphQL` names the service and what is missing. `execute-api:Invoke` would mean that an API answered after all. `anonymous` means that the request reached the service unsigned.",
    },
    "intended-address": {
      action:
        "If you meant to call your API, use its invoke URL `https://API_ID.execute-api.REGION.amazonaws.com/STAGE`, or its custom domain, and sign for `execute-api` if you sign.",
      expect: "The response carries `x-amz-apigw-id` or `apigw-requestid`.",
    },
    "service-permission": {
      action:
        "If you meant to call that service, evaluate the action of the message for the caller, and read the service's own resource policy (for OpenSearch the domain's access policy).",
      expect:
        "`implicitDeny` or `explicitDeny`: allow it there. `allowed` points at the service's own policy, or at a request that is unsigned or signed for another service name.",
    },
    "web-acl": {
      action:
        "For services that AWS WAF can protect, such as AppSync and Cognito user pools, see whether a web ACL is attached.",
      expect:
        "A name: look for the request in its sampled requests or its log. `null` rules AWS WAF out.",
    },
  },
  fix: {
    caller:
      "If you meant your API, call its `execute-api` host or custom domain; else repair the call to that service.",
    owner:
      "Nothing in the API is to be changed; if that service was meant, allow the action of the message there.",
  },
  misleads:
    "Several AWS services share API Gateway's header names and sentences, so only the host and the ids tell who answered.",
};
