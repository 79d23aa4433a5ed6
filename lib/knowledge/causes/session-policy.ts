import { signedCall } from "../commands";
import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const sessionPolicy = {
  id: "session-policy",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit", "implicit"],
    "policy-named": ["session"],
    "identity-policy": ["allows-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "iam-policy-types",
    "iam-access-denied",
    "iam-policy-evaluation",
    "cognito-guest-session-policy",
  ],
  checklist: [
    { id: "message", who: "caller" },
    { id: "session-origin", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "issuing-event",
      who: "caller",
      command:
        "aws cloudtrail lookup-events --region {region} --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRole --query \"Events[?contains(CloudTrailEvent, 'SESSION_NAME')].CloudTrailEvent\" --output text | jq .requestParameters",
    },
    { id: "policy-repair", who: "caller" },
    { id: "new-session", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "signed-retry",
      who: "caller",
      command: signedCall,
    },
  ],
} as const satisfies CauseEntry;
