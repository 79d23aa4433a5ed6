import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The Lambda authorizer's policy for another method was cached and reused",
  why: "API Gateway keeps the authorizer's policy for each token or set of identity sources, 300 seconds unless set otherwise, and applies it to every method called with them. The function allowed only the method of the first call, so the next one is refused until the entry expires.",
  steps: {
    "call-order": {
      action:
        "With a token not used in the last minutes, in the shell variable `TOKEN`, call the refused path first and the path that worked second.",
      expect:
        "The order decides: the first call passes and the second is refused; made in the other order after the cache time, it is the other way round. Refused even as the first call: the policy does not cover the method at all.",
    },
    "cache-time": {
      action: "Read the cache time and the cache key of the authorizer.",
      expect:
        "`authorizerResultTtlInSeconds` above 0 (or absent, which means 300), and an identity source without the path.",
    },
    "flush-cache": {
      action: "Flush the authorizer cache of the stage and have the refused request sent at once.",
      expect:
        "It passes now: confirmed. Still refused: the policy does not cover the method, cached or not.",
    },
    "widen-policy": {
      action:
        "Let the function return one policy that holds for everything this caller may call, for example an Allow on `arn:aws:execute-api:REGION:ACCOUNT_ID:API_ID/STAGE/*/*`, not only `event.methodArn`.",
      expect:
        "Different paths with the same token pass within the cache time. This needs no redeploy, only a flush.",
    },
    "cache-off": {
      action: "If each method needs a decision of its own, switch the cache off by a TTL of 0.",
      expect:
        "`authorizerResultTtlInSeconds` reads 0. The function then runs for each request, so mind its latency and cost.",
    },
    redeploy: {
      action: "After a change of the authorizer's settings, deploy the API to the stage.",
      expect: "Both paths pass one after the other with the same token.",
    },
  },
  fix: {
    caller:
      "Wait until the cache time is over (300 seconds unless set otherwise), or ask the owner to flush the cache.",
    owner:
      "Flush the authorizer cache now, and let the function return one policy that holds for everything this caller may call.",
  },
  misleads:
    "It reads as if the user had no right, and yet the same call passes when it comes first: the answer is for an earlier call.",
};
