import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The HTTP API's Lambda authorizer refused the request",
  why: 'The function answered `isAuthorized: false` or with a policy that does not allow this route, or such an answer was cached. The HTTP API says only `{"message":"Forbidden"}`; it has no execution log.',
  steps: {
    "route-authorizer": {
      action: "Find the route's authorizer and its settings.",
      expect:
        "`CUSTOM` beside the route. A TTL above 0 and no `$context.routeKey` among the identity sources means that one decision is shared by all routes with this authorizer. `AWS_IAM` or `JWT` instead: this is not the cause.",
    },
    "access-log": {
      action:
        "Look for the request in the access log, with `$context.status`, `$context.authorizer.error` and `$context.integration.status` in its format; the first command shows log group and format.",
      expect:
        "Status 403 and `-` for `integration.status`: refused before the backend. A value of 403 there is the backend's own answer. A text in `authorizer.error` is a fault of the authorizer, which gives 500.",
    },
    "function-log": {
      action: "Read in the function's own log what it got and why it refused.",
      expect:
        "The check that failed. No entry at this time: a cached refusal was used, perhaps one for another route.",
    },
    "caller-token": {
      action:
        "Check that you send the token this authorizer expects; for a JWT in the shell variable `TOKEN` the command prints its claims and the time now, not the token.",
      expect:
        "`exp` before `now`, or `iss`, `aud` or `client_id` of another environment. Without the identity source at all the answer would be 401.",
    },
    "correct-decision": {
      action:
        "Correct the function: return `isAuthorized: true` (format 2.0 with simple responses), or a policy that allows all routes this caller may use; or add `$context.routeKey` to the identity sources. Deploy the stage after a change of the authorizer unless it deploys by itself.",
      expect: "The function's log shows the new answer for the same token.",
    },
    "reset-cache": {
      action: "Reset the authorizer cache of the stage and let the caller send the request again.",
      expect:
        "The 403 is gone. Without the reset an old refusal lasts as long as the authorizer's TTL.",
    },
  },
  fix: {
    caller:
      "Send the token that this authorizer expects, not expired and of the right environment; else ask the owner for access.",
    owner:
      "Correct what the function returns for this caller, and reset the authorizer cache of the stage.",
  },
  misleads: "An HTTP API says `Forbidden` and nothing else whatever its authorizer refused for.",
};
