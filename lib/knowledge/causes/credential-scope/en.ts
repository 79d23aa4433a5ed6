import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The request was signed for another region or service",
  why: "`Credential=KEY/DATE/REGION/SERVICE/aws4_request` must name the API's region and the service `execute-api`. A signer that guesses them from the host name, or is set up for another service (`apigateway`, `lambda`, `bedrock`), names others.",
  steps: {
    "scope-sent": {
      action:
        "Read region and service in the failing request: `Credential=` in `Authorization`, or `X-Amz-Credential` in a presigned URL.",
      expect:
        "A region other than the API's, or a service other than `execute-api`. The message says which of the two: `valid Region` or `correct service: 'execute-api'`.",
    },
    "api-region": {
      action:
        "Find the API's region: it stands in the `execute-api` host; behind a custom domain, look where the name points.",
      expect:
        "A target like `d-abc123.execute-api.eu-west-1.amazonaws.com` names the region. Only addresses or a CloudFront name: ask the owner, for the name itself does not tell.",
    },
    "domain-region": {
      action:
        "Tell the callers the region to sign for; for a custom domain, read it from the domain's settings.",
      expect:
        "`regionalDomainName` holds the region. For an edge-optimised domain it is the region in which the API was made, not that of the CloudFront edge.",
    },
    "set-scope": {
      action:
        "Set region and service in the signer by name: service `execute-api` for calls to the API, also for `@connections`; `apigateway` is only for managing APIs.",
      expect:
        "The new request reads `/execute-api/aws4_request` with the right region. Libraries that take the region from the host need both values whenever the host is a custom domain.",
    },
    "signed-call": {
      action: "Check with `curl`, which takes both from the command line.",
      expect:
        "`Credential should be scoped` is gone. If only the client still gets it, its settings are not the ones it signs with.",
    },
  },
  fix: {
    caller: "Set the signer's region to the API's and its service to `execute-api`, both by name.",
    owner:
      "Nothing in the API is to be changed; tell the callers of a custom domain name which Region to sign for.",
  },
};
