import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The call crosses accounts and only one side allows it",
  why: "When the caller's account is not the API's, an allow in the caller's identity policy and one in the API's resource policy are both needed. One of them is missing or does not fit this stage, method and path.",
  steps: {
    accounts: {
      action:
        "Compare your account with the last four digits of the account in the resource ARN of the message; the digits before them are masked.",
      expect:
        "They differ. If they are the same, ask the owner for the full account id: when it is yours, one allow is enough and this is not the cause.",
    },
    "identity-side": {
      action:
        "Let IAM evaluate your side. `ACCOUNT_ID` is the API's account; for an `assumed-role` ARN give the ARN of the role itself.",
      expect:
        "`implicitDeny`: your side is missing, and a newer message says `no identity-based policy allows`. `allowed`: the API's side is missing, and the message may say `no resource-based policy allows`.",
    },
    "identity-repair": {
      action:
        "Where your side is missing, have an administrator of your account allow `execute-api:Invoke` on the ARN of the message, with the API's account id in it. A role `AWSReservedSSO_...` is changed in its permission set.",
      expect: "The simulation answers `allowed`. This side needs no redeployment.",
    },
    "resource-side": {
      action:
        "Print the API's resource policy and look for an `Allow` whose `Principal` is the caller's account or ARN and whose `Resource` covers the ARN of the message.",
      expect:
        "None fits, or no policy is attached at all. For an assumed role the principal is the role's ARN or its account.",
    },
    "resource-repair": {
      action:
        "Where the API's side is missing, allow the caller's account or role in the resource policy: the first line saves it as `policy.json`, and the other lines put what you made of it in place of the whole policy. The console can do it too. A principal that is an AWS ARN works only if every method uses `AWS_IAM`.",
      expect: "The command prints the API with the new policy. Nothing changes for callers yet.",
    },
    redeploy: {
      action:
        "Redeploy the stage, because a resource policy takes effect only with a deployment, and have the caller repeat the call.",
      expect:
        "The call gets past the policies. If the message now names the other side, that one is missing too.",
    },
  },
  fix: {
    caller:
      "Have an administrator of your account allow `execute-api:Invoke` on the ARN of the message, and ask the owner for the other side.",
    owner: "Allow the caller's account or role in the API's resource policy, and deploy the stage.",
  },
  misleads:
    "One `Allow` is enough within an account, and two are needed across accounts; the message names one side at most.",
};
