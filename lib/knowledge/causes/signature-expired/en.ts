import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The signature was more than five minutes old when the request arrived",
  why: "API Gateway accepts a signature for five minutes after the time in `X-Amz-Date`. Either the caller's clock is slow, or the request waited after it was signed.",
  steps: {
    "message-times": {
      action:
        "Read the three times in `Signature expired: A is now earlier than B (C - 5 min.)`: A is when you signed, C is the server's time.",
      expect:
        "C is more than five minutes after A. About the same gap in every request points at the clock; a gap that comes and goes points at waiting.",
    },
    clock: {
      action:
        "Compare the clock of the machine that signs (the container, the phone, the build runner) with the server's `date` header.",
      expect:
        "The local time is more than five minutes behind: the clock is the cause. The two agree: the request waited after signing.",
    },
    "sync-clock": {
      action: "Set the clock from a time server; the command is for Linux with chrony.",
      expect:
        "`System time` is now within a second. Virtual machines and WSL often fall behind while the computer sleeps; on EC2 the Amazon Time Sync Service answers at 169.254.169.123.",
    },
    "sign-late": {
      action:
        "Sign at the moment of sending: after the queue, inside the retry loop, once for each try.",
      expect:
        '`X-Amz-Date` is new in each try. A request repeated from "Copy as cURL", a HAR or a saved Postman request carries its old signature and fails this way every time.',
    },
    "fresh-signature": {
      action: "Send the request once, freshly signed by `curl` on the same machine.",
      expect: "`Signature expired` is gone. If `curl` still gets it, the clock is still slow.",
    },
  },
  fix: {
    caller:
      "Set the clock of the machine that signs, and sign at the moment of sending, anew for each try.",
    owner: "Nothing in the API is to be changed.",
  },
};
