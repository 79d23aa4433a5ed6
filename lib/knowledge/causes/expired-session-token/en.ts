import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The temporary credentials have expired",
  why: "The request was signed with temporary credentials (`ASIA...`) whose lifetime is over. The signature may be right; the session token is no longer accepted.",
  steps: {
    "caller-identity": {
      action:
        "Ask AWS STS who you are, with the very credentials and environment that the failing client uses.",
      expect:
        "`ExpiredToken`: confirmed. An ARN: this set is still good, so the client holds an older one.",
    },
    expiry: {
      action:
        "Compare the end of the credentials' lifetime with the time now; the command prints nothing else of them.",
      expect:
        "An `Expiration` before now. `null` means that this source gives no expiry, as with long-term keys or plain environment variables.",
    },
    "credential-source": {
      action: "See where the credentials come from; the AWS CLI masks the values.",
      expect:
        "`env` in the type column: variables pasted hours ago win over the profile or role that would renew itself.",
    },
    "new-credentials": {
      action: "Drop the old values, sign in or assume the role again, and send the request again.",
      expect:
        "`The security token included in the request is expired` is gone. Restart the client too if it read the old values at start.",
    },
    "credential-provider": {
      action:
        "In code, hand the signer a credential provider and ask it for credentials at each request, in place of key, secret and token read once at start.",
      expect:
        "Requests go on working past the old expiry. A token that is weeks old may be refused as `invalid` instead of `expired`: the repair is the same.",
    },
  },
  fix: {
    caller:
      "Sign in or assume the role again, and let the client fetch credentials for each request instead of keeping old ones.",
    owner: "Nothing in the API is to be changed.",
  },
};
