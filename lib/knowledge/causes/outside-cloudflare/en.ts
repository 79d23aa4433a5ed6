import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Cloudflare refused the request before it reached the API",
  why: "The host name is proxied by Cloudflare, and one of its security features blocked or challenged the request. A client that is not a browser cannot pass a challenge, so it sees a 403.",
  steps: {
    "answering-server": {
      action: "Call the URL with `curl -v` and read the response headers.",
      expect:
        "`server: cloudflare` and a `cf-ray`, a Cloudflare page or `cf-mitigated: challenge`, and none of `x-amzn-RequestId`, `x-amz-apigw-id`, `apigw-requestid`. Cloudflare adds `server` and `cf-ray` to answers that it passes on too, so any of those three means that API Gateway answered.",
    },
    "ray-id": {
      action:
        "Note the Ray ID, the time and your public address, and send them to the owner of the domain.",
      expect:
        "`cf-mitigated: challenge` means that a challenge was served, not a plain block. The part of `cf-ray` before the hyphen is the Ray ID that the owner searches for.",
    },
    "origin-call": {
      action: "Make the same call on the API's own host, past Cloudflare.",
      expect:
        "The call is answered by the API, with `x-amzn-RequestId` or `apigw-requestid`. The same 403 there means that Cloudflare is not the reason.",
    },
    "security-event": {
      action:
        "In the Cloudflare dashboard of the zone, open Security, Events, and filter by the Ray ID or by the caller's address.",
      expect:
        "The event names the service (managed rules, custom rule, Browser Integrity Check, bot protection, rate limit ...) and the rule. No event may mean that client and `Host` disagree: Cloudflare answers 403 to a host that does not match the SNI, and does not log it.",
    },
    "skip-rule": {
      action:
        "Except the API's host or path from exactly that rule, with a custom rule whose action is Skip, or correct the rule's expression. Then have the caller repeat the call.",
      expect:
        "The response carries API Gateway's request id. Bot Fight Mode of the Free plan cannot be skipped by a rule; there, turn it off or take the API's host out of the proxy (DNS only).",
    },
  },
  fix: {
    caller:
      "Send the Ray ID and the time to the owner of the domain; a program cannot pass a challenge by itself.",
    owner:
      "In Cloudflare, find the event by its Ray ID and skip that one rule for the API's host or path.",
  },
};
