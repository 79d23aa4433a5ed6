import type { FacetId, FacetWords } from "../../types";

/** The questions and their answers, in English. */
export const facetWords: { readonly [F in FacetId]: FacetWords<F> } = {
  "answered-by": {
    name: "Who answered",
    question: "Who wrote this response?",
    options: {
      "api-gateway": "API Gateway itself",
      backend: "Our backend, behind API Gateway",
      cloudfront: "CloudFront itself",
      cloudflare: "Cloudflare",
      "load-balancer": "An Application Load Balancer",
      "web-server": "A web server (nginx, Apache …) or an application with one",
      s3: "Amazon S3",
      "forward-proxy": "A proxy or filter in the caller's own network",
      "lambda-url": "A Lambda function URL",
      "other-aws-service": "Another AWS service",
      "other-gateway": "Another vendor's API, CDN, firewall or gateway",
      "local-emulator": "An emulator on the developer's machine",
      "integrated-aws-service": "An AWS service that API Gateway called for the method",
    },
  },
  message: {
    name: "Error message",
    question: "What does the response body say?",
    options: {
      "authorizer-denied": "User is not authorized to access this resource …",
      "invoke-denied": "User: … is not authorized to perform: execute-api:…",
      "token-invalid": "The security token included in the request is invalid",
      "token-expired": "The security token included in the request is expired",
      "missing-authentication-token": "Missing Authentication Token",
      "signature-expired": "Signature expired: … is now earlier than …",
      "signature-not-yet-current": "Signature not yet current: … is still later than …",
      "signature-mismatch":
        "The request signature we calculated does not match the signature you provided …",
      "credential-scope": "Credential should be scoped to …",
      "authorization-not-sigv4":
        "Invalid key=value pair (missing equal-sign) in Authorization header …",
      "invalid-api-key": "Invalid API Key identifier specified",
      forbidden: "Forbidden",
      customised: "Another text, or a page",
      empty: "Nothing, the body is empty",
      null: '{"Message":null}',
      "operation-unknown": "Unable to determine service/operation name to be authorized",
    },
  },
  "error-type": {
    name: "x-amzn-errortype header",
    question: "What does the response header x-amzn-errortype say?",
    options: {
      "access-denied": "AccessDeniedException",
      forbidden: "ForbiddenException",
      "missing-authentication-token": "MissingAuthenticationTokenException",
      "incomplete-signature": "IncompleteSignatureException",
      "invalid-signature": "InvalidSignatureException",
      "expired-token": "ExpiredTokenException",
      "unrecognized-client": "UnrecognizedClientException",
      absent: "The response has no such header",
    },
  },
  "response-ids": {
    name: "Request id headers",
    question: "Which API Gateway request id does the response carry?",
    options: {
      "rest-style": "x-amz-apigw-id",
      "http-style": "Only apigw-requestid",
    },
  },
  denial: {
    name: "Explicit deny",
    question: "Does the message say “with an explicit deny”?",
    options: {
      explicit: "Yes, it says “with an explicit deny”",
      implicit: "No, it does not speak of an explicit deny",
    },
  },
  "policy-named": {
    name: "Policy named",
    question: "Which kind of policy does the message name?",
    options: {
      identity: "An identity-based policy",
      resource: "A resource-based policy",
      "vpc-endpoint": "A VPC endpoint policy",
      "service-control": "A service control policy",
      "permissions-boundary": "A permissions boundary",
      session: "A session policy",
      unnamed: "It names no kind of policy",
    },
  },
  principal: {
    name: "Who was refused",
    question: "Whom does the message name after “User:”?",
    options: {
      anonymous: "anonymous",
      arn: "An ARN: a user, a role or a role session",
    },
  },
  "denied-action": {
    name: "Refused action",
    question: "Which action does the message refuse?",
    options: {
      invoke: "execute-api:Invoke",
      "manage-connections": "execute-api:ManageConnections",
    },
  },
  "same-account": {
    name: "Same account",
    question: "Are the caller and the API in the same AWS account?",
    options: {
      yes: "Yes, both are in one account",
      no: "No, they are in two accounts",
    },
  },
  "cloudfront-page": {
    name: "CloudFront's page",
    question: "What does CloudFront's error page say?",
    options: {
      blocked: "Request blocked",
      country: "… configured to block access from your country",
      method: "… not configured to allow the HTTP request method",
      "bad-request": "Bad request",
      other: "Another sentence",
    },
  },
  "body-with-get": {
    name: "Body with GET",
    question: "Is the request a GET that carries a body?",
    options: {
      yes: "Yes, a GET with a body",
      no: "No, another method, or no body",
    },
  },
  "api-type": {
    name: "API type",
    question: "Which type of API is called?",
    options: {
      rest: "A REST API, Regional or edge-optimised",
      http: "An HTTP API",
      private: "A private REST API",
      websocket: "A WebSocket API",
    },
  },
  "auth-mode": {
    name: "Method's authorization",
    question: "Which authorization does the called method or route have?",
    options: {
      none: "None (NONE)",
      iam: "IAM (AWS_IAM)",
      "lambda-authorizer": "A Lambda authorizer (CUSTOM)",
      cognito: "A Cognito user pool (COGNITO_USER_POOLS)",
      jwt: "A JWT authorizer (JWT)",
    },
  },
  host: {
    name: "Host called",
    question: "Which host name was the request sent to?",
    options: {
      "execute-api": "The default endpoint",
      "vpc-endpoint": "A VPC endpoint's name",
      "custom-domain": "Our own domain, a custom domain of API Gateway",
      cloudfront: "A CloudFront distribution of ours",
      "aws-service": "Another AWS service's own endpoint",
      other: "Something else",
    },
  },
  partition: {
    name: "AWS partition",
    question: "In which part of AWS is the API?",
    options: {
      aws: "The ordinary one: the host ends in .amazonaws.com",
      "aws-cn": "AWS China: the host ends in .amazonaws.com.cn",
      "aws-us-gov": "AWS GovCloud (US): the region begins with us-gov-",
    },
  },
  "authorization-sent": {
    name: "Authorization sent",
    question: "What did the request's Authorization header hold?",
    options: {
      none: "Nothing, the request had no Authorization header",
      sigv4: "A complete AWS signature",
      "malformed-sigv4": "An AWS signature that is incomplete or garbled",
      bearer: "A Bearer token, or a bare JWT",
      other: "Something else",
    },
  },
  "websocket-step": {
    name: "WebSocket step",
    question: "Which step of the WebSocket fails?",
    options: {
      none: "None: the call opens no WebSocket and is no @connections call",
      connect: "Opening the connection ($connect) fails",
      message: "The connection is open, and a message gets a “Forbidden” frame back",
      "connections-api": "The backend's @connections call fails",
    },
  },
  preflight: {
    name: "Preflight",
    question: "Is the refused request the preflight that a browser sends ahead?",
    options: {
      yes: "Yes, its method is OPTIONS",
      no: "No, it is the request itself, with another method",
    },
  },
  "route-deployed": {
    name: "Route deployed",
    question: "Does the deployed stage have this method and path, exactly as they arrive?",
    options: {
      yes: "Yes, the deployed stage has this method and path",
      no: "No, the deployed stage has no such method or path",
    },
  },
  "stage-in-url": {
    name: "Stage in the URL",
    question: "Does the URL lead to a deployed stage?",
    options: {
      right: "Yes, the stage is right",
      wrong: "No, the stage is missing, misspelt or not deployed",
    },
  },
  "host-known": {
    name: "Host known",
    question: "Does an API or custom domain of exactly this name exist in this region?",
    options: {
      yes: "Yes, an API or custom domain of this name exists there",
      no: "No, there is none of this name in this region",
    },
  },
  "default-endpoint": {
    name: "Default endpoint",
    question: "Is the API's default execute-api endpoint switched on?",
    options: {
      enabled: "Yes, it is switched on",
      disabled: "No, it is switched off",
    },
  },
  "domain-mapping": {
    name: "Domain mapping",
    question: "Does a mapping or routing rule of the custom domain match this path?",
    options: {
      matches: "Yes, a base path mapping or routing rule matches this path",
      none: "No, no base path mapping or routing rule matches this path",
    },
  },
  "mutual-tls": {
    name: "Mutual TLS",
    question: "Does the domain that was called require a client certificate (mutual TLS)?",
    options: {
      yes: "Yes, mutual TLS is on for this domain",
      no: "No, mutual TLS is not on",
    },
  },
  "client-certificate": {
    name: "Client certificate",
    question: "Which client certificate did the caller present, and does the truststore accept it?",
    options: {
      "none-sent": "No client certificate was sent",
      "untrusted-or-incomplete-chain": "One that the truststore does not trust up to the root",
      "expired-or-unsupported": "One that has expired or uses an unsupported key or signature",
      accepted: "One that is valid and that the truststore trusts",
    },
  },
  "endpoint-access-mode": {
    name: "Endpoint access mode",
    question: "Is the endpoint access mode STRICT, and does this request break its rule?",
    options: {
      basic: "No, the mode is BASIC or not set, or the request keeps the rule",
      strict: "Yes, the mode is STRICT and the request breaks its rule",
    },
  },
  "front-signature": {
    name: "Fields of CloudFront, load balancers, Cloudflare and S3",
    question:
      "Has the response a field that CloudFront, a load balancer, Cloudflare or S3 writes into what it sends?",
    options: {
      present: "Yes, a Server, cf-ray, x-amz-cf-id or x-amz-request-id of theirs",
      absent: "No, none of them",
    },
  },
  "cloudfront-in-front": {
    name: "CloudFront in front",
    question:
      "Is a CloudFront distribution of yours in front of the API, and which Host does it send on?",
    options: {
      no: "No, no CloudFront distribution of ours is in front",
      "forwards-viewer-host":
        "Yes, and it passes the viewer's Host header on (the API has no custom domain of that name)",
      "rewrites-host": "Yes, and it sends the origin's own name as Host",
    },
  },
  "private-api-name": {
    name: "Name of private API",
    question: "Is the private API called by a name that works for private APIs?",
    options: {
      right: "Yes, by a name that works from here, with the API's id where the name lacks it",
      wrong: "No, by another name, or without the Host or x-apigw-api-id that it needs",
      "not-admitted":
        "Yes, by its private custom domain name, but that does not admit this VPC endpoint",
    },
  },
  "host-resolves-to": {
    name: "Resolved address",
    question: "To what kind of address does the host name resolve where the caller runs?",
    options: {
      "public-address": "A public address",
      "private-address": "A private address",
    },
  },
  "caller-network": {
    name: "Caller's network",
    question: "From which network does the caller call?",
    options: {
      internet: "From the internet, outside any VPC of ours",
      "vpc-with-private-dns-endpoint":
        "From a VPC that has an execute-api endpoint with private DNS on",
      "vpc-other": "From a VPC without such an endpoint",
      "on-premises": "From our own site, over VPN or Direct Connect",
    },
  },
  "api-key-required": {
    name: "API key required",
    question: "Does the called method require an API key?",
    options: {
      yes: "Yes, the method requires an API key",
      no: "No, the method requires none",
    },
  },
  "api-key-sent": {
    name: "API key sent",
    question: "Did the request bring an API key?",
    options: {
      yes: "Yes, it brought a key",
      no: "No, it brought no key",
    },
  },
  "key-state": {
    name: "State of the key",
    question: "What is the state of the API key that came with the request?",
    options: {
      usable: "It is enabled, and a usage plan of it covers this API stage",
      "unknown-or-disabled": "No key of this value exists, or it is disabled",
      "no-usage-plan-for-stage": "It is enabled, but no usage plan of it covers this API stage",
      "not-supplied-by-authorizer":
        "The key source is AUTHORIZER, and the authorizer supplies no usable key",
    },
  },
  "waf-attached": {
    name: "AWS WAF attached",
    question: "Is an AWS WAF web ACL attached to the API's stage?",
    options: {
      yes: "Yes, a web ACL is attached to the API's stage",
      no: "No, none is attached to the API's stage",
    },
  },
  "waf-blocked": {
    name: "AWS WAF blocked",
    question: "Did the web ACL on the API's stage block this request?",
    options: {
      yes: "Yes, the web ACL on the stage blocked it",
      no: "No, that web ACL did not block it",
    },
  },
  "vpc-endpoint-policy": {
    name: "VPC endpoint policy",
    question: "What does the policy of the VPC endpoint say of this caller and this API?",
    options: {
      default: "It is the default policy, which allows everything",
      "allows-caller": "It is our own policy, and it allows this caller and this API",
      "denies-caller": "It refuses this caller or this API",
    },
  },
  "identity-policy": {
    name: "Identity policy",
    question: "What do the caller's own IAM policies say of this call?",
    options: {
      "allows-caller": "They allow it (allowed)",
      "denies-caller": "A Deny statement in them matches (explicitDeny)",
      "silent-on-caller": "No statement in them matches (implicitDeny)",
    },
  },
  "resource-policy": {
    name: "Resource policy",
    question: "What does the API's resource policy say of this caller and this call?",
    options: {
      none: "The API has no resource policy",
      "allows-caller": "It allows this call, and no Deny in it matches",
      "denies-caller": "A Deny statement in it matches",
      "silent-on-caller": "It exists, but no statement in it matches this call",
    },
  },
  "deployed-since-change": {
    name: "Deployed since change",
    question: "Was the stage deployed after the last change that concerns this call?",
    options: {
      yes: "Yes, it was deployed after the last change",
      no: "No, a change that should let the call through is not deployed yet",
    },
  },
  "authorizer-policy": {
    name: "Authorizer's policy",
    question: "What did the policy that the Lambda authorizer returned say of this method?",
    options: {
      "allows-caller": "It allows this method's ARN",
      "denies-caller": "A Deny in it matches this method's ARN",
      "silent-on-method": "It neither allows nor denies this method's ARN",
    },
  },
  "authorizer-cache": {
    name: "Authorizer cache",
    question: "Does the Lambda authorizer's cache hold its policies?",
    options: {
      off: "No, caching is off (TTL 0)",
      on: "Yes, caching is on (TTL above 0)",
    },
  },
  "after-cache-flush": {
    name: "After cache flush",
    question: "What happens to the same call once the authorizer's cache is flushed?",
    options: {
      works: "It works after the flush",
      "still-refused": "It is still refused after the flush",
    },
  },
  credentials: {
    name: "AWS credentials",
    question: "Are the AWS credentials that signed the request valid?",
    options: {
      valid: "Yes, AWS knows them and they have not expired",
      "unknown-or-disabled": "No, AWS does not know the access key or the session token",
      expired: "No, the temporary credentials have expired (ExpiredToken)",
    },
  },
  "signed-for": {
    name: "Signed for",
    question: "For which region and service was the request signed?",
    options: {
      "this-api": "For execute-api in the API's own region",
      "another-region-or-service": "For another region or another service",
    },
  },
  "signing-time": {
    name: "Time of signing",
    question: "How far is X-Amz-Date of the request from the Date of the response?",
    options: {
      "within-five-minutes": "Within five minutes",
      older: "X-Amz-Date is more than five minutes earlier",
      ahead: "X-Amz-Date is more than five minutes later",
    },
  },
  clock: {
    name: "Caller's clock",
    question: "Is the clock of the machine that signs the request right?",
    options: {
      right: "Yes, it is right within five minutes",
      slow: "No, it is slow by more than five minutes",
      fast: "No, it is fast by more than five minutes",
    },
  },
  "other-clients-work": {
    name: "Other clients",
    question: "Does the same request work from another address, network or client?",
    options: {
      yes: "Yes, it works from elsewhere",
      no: "No, it is refused from everywhere",
    },
  },
  "works-on-default-endpoint": {
    name: "On default endpoint",
    question: "Does the same request work on the API's default execute-api endpoint?",
    options: {
      yes: "Yes, there it works",
      no: "No, there it is refused too",
    },
  },
  "other-methods-work": {
    name: "Other methods",
    question: "Did another path or method work minutes ago, with the same caller and token?",
    options: {
      yes: "Yes, another path or method worked minutes ago",
      no: "No, every path and method is refused",
    },
  },
  "scope-granted": {
    name: "Scope granted",
    question: "Does the JWT hold a scope that the route asks for?",
    options: {
      yes: "Yes, it holds at least one of them",
      no: "No, it holds none of them",
    },
  },
  "cache-invalidation": {
    name: "Cache invalidation",
    question:
      "Does the request ask a cached method for a fresh answer without having the right to?",
    options: {
      sent: "Yes, it sends Cache-Control: max-age=0 to a cached method that answers 403 to that",
      "not-sent":
        "No, it does not send that header, or the method is not cached or does not answer 403",
    },
  },
  "request-logged": {
    name: "In the log",
    question: "Is there a line of this request in the API's access or execution log?",
    options: {
      yes: "Yes, there is a line of this request",
      no: "No, access logging was on and there is no line",
    },
  },
  "response-type": {
    name: "Logged response type",
    question: "What does the access log show as $context.error.responseType?",
    options: {
      "access-denied": "ACCESS_DENIED",
      "invalid-api-key": "INVALID_API_KEY",
      "waf-filtered": "WAF_FILTERED",
      "missing-authentication-token": "MISSING_AUTHENTICATION_TOKEN",
      "expired-token": "EXPIRED_TOKEN",
      "invalid-signature": "INVALID_SIGNATURE",
      none: "Nothing, only a hyphen",
    },
  },
  "failed-phase": {
    name: "Refusing phase",
    question: "Which phase has the status 403 in the access log?",
    options: {
      waf: "AWS WAF: $context.waf.status is 403",
      authenticate: "Signature: $context.authenticate.status is 403",
      authorizer: "Authorizer: $context.authorizer.status is 403",
      authorize: "Policies: $context.authorize.status is 403",
      integration: "Backend: $context.integration.status is 403",
      none: "None of them, though the log has them all",
    },
  },
  "backend-status": {
    name: "Backend's status",
    question: "What status did the backend answer with?",
    options: {
      "403": "403, the backend refused",
      other: "Another status, or the backend was not called",
    },
  },
};
