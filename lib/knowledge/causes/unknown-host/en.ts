import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API Gateway knows no API or domain name by this host",
  why: "API Gateway finds the API by the host name of the request. The one that arrived is an address, a proxy's own name, the host of a deleted API or of another Region, or a custom domain name that does not exist there.",
  steps: {
    "sent-host": {
      action:
        "Read the `Host` that is sent. Where a proxy or service mesh stands before the API, read the one that it sends on, in its own log or configuration.",
      expect:
        "Right is `API_ID.execute-api.REGION.amazonaws.com` or a custom domain name of API Gateway. An IP address, `localhost`, an internal service name or the proxy's own name is the cause, and so is the target of a custom domain name, opened by itself.",
    },
    "own-host-call": {
      action:
        "Make the same call straight to the API's host, without proxy and without a `Host` header of your own.",
      expect:
        "If the `Forbidden` is gone, the host was the cause. If curl cannot resolve the name, the id or the Region in it is wrong.",
    },
    "api-exists": {
      action:
        "Check that the API id in the host exists in that account and Region. The first command knows REST APIs, the second HTTP and WebSocket APIs.",
      expect:
        "`NotFoundException` from both means a typo, another account or Region, or a deleted API; a redeployed stack often has a new id. If one prints the name, the id is right.",
    },
    "domain-exists": {
      action:
        "If the host is a name of your own, check that it exists as a custom domain name in API Gateway and that the DNS record points at its target.",
      expect:
        "`NotFoundException` while the record leads to a public address of API Gateway is the cause: create the name, or correct the record. A private custom domain name is found only with its id in `--domain-name-id`; the last line lists the ids. The record must lead to the `regional` or `edge` name that is printed, in the same Region as the API.",
    },
    "forwarded-host": {
      action:
        "Make the proxy send the API's own name, in `Host` and in SNI: in nginx `proxy_set_header Host` with the API's host and `proxy_ssl_server_name on`, in Envoy `auto_host_rewrite` or `host_rewrite_literal` and `sni`.",
      expect:
        "The proxy's log shows the API's host towards the upstream. A signed request must be signed for that same host.",
    },
    "call-again": {
      action: "Repeat the call the way the client makes it.",
      expect:
        'The answer changes and the stage\'s access log has a line for it, with `$context.domainName` equal to the host. `{"message":"Forbidden"}` with the right host now points to the stage in the URL.',
    },
  },
  fix: {
    caller:
      "Send the API's own host name, in the URL, in `Host` and in SNI; a proxy must not send its own name or an address.",
    owner:
      "If the name should lead to the API, create it as a custom domain name in the API's Region, or correct the DNS record.",
  },
  misleads:
    "To a host that belongs to no API, API Gateway says `Forbidden`; it does not say that it does not know the name.",
};
