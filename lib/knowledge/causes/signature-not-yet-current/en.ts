import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The signature is dated in the future",
  why: "The time in `X-Amz-Date` is more than five minutes ahead of the server's. The caller's clock is fast, or the client writes local time as if it were UTC.",
  steps: {
    "message-times": {
      action:
        "Read the times in `Signature not yet current: A is still later than B (C + 5 min.)`: A is when you signed, C is the server's time.",
      expect:
        "A is more than five minutes after C. A gap of whole hours is a time zone mistake in the client, any other gap a fast clock.",
    },
    clock: {
      action:
        "Compare the clock of the machine that signs (the container, the phone, the build runner) with the server's `date` header.",
      expect:
        "The local time in UTC is more than five minutes ahead: the clock is the cause. The two agree: the client computes the date wrongly.",
    },
    "sync-clock": {
      action: "Set the clock from a time server; the command is for Linux with chrony.",
      expect:
        "`System time` is now within a second. Check the time zone as well: a clock set by hand to local time but marked UTC is hours off.",
    },
    "utc-date": {
      action:
        "In signing code of your own, build `X-Amz-Date` from UTC in the form `YYYYMMDDTHHMMSSZ`, and take the date in `Credential=` from the same value.",
      expect:
        "`X-Amz-Date` equals `date -u`. A date in the credential scope that differs from it gives `Date in Credential scope does not match`.",
    },
    "fresh-signature": {
      action: "Send the request once, freshly signed by `curl` on the same machine.",
      expect:
        "`Signature not yet current` is gone. If `curl` still gets it, the clock is still fast; if only the client does, its date is wrong.",
    },
  },
  fix: {
    caller: "Set the clock of the machine that signs, and build `X-Amz-Date` from UTC.",
    owner: "Nothing in the API is to be changed.",
  },
};
