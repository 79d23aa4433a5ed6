import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "CloudFront refused the request before it reached the API",
  why: "A CloudFront distribution stands in front of the API and wrote the 403 itself: its web ACL, a geographic restriction, a host name that it does not serve, a method or protocol that it does not allow, a GET with a body, or a missing signature on the URL. An edge-optimised API has such a distribution too, run by AWS.",
  steps: {
    "answering-server": {
      action:
        "Read the response headers of the refused call, with `curl -v` or, from a browser, in a HAR file of the Network tab.",
      expect:
        "`server: CloudFront`, `x-cache: Error from cloudfront`, an `x-amz-cf-id`, and none of `x-amzn-RequestId`, `x-amz-apigw-id`, `apigw-requestid`, `x-amzn-ErrorType`. With one of those, the API answered and CloudFront only passed it on.",
    },
    "error-page": {
      action: 'Read the sentence on the HTML page "The request could not be satisfied".',
      expect:
        "`Request blocked` points to a web ACL; `block access from your country` to geographic restriction; `Bad request` to plain HTTP or to a host that is no alternate name of the distribution, and may stand for a GET with a body; `Missing Key-Pair-Id`, which comes in a short XML instead of the page, to signed URLs; `not configured to allow the HTTP request method` to the allowed methods. A page of your own may hide the sentence.",
    },
    "plain-request": {
      action:
        "Repeat the call over HTTPS as a plain GET without a body. Clients often send an empty JSON body or a `Content-Length` with a GET.",
      expect:
        "If this passes or gives another error, the body or plain HTTP was the reason: CloudFront answers 403 to a GET with a body. Repair the client. If the page is the same, the reason is in the distribution.",
    },
    "alternate-name": {
      action:
        "Find the distribution that serves this host. The second command covers an edge-optimised custom domain name, whose distribution belongs to AWS.",
      expect:
        "An empty list and a `NotFoundException` mean that the DNS record leads to CloudFront but no distribution knows the name: add it as an alternate domain name, with a certificate, or correct the record. For a CNAME, `dig +short` of the host gives the `domain` printed here; an alias record of Route 53 gives addresses alone.",
    },
    "distribution-rules": {
      action:
        "Compare the distribution's settings with the sentence of the error page and change the one that refuses. Look under `CacheBehaviors` where the path has its own behaviour.",
      expect:
        "Only one should fit: a web ACL, a country list, `https-only`, `methods` without this method, or enabled key groups on a path that is not meant to be signed. With standard logging on, `x-edge-detailed-result-type` of the request says more, for example `ClientGeoBlocked`.",
    },
    "blocked-sample": {
      action:
        "If the distribution has a web ACL, find the blocked request among its samples of the last three hours and except that rule. Then call again once the change is deployed.",
      expect:
        "A sample with the caller's address and URI and the action `BLOCK` confirms it. After the change the call carries the API's own headers; CloudFront may repeat the old error until its error caching time is over.",
    },
  },
  fix: {
    caller:
      "Send a GET over HTTPS without a body; if the page stays, give the owner the `x-amz-cf-id` and the time.",
    owner:
      "Change the one setting of the distribution that the error page's sentence points to: web ACL, country list, alternate domain name, allowed methods or signed URLs.",
  },
  misleads:
    "The page may blame too much traffic or a configuration error; it is the same page for every refusal, and its one sentence in the middle is what counts.",
};
