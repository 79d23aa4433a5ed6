import { clouds } from "./clouds";
import { fronts } from "./fronts";
import { gateways } from "./gateways";
import type { StepProducts } from "./types";

const nginxLike = ["nginx", "OpenResty", "Angie", "Tengine"];
const webServers = [...nginxLike, "Apache HTTP Server", "ModSecurity", "NAXSI"];
const none: readonly string[] = [];
const givingIds = Object.entries({ ...fronts, ...gateways, ...clouds }).flatMap(
  ([product, { ids }]) => (ids === undefined ? [] : [product]),
);

/** The steps that are written for some products; where another one is named, its own line stands in for them. */
export const stepProducts: StepProducts = {
  "local-emulator": {
    "local-routes": ["AWS SAM CLI", "serverless-offline"],
    "local-checks": ["serverless-offline", "LocalStack"],
  },
  "other-aws-service": {
    "web-acl": ["AWS AppSync", "Amazon Cognito"],
  },
  "outside-other-gateway": {
    "answering-product": none,
    "reference-id": givingIds,
  },
  "outside-s3": {
    "response-head": ["Amazon S3"],
    host: ["Amazon S3"],
    "distribution-paths": ["Amazon S3"],
    object: ["Amazon S3"],
    "bucket-access": ["Amazon S3"],
  },
  "outside-web-server": {
    "error-log": webServers,
    "access-rule": webServers,
  },
};
