import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "No mapping of the custom domain name matches this path",
  why: "The domain name exists in API Gateway, but none of its API mappings or routing rules leads this path to an API. Such a request reaches no stage and may not be logged at all.",
  steps: {
    "default-endpoint-call": {
      action: "Make the call on the API's default host, with the stage and without the base path.",
      expect:
        "It works there, or at least gives another error. If the default endpoint is switched off, skip this step.",
    },
    "api-mappings": {
      action:
        "List the domain's mappings and compare them with the first parts of the path. The longest match wins; an empty path is the catch-all, shown as `(none)` in the console. For a private custom domain name use `aws apigateway get-base-path-mappings` with `--domain-name-id`.",
      expect:
        "No `path` begins the called path, to the letter, and there is no catch-all. Or the `path` that does names a stage that is no longer there. `NotFoundException` means that this account and Region have no public domain name of this kind: then the host is unknown, or it is a private one.",
    },
    "routing-mode": {
      action: "Read the routing mode and the routing rules.",
      expect:
        "With `ROUTING_RULE_ONLY`, mappings are ignored and one of the rules must match headers and base path; without a rule that matches this request, this is the cause. With the other modes a mapping is enough.",
    },
    "called-path": {
      action:
        "Check the first part of the path that the client really sends: base paths are part of the URL, stages are not.",
      expect:
        "A missing, misspelt or differently cased base path, for example `/Orders` for `/orders`, is the cause and is repaired in the client. A resource named `/ping` or `/sping` at the root of a custom domain is never reached as it should be: API Gateway keeps both for its own health checks, so give it another name.",
    },
    "new-mapping": {
      action:
        "Create the missing mapping; leave `--api-mapping-key` out for the catch-all. It points at a stage, so the API needs no redeploy. A deployment tool that recreates the API may drop it again: check its domain settings.",
      expect:
        "The new mapping's id is printed. `ConflictException` means that another API holds this base path on the domain.",
    },
    "call-again": {
      action: "Repeat the call on the custom domain name.",
      expect:
        "The `Forbidden` is gone, and the request stands in the stage's access log with `$context.customDomain.basePathMatched`. `Missing Authentication Token` now means that the mapping works and the rest of the path is wrong, often because it repeats the stage.",
    },
  },
  fix: {
    caller:
      "Correct the first part of the path to a base path of the domain, to the letter; the stage does not belong there.",
    owner:
      "Create the mapping from this base path to the API and its stage, or point the one that names an old or deleted stage at the right one.",
  },
  misleads:
    "A path that leads to no API gets a bare `Forbidden`, not a 404, although nobody's permission was looked at.",
};
