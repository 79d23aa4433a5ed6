import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "AWS does not know the access key or the session token",
  why: "The key that signed the request was deleted or never existed, or the session token does not belong to it. Temporary keys (`ASIA...`) sent without their `X-Amz-Security-Token` end here too.",
  steps: {
    "caller-identity": {
      action:
        "Ask AWS STS who you are, with the very credentials and environment that the failing client uses.",
      expect:
        "`InvalidClientTokenId`: these credentials are bad everywhere. An ARN: they are good, so the client signs with others or loses the session token.",
    },
    "token-sent": {
      action:
        "In the failing request, compare the start of the key in `Credential=` with the header `X-Amz-Security-Token`.",
      expect:
        "`ASIA` without the header, or with a value that is empty, cut off, `undefined` or left from an earlier set. A key that starts with `AKIA` must not carry the header.",
    },
    "credential-source": {
      action: "See where the credentials come from; the AWS CLI masks the values.",
      expect:
        "`env` in the type column where you expected a profile or a role: variables set long ago win over everything else, and one of the three may be from another set.",
    },
    "key-state": {
      action: "For a long-term key, find the account and the state of the key.",
      expect:
        "An account other than the one you meant, no such key, or `Inactive` beside it. The first command tells the account only, not whether the key still works. Keys of another partition (AWS China, GovCloud) are not known here either.",
    },
    "new-credentials": {
      action: "Drop the old values and get a full new set: key, secret and session token together.",
      expect: "`aws sts get-caller-identity` prints the ARN you expect.",
    },
    "signed-call": {
      action: "Send the request once signed by `curl` with the new set.",
      expect:
        "`The security token included in the request is invalid.` is gone. If `curl` succeeds and the client still fails, the client holds the old set.",
    },
  },
  fix: {
    caller:
      "Take a full new set of credentials, key, secret and session token together, and sign with that.",
    owner: "Nothing in the API is to be changed: AWS does not know the caller's credentials.",
  },
  misleads:
    'The "security token" of this message is the access key as a whole: it is said of a deleted or unknown key too, also where no session token was sent.',
};
