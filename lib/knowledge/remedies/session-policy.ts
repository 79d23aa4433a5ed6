import type { sessionPolicy as cause } from "../causes/session-policy";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const sessionPolicy: Remedy<typeof cause> = {
  sources: [
    "iam-policy-types",
    "iam-access-denied",
    "iam-policy-evaluation",
    "cognito-guest-session-policy",
    "cognito-roles",
  ],
  commands: {
    "session-origin": "aws sts get-caller-identity",
    "issuing-event":
      "aws cloudtrail lookup-events --region {region} --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRole --query \"Events[?contains(CloudTrailEvent, 'SESSION_NAME')].CloudTrailEvent\" --output text | jq .requestParameters",
    "new-session": "aws sts get-caller-identity",
    "signed-retry": signedCall,
  },
};
