import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Another vendor's API, CDN, firewall or gateway refused the request",
  why: "A product of another vendor answered 403: one that stands in front of the API, such as Akamai, Fastly, Imperva, F5, Kong or Azure Front Door, or another company's own API, such as GitHub's. The request never reached API Gateway, so no log of AWS knows of it.",
  steps: {
    "answering-product": {
      action:
        "Call the URL with `curl -v` and read the response headers, the cookies and the page.",
      expect:
        "A header or the page names the product, for example `server: AkamaiGHost`, `server: kong` or `x-azure-ref`, and there is none of `x-amzn-RequestId`, `x-amz-apigw-id`, `apigw-requestid`. With one of those the request did reach API Gateway, and the product only passed its answer on.",
    },
    "reference-id": {
      action:
        "Note the product's reference id and the date of the response, and hand both, with the URL, to whoever runs the product.",
      expect:
        "The page or a header bears an id of this one refusal: Akamai's `Reference #`, the `support ID` of F5, the `x-azure-ref` of Azure Front Door. The caller cannot read more from it; whoever runs the product can look the rule up by it. The id is a new one with each call.",
    },
    "origin-call": {
      action: "Make the same call on the API's own host, past that product.",
      expect:
        "The API answers, with `x-amzn-RequestId` or `apigw-requestid`. The product's page there too means that it stands in the caller's own network, or that the backend of the API lies behind it.",
    },
    "product-log": {
      action:
        "In the product's console or log, search for the reference id, or for the time, the path and the caller's address.",
      expect:
        "The entry names what refused: a firewall rule, a bot score, an address or country list, a missing key or group. If there is no entry, another product on the way wrote the page.",
    },
    exception: {
      action:
        "Correct that rule, or let these callers through with an exception as narrow as the path and the callers allow, and repeat the call.",
      expect:
        'The product\'s page is gone. If API Gateway now answers `{"message":"Forbidden"}` with `ForbiddenException`, the product passes its own `Host` on: it must send the host name of the API.',
    },
    "other-api": {
      action:
        "If the URL is that of another company's API, read the answer and that company's documentation of 403: give the token the permission or scope that is asked for, or call less often where the pace is limited.",
      expect: "The call works. Nothing in AWS was changed for it.",
    },
  },
  fix: {
    caller:
      "If you called another company's API, do what its answer asks for: another permission, scope or pace. If not, send the product's reference id and the time to whoever runs it.",
    owner:
      "Where that product stands in front of your API, look the refusal up by its reference id there, and make an exception for this path and these callers in the one rule that refused.",
  },
};
