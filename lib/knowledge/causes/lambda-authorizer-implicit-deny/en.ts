import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The Lambda authorizer's policy does not cover this method",
  why: "The authorizer's function ran and denied nothing, but no Allow statement in its policy matches this method, and the resource policy does not allow it either.",
  steps: {
    "flush-cache": {
      action: "Flush the authorizer cache of the stage and have the refused request sent first.",
      expect:
        "Still `User is not authorized to access this resource`: the policy itself is too narrow. It works now: a policy cached for another method was the cause.",
    },
    "authorizer-result": {
      action:
        "Read the policy that the authorizer returned for this request in the stage's execution log (level `INFO`).",
      expect:
        "After `Authorizer result body before parsing:` an Allow whose `Resource` does not match `arn:aws:execute-api:REGION:ACCOUNT_ID:API_ID/STAGE/METHOD/path` of this request. Long policies are cut at 1024 bytes.",
    },
    "test-authorizer": {
      action:
        "Run the authorizer with the caller's token in the shell variable `TOKEN`, for an authorizer that reads `Authorization`.",
      expect:
        "A policy whose `Resource` names fixed methods or paths. The test puts `ESTestInvoke-stage` where the stage stands, so compare method and path only.",
    },
    "widen-policy": {
      action:
        "Let the function allow every method that this caller may use, built from `event.methodArn`: the API and stage of the request, then `/*/*` or the list of methods and paths.",
      expect:
        "The `Resource` covers the refused method. The usual gaps: a fixed stage name, a method in lower case, the name of a path parameter in braces where the real value or `*` belongs.",
    },
    "flush-again": {
      action: "Flush the cache once more, so that policies of the old function are gone.",
      expect:
        "The next call of each token runs the new function, which its log shows. The function's code is not part of the deployment, so the API needs no redeploy.",
    },
    retry: {
      action:
        "Send the refused request again with the token in the shell variable `TOKEN`, then another method of the API with the same token.",
      expect: "Both pass. If the second is refused, the policy covers one method only.",
    },
  },
  fix: {
    caller: "Ask the owner to let your user call this method; the token was accepted.",
    owner:
      "Let the authorizer's function allow every method that this caller may use, and flush the authorizer cache.",
  },
  misleads:
    "The user is known and nobody denied the call; the authorizer's policy just does not mention this method.",
};
