import type { HopId, HopWords } from "../../types";

/** The stations of a request, in English. */
export const hopWords: { readonly [H in HopId]: HopWords } = {
  "client-network": {
    name: "Caller's network",
    what: "The caller's DNS and proxies decide where the request goes, and a proxy may answer it itself.",
  },
  front: {
    name: "In front of the API",
    what: "CloudFront, Cloudflare, a load balancer or a web server takes the request, and refuses it or passes it on.",
  },
  domain: {
    name: "Domain and stage",
    what: "API Gateway looks up the host name, checks the TLS connection and finds the API and its stage.",
  },
  "vpc-endpoint": {
    name: "VPC endpoint policy",
    what: "For a private API, the policy of the VPC endpoint decides before any other policy.",
  },
  waf: {
    name: "AWS WAF",
    what: "The web ACL on the API's stage, if there is one, allows or blocks the request.",
  },
  route: {
    name: "Route",
    what: "API Gateway looks for this method and path in the deployed stage.",
  },
  authenticate: {
    name: "Signature",
    what: "API Gateway checks the AWS signature, the access key and the session token.",
  },
  "api-key": {
    name: "API key",
    what: "Where the method requires an API key, API Gateway looks for the key and its usage plan.",
  },
  authorizer: {
    name: "Authorizer",
    what: "A Lambda, Cognito or JWT authorizer looks at the token and says who may call what.",
  },
  policy: {
    name: "Policies",
    what: "The policies of the caller, of the API and of the organisation are evaluated together.",
  },
  websocket: {
    name: "WebSocket",
    what: "A WebSocket API checks the connection, routes each message and guards its @connections calls.",
  },
  backend: {
    name: "Backend",
    what: "The integration behind the API answers, and API Gateway passes its status on.",
  },
  "other-service": {
    name: "Another AWS service",
    what: "The request goes to another AWS service, which answers in words like API Gateway's.",
  },
};
