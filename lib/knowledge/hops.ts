/** The stations of a request, in the order in which it meets them. */
export const hops = [
  "client-network",
  "front",
  "domain",
  "vpc-endpoint",
  "waf",
  "route",
  "authenticate",
  "api-key",
  "authorizer",
  "policy",
  "websocket",
  "backend",
  "other-service",
] as const;
