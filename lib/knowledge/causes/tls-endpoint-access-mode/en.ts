import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The strict endpoint access mode rejects the way the request came in",
  why: "With `endpointAccessMode` `STRICT`, API Gateway rejects a request that arrives through another endpoint type than the API's or the domain's, or whose `Host` differs from the name in the TLS handshake (SNI). AWS documents the rejection but not its status and text, so a 403 for it is likely, not certain.",
  steps: {
    "access-mode": {
      action:
        "Read the endpoint access mode of the API and, where one is called, of the custom domain name.",
      expect:
        "`mode` is `STRICT` and `policy` starts with `SecurityPolicy_`. `BASIC`, or `TLS_1_0` or `TLS_1_2` without a mode, rules it out. After a change to `STRICT` enforcement starts some 15 minutes later, so calls may have worked until then.",
    },
    "matching-name-call": {
      action:
        "Call the API by its own name without a `Host` header of your own, so that SNI and `Host` agree. The second command does so through a VPC endpoint, for a private API.",
      expect:
        "One of these succeeds while the client's call, with another name in the URL than in `Host`, is refused. If both are refused, look at the endpoint type.",
    },
    "endpoint-type": {
      action: "See through which kind of endpoint the request goes.",
      expect:
        "A private address for an API or domain of type `REGIONAL` or `EDGE`, or a public one for `PRIVATE`: strict mode rejects a request that comes through another type of endpoint.",
    },
    "client-name": {
      action:
        "Make the client, or the proxy before the API, use one name: the same in the URL, in SNI and in `Host`. Drop an overridden `Host`; in nginx set `proxy_ssl_server_name on` and `proxy_ssl_name` to the name sent as `Host`.",
      expect:
        "The call is answered by the API and appears in its access log. `$context.tlsVersion` and `$context.cipherSuite` there show what the client negotiated.",
    },
    "basic-mode": {
      action:
        "Where callers must use an endpoint's name with another `Host`, change the mode to `BASIC`; for a custom domain name use `aws apigateway update-domain-name` with the same patch. Choose a quiet hour: the update takes about 15 minutes, and the API may be out of reach meanwhile.",
      expect: "`apiStatus` is `UPDATING` and then `AVAILABLE`.",
    },
    deployment: {
      action: "Redeploy the stage, then have the caller repeat the failing call unchanged.",
      expect:
        "If the mode was the cause, the call passes now. If it is still refused in `BASIC` mode, the host itself is unknown to API Gateway.",
    },
  },
  fix: {
    caller:
      "Use one name everywhere: the URL, the TLS handshake (SNI) and `Host` must be the same.",
    owner:
      "If callers must send another `Host`, set the endpoint access mode to `BASIC` and deploy the stage.",
  },
  misleads:
    "AWS does not document how this refusal reads, so the message cannot confirm it; the setting can.",
};
