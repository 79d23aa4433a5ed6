import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "websocket-connect-routes",
    "kc-websocket",
    "websocket-lambda-authorizer",
    "websocket-iam",
    "websocket-logging",
  ],
  commands: {
    handshake: ["websocket-handshake"],
    "route-authorization": ["v2-get-routes-authorization"],
    "execution-log": ["execution-log"],
    "authorizer-policy": ["v2-get-authorizers-function"],
    "signed-address": ["simulate-connect"],
    redeploy: ["v2-create-deployment"],
  },
};
