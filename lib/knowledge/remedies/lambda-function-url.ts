import type { lambdaFunctionUrl as cause } from "../causes/lambda-function-url";
import type { Remedy } from "../types";

export const lambdaFunctionUrl: Remedy<typeof cause> = {
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
