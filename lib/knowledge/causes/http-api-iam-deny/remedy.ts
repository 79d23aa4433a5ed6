import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "http-iam",
    "iam-invoke",
    "kc-http-iam-cross-account",
    "http-routes",
    "http-logging-variables",
    "http-vs-rest",
  ],
  commands: {
    "route-authorization": ["v2-get-routes-authorizer"],
    "signed-call": ["signed-call"],
    "signer-in-log": ["access-log"],
    simulation: ["simulate-invoke"],
    "policy-repair": [
      "put-role-policy-invoke",
      "put-user-policy-invoke",
      "permission-set-policy",
      "put-permission-set-policy",
      "provision-permission-set",
    ],
    "account-role": ["assume-role-profile", "assume-role-source", "get-caller-identity-assumed"],
  },
};
