import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The token lacks a scope that the route asks for",
  why: "The token's `scope` or `scp` claim holds none of the route's authorization scopes; one of them would do. A token that is expired or from a wrong issuer or audience gets 401 instead.",
  steps: {
    "token-scopes": {
      action:
        "Print the claims of the token that you send, held in the shell variable `TOKEN`; the command does not print the token.",
      expect:
        "`scope` and `scp` both `None`, or a list without what the route wants. Scopes in another claim, such as `permissions` or `roles`, are not read. `token_use id` is a Cognito ID token: send the access token.",
    },
    "route-scopes": {
      action: "List the scopes that each route asks for.",
      expect:
        "`JWT` beside the route and a list of scopes of which the token has none, letter for letter; a Cognito scope of your own has its resource server in front, as in `orders/read`. No scopes on the route: this is not the cause.",
    },
    "client-scopes": {
      action:
        "Allow the scope to the client at the identity provider; the command shows what a Cognito app client may ask for.",
      expect:
        "The scope is missing from the list: allow it. It is there: the client may have it and did not ask for it.",
    },
    "new-token": {
      action:
        "Ask the identity provider for a new token with the scope named in the request (`scope=...`), and send that one.",
      expect:
        "The new token's `scope` holds it, and the request passes. A token issued before the change never gains a scope, nor does a refresh that asks for the old ones.",
    },
    "route-change": {
      action: "If the route asks for the wrong scope, set the list it should ask for.",
      expect: "`AuthorizationScopes` reads as you set it; one of them is enough.",
    },
    redeploy: {
      action:
        "Deploy the stage after changing the route, unless it deploys by itself (`AutoDeploy`).",
      expect: "The same token now passes the route.",
    },
  },
  fix: {
    caller:
      "Ask the identity provider for a new token with the scope that the route wants, and send the access token.",
    owner:
      "Allow the scope to the client at the identity provider, or correct the scopes of the route.",
  },
  misleads:
    "The token is valid, or the answer would be a 401; `Forbidden` does not tell which scope is missing.",
};
