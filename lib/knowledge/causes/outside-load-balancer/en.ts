import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "An Application Load Balancer refused the request before it reached the API",
  why: "A load balancer stands in front of the API and answered 403 itself: a listener rule has a fixed response, or the web ACL on the load balancer blocked the request.",
  steps: {
    "answering-server": {
      action: "Call the URL with `curl -v` and read the response headers.",
      expect:
        "Usually `server: awselb/2.0` with a short HTML page, and none of `x-amzn-RequestId`, `x-amz-apigw-id`, `apigw-requestid`. With one of those, API Gateway answered behind the load balancer.",
    },
    "load-balancer-log": {
      action:
        "Find the load balancer's access log in the bucket that this prints, turn it on if it is off, and read the entry of the request.",
      expect:
        "`elb_status_code` 403 with `target_status_code` `-` means that the load balancer refused; `actions_executed` says `waf` or `fixed-response`. 403 in both fields means that the target answered, so this is not the cause.",
    },
    "fixed-response": {
      action:
        "Where the log says `fixed-response`, list the listener's rules and find the one that this host, path and method meet first.",
      expect:
        "A rule, often the `default` one, with `fixed-response` and status 403. It matches because no earlier rule has this host or path among its conditions.",
    },
    "web-acl": {
      action:
        "Where the log says `waf`, find the web ACL of the load balancer and, in its sampled requests of the last three hours, the rule that blocked.",
      expect:
        "A web ACL is printed, and a sample shows the caller's address and URI with the action `BLOCK`. An empty answer means that none is attached.",
    },
    "matching-rule": {
      action:
        "Add a listener rule that forwards this host and path, before the one that refuses, or except the request in the web ACL. Then repeat the call.",
      expect:
        'The 403 page of the load balancer is gone. If API Gateway now answers `{"message":"Forbidden"}`, the load balancer passes on a `Host` that the API does not know; for a private API behind it, send `x-apigw-api-id` or use a private custom domain name.',
    },
  },
  fix: {
    caller:
      "Send the owner the method, URL and time of the refused call; nothing can be repaired from outside, unless the host or path was mistyped.",
    owner:
      "Add a listener rule that forwards this host and path before the one that refuses, or except the request in the load balancer's web ACL.",
  },
};
