import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The request asked to bypass the API cache and its sender may not do so",
  why: "A client that sends `Cache-Control: max-age=0` asks API Gateway to fetch a fresh response into the cache. Where the stage asks for authorization of that and is set to fail the request, a caller without `execute-api:InvalidateCache` gets a 403.",
  steps: {
    "request-header": {
      action:
        "Look for `Cache-Control` among the request headers: in the HAR from the browser's network panel, or in the output of `curl -v`.",
      expect:
        "`Cache-Control: max-age=0`. Browsers commonly send it when a page is reloaded, so the same address may work when it is opened afresh. Without this header it is not the cause.",
    },
    "header-comparison": {
      action:
        "Make the same call without and with the header. Add the authorization and API key that the method wants to both.",
      expect:
        "The first call gets through and the second gets `403`. If both get `403`, something else refuses.",
    },
    "stage-setting": {
      action:
        "Read the cache settings of the stage and of the method. The key is `*/*` for the whole stage, or the path with `~1` for each slash and the method.",
      expect:
        "`cacheClusterEnabled`, `cachingEnabled` and `requireAuthorizationForCacheControl` are `true`, and `unauthorizedCacheControlHeaderStrategy` is `FAIL_WITH_403`. With either `SUCCEED_...` strategy the header causes no 403.",
    },
    "client-header": {
      action:
        "Leave `Cache-Control: max-age=0` out of the request, unless you need a fresh response.",
      expect: "The call succeeds, with a cached response for as long as the cache's time to live.",
    },
    strategy: {
      action:
        "To serve such clients from the cache, let the request succeed with a warning header, or silently with `SUCCEED_WITHOUT_RESPONSE_HEADER`. For one method, put its key in place of `*/*`.",
      expect:
        "The settings show the new strategy and the call with the header succeeds. It is a setting of the stage and not part of a deployment.",
    },
    permission: {
      action:
        "To let one caller refresh the cache, allow its role `execute-api:InvalidateCache` on the method (a role `AWSReservedSSO_...` in its permission set). It must sign its requests and belong to the API's account, for AWS does not support invalidation across accounts.",
      expect: "The signed call with the header succeeds and brings a fresh response.",
    },
  },
  fix: {
    caller: "Leave `Cache-Control: max-age=0` out of the request.",
    owner:
      "Let such requests succeed without refreshing the cache (the stage's setting), or allow the caller `execute-api:InvalidateCache`.",
  },
  misleads:
    "Opening the page again may work where reloading it fails, because only the reload sends this header; AWS does not document how the refusal reads.",
};
