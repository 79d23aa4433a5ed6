import { aws } from "./aws";
import { clouds } from "./clouds";
import { fronts } from "./fronts";
import { gateways } from "./gateways";
import { proxies } from "./proxies";
import { publicApis } from "./public-apis";
import { emulators, servers } from "./servers";
import type { StepProducts } from "./types";

const nginxLike = ["nginx", "OpenResty", "Angie", "Tengine"];
const webServers = [...nginxLike, "Apache HTTP Server", "ModSecurity", "NAXSI"];
const none: readonly string[] = [];
/** All that can stand in front of an API of one's own. */
const inFront = [aws, fronts, gateways, clouds, proxies, servers, emulators].flatMap((rows) =>
  Object.keys(rows),
);
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
    "origin-call": inFront,
    "product-log": inFront,
    exception: inFront,
    "other-api": Object.keys(publicApis),
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
