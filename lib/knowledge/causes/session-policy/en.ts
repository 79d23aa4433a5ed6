import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A session policy on the caller's temporary credentials refused the call",
  why: "A policy handed over when temporary credentials are issued limits that one session to what it and the role both allow. It leaves `execute-api:Invoke` on this API out, or denies it, although the role allows it.",
  steps: {
    message: {
      action: "Read which policy type the message names.",
      expect:
        "`because no session policy allows the execute-api:Invoke action` or `with an explicit deny in a session policy`. The ARN before it is of the form `assumed-role/ROLE/SESSION` or `federated-user/NAME`. If it goes on with an authorization id, the commands print what was evaluated, for at least 24 hours: `matchedPolicies` holds the policy and the `sid` of the statement that refused. Without an id leave them out.",
    },
    "session-origin": {
      action:
        "With the credentials of the program that made the call, read the role and session name, and find the code or service that issues them.",
      expect:
        "The ARN of the message. What issued it passes `Policy` or `PolicyArns` to `AssumeRole`, `AssumeRoleWithWebIdentity`, `AssumeRoleWithSAML` or `GetFederationToken`; a Cognito identity pool gives the credentials of guests two by itself in its enhanced flow, a managed one (`AmazonCognitoUnAuthedIdentitiesSessionPolicy`) and an inline one. The managed one lacks `execute-api`; whether the inline one has it today could not be established. The basic flow has neither. An instance profile or a Lambda role that is used directly has no such policy.",
    },
    "issuing-event": {
      action:
        "Find the event that issued the session in CloudTrail, in the Region where STS was called (`us-east-1` for its global endpoint).",
      expect:
        "`policy` or `policyArns` among the parameters. Neither means that this call set no session policy; look for one further up, where a role was assumed from another session.",
    },
    "policy-repair": {
      action:
        "In the code that issues the session, add `execute-api:Invoke` on the resource ARN of the message to the session policy, or leave the policy out where the role is narrow enough.",
      expect:
        "The session policy now covers the call. A session policy can only narrow: if the role does not allow the call, it is refused all the same.",
    },
    "new-session": {
      action:
        "Issue fresh credentials and make the program use them. A running session keeps the policy it was issued with.",
      expect: "The same role, and a new session. Restart programs that cache credentials.",
    },
    "signed-retry": {
      action:
        "Repeat the call with the new session, signed by curl, which takes the credentials from the environment without printing them.",
      expect: "Anything but this 403; the API needs no redeployment.",
    },
  },
  fix: {
    caller:
      "Add `execute-api:Invoke` on this API to the policy that is handed over when the session is issued, and take new credentials.",
    owner: "Nothing in the API is to be changed.",
    ask: "Please add `execute-api:Invoke` on this API to the session policy that our credentials are issued with.",
  },
};
