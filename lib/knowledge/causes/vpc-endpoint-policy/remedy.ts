import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["vpc-endpoint-policies", "iam-access-denied", "private-api-create"],
  commands: {
    "denial-message": ["call-body"],
    "endpoint-policy": ["describe-vpc-endpoints-policy"],
    "caller-identity": ["get-caller-identity"],
    "used-endpoint": ["access-log"],
    "allowed-call": ["endpoint-policy-to-file", "modify-vpc-endpoint-policy"],
    "call-again": ["call-verbose"],
  },
};
