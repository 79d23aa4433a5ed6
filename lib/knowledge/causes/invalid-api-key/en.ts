import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The API key is missing, unknown or disabled",
  why: "The method requires an API key, and API Gateway got none that it knows and that is enabled. The client sees only `Forbidden`, whichever of these it is.",
  steps: {
    "key-sent": {
      action:
        "Put the key's value into the shell variable `API_KEY`, send the request by hand with `x-api-key`, and compare with what the failing client sends (`curl -v`, or a HAR from the browser).",
      expect:
        "It works by hand: the client does not send `x-api-key`, or a proxy strips it. `ForbiddenException` again: the key itself is refused. Send the key's value, not its id or name; in a browser, a preflight `OPTIONS` cannot carry the key.",
    },
    "send-key": {
      action:
        "Send the key's value, not its id or name, with every request: in the header `x-api-key`, or as the owner's authorizer asks for it.",
      expect: "No more `Forbidden`. If it stays with the key sent, the key itself is refused.",
    },
    "execution-log": {
      action:
        "Look for the request in the stage's execution log, or in the access log for `$context.error.responseType`.",
      expect:
        "`API Key ... not authorized because method ... requires API Key`, or `INVALID_API_KEY` in the access log. `WAF_FILTERED` instead means that AWS WAF blocked it with the same body. Where no key was sent, the place after `API Key` is probably empty.",
    },
    "key-source": {
      action: "Read where the API takes the key from.",
      expect:
        "`HEADER`: the client must send `x-api-key`. `AUTHORIZER`: the header is not used, and the Lambda authorizer must return the key's value as `usageIdentifierKey`.",
    },
    "key-state": {
      action:
        "Look the key up by its value, held in the shell variable `API_KEY`; the command prints id, name and state, not the value. Where the access log shows the key's id (`$context.identity.apiKeyId`), the second line needs no value.",
      expect:
        "Empty: no such key in this account and region. `false`: the key is disabled. `true`: the key is good, so look for a usage plan that covers this stage.",
    },
    "enable-key": {
      action: "Enable the key, or give the caller the value of one that is enabled.",
      expect:
        "`enabled` reads `true`, and the request passes, perhaps after some minutes. Keys are not part of a deployment, so this needs no redeploy.",
    },
    redeploy: {
      action:
        "If you changed the API key source or whether a method requires a key, deploy the API to the stage.",
      expect: "The same request is no longer refused with `Forbidden`.",
    },
  },
  fix: {
    caller: "Send the value of the key, not its id or name, in the header `x-api-key`.",
    owner:
      "Enable the key, or give the caller the value of one that is enabled; keys need no deployment.",
  },
  misleads:
    "API Gateway says `Forbidden` of a missing, a wrong and a disabled key alike, and does not mention the key.",
};
