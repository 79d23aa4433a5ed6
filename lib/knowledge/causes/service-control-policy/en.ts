import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A service control policy of the caller's organisation refused the call",
  why: "Service control policies cap what the users and roles of a member account may do. The call is refused if one of them denies it, or if at any level between the organisation's root and the account none of them allows it, whatever the account's own policies say.",
  steps: {
    message: {
      action: "Read which policy type the message names.",
      expect:
        "`service control policy`. The wording may say `explicit deny` even where the policy is merely silent, so look for a missing `Allow` as well as for a `Deny`. AWS does not list `execute-api` among the services that resource control policies apply to, so one of those is not to be expected here. If it goes on with an authorization id, the commands print what was evaluated, for at least 24 hours: `matchedPolicies` holds the policy and the `sid` of the statement that refused. Without an id leave them out.",
    },
    "caller-identity": {
      action: "Ask AWS who you are, with the credentials of the program that made the call.",
      expect:
        "The ARN of the message, in a member account of an organisation. Service control policies do not bind the management account, so there it is not the cause.",
    },
    simulation: {
      action:
        "Let IAM evaluate the call. For an `assumed-role` ARN give the ARN of the role itself.",
      expect:
        "`AllowedByOrganizations` is `false`. With `true`, the refusal may hang on a condition that only the real request fails, such as `aws:SourceIp` or `aws:PrincipalTag`.",
    },
    "policies-of-the-account": {
      action:
        "With the organisation's administrator (the management or a delegated account), list the policies of the account, then in the same way those of each organisational unit above it and of the root.",
      expect:
        "A policy besides `FullAWSAccess` at some level, or a level without `FullAWSAccess` whose policies list allowed services without `execute-api`.",
    },
    "policy-content": {
      action:
        "Read each of these policies for a `Deny` that covers `execute-api:Invoke`, also by `NotAction` or a Region list, and for its condition.",
      expect:
        "One statement fits the call: the Region, the principal or the action is outside what the organisation allows.",
    },
    exception: {
      action:
        "Have the administrator allow `execute-api` at that level, or exempt this role in the condition of the `Deny`; or call from a Region or account that the organisation allows. Then repeat the call.",
      expect:
        "The call succeeds, or the message names another policy. Nobody needs to redeploy the API.",
    },
  },
  fix: {
    caller:
      "Have the organisation's administrator allow `execute-api:Invoke` for your account, or call from a Region or account that the organisation allows.",
    owner:
      "Nothing in the API is to be changed: the policy stands in the organisation of the caller's account.",
    ask: "Please allow `execute-api:Invoke` for our account in the service control policies, or exempt our role.",
  },
  misleads:
    "The message may say `explicit deny` although no policy has a `Deny`: an SCP that merely does not list `execute-api` refuses too.",
};
