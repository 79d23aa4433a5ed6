import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The browser's preflight finds no OPTIONS method that answers it",
  why: "Before a request from another origin a browser sends an `OPTIONS` of its own, without `Authorization` and without `x-api-key`. The resource has no `OPTIONS` method, or one that asks for a signature or a key, so API Gateway refuses it, and the browser never sends the request itself.",
  steps: {
    "preflight-call": {
      action: "Send the preflight by hand, with the page's origin and the method of the request.",
      expect:
        "The same 403, without `access-control-allow-origin`. `Missing Authentication Token` means that there is no `OPTIONS` or that it asks for an IAM signature, `Forbidden` that it may ask for an API key.",
    },
    "request-itself": {
      action:
        "Make the request itself outside of a browser, with its own method, signature, token or key.",
      expect:
        "It is answered: only the preflight fails. If it gets `Missing Authentication Token` as well, the path or the stage in the URL is wrong, and that comes first.",
    },
    "options-method": {
      action: "List the methods of the resource.",
      expect:
        "The path has no `OPTIONS` and no `ANY`, or that method has an `authorizationType` other than `NONE`, or `apiKeyRequired` is `true`. An authorizer or key set for the whole API easily takes `OPTIONS` along.",
    },
    "open-options": {
      action:
        "Give the resource an `OPTIONS` method without authorization and without a key that answers with the CORS headers: Enable CORS in the console makes one. Where it exists, open it with the command; of those that AWS SAM makes, set `AddDefaultAuthorizerToCorsPreflight` and `AddApiKeyRequiredToCorsPreflight` to `false`.",
      expect: "`get-resources` lists `OPTIONS` with `NONE`, and `apiKeyRequired` is `false`.",
    },
    redeploy: {
      action: "Deploy the API to the stage.",
      expect: "The preflight by hand gets 200 or 204, with `access-control-allow-origin`.",
    },
    "deployed-options": {
      action: "If it is still refused, look at what the stage runs.",
      expect:
        "The path of the export lists `options`. If it does, the refusal comes from elsewhere, for example from a resource policy that lists single methods, or from AWS WAF.",
    },
  },
  fix: {
    caller:
      "Nothing can be sent along: a browser's preflight carries no token and no key. Ask the owner to open `OPTIONS`.",
    owner:
      "Give the path an `OPTIONS` method without authorization and without an API key that answers with the CORS headers, and deploy.",
  },
  misleads:
    "The browser reports CORS because the refused preflight has no CORS headers; the request itself, with its token, was never sent.",
};
