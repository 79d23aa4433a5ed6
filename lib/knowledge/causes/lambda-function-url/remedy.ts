import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["lambda-url-auth", "serverless-13147"],
  commands: {
    "response-head": ["call-called"],
    "url-configuration": ["get-function-url-config"],
    "signed-call": ["signed-function-call"],
    "function-policy": ["get-policy"],
    permission: ["add-permission-function-url", "add-permission-invoke"],
    "intended-address": ["get-stages"],
  },
};
