import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Private DNS of a VPC endpoint captures the call to a public API",
  why: "An interface endpoint for `execute-api` with private DNS turned on answers for every name `*.execute-api` of that Region inside its VPC. The endpoint can reach private APIs only, so a call to a public API by its default host ends there with a 403.",
  steps: {
    "resolved-address": {
      action: "Resolve the API's host on the machine that gets the 403.",
      expect:
        "The answer is a private address, for example in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, while the same command on the internet gives public addresses. A public address rules this out.",
    },
    "endpoint-type": {
      action: "Check that the API is a public one.",
      expect:
        "`REGIONAL` or `EDGE` fits. `NotFoundException` fits too where `aws apigatewayv2 get-api` knows the id: HTTP and WebSocket APIs are always public. With `PRIVATE` the call belongs on the endpoint, and the 403 has another cause.",
    },
    "private-dns-setting": {
      action:
        "Look up the `execute-api` interface endpoints in the account that owns the VPC, and their private DNS setting.",
      expect:
        "The caller's VPC has one with `privateDns` true. With an empty list, look in the account that shares the subnet or runs the DNS resolver, and for a private hosted zone of that name.",
    },
    "custom-domain": {
      action:
        "Give the public API a Regional or edge-optimised custom domain name and let callers in the VPC use that. Point a Regional one at its target with a Route 53 alias record, not a CNAME: the target `d-xxxxxxxxxx.execute-api` is a name that private DNS captures too.",
      expect:
        "The list shows the name and its target. From the VPC, `dig +short` of the custom name gives public addresses, and the call succeeds. The VPC needs a way to the internet, such as a NAT gateway; without one the call now times out.",
    },
    "private-dns-off": {
      action:
        "Where no custom domain name is possible, turn private DNS off on the endpoint instead, as AWS advises where both kinds of APIs are called. First give each private API that is called from this VPC a private hosted zone of its default host, with an alias record to the endpoint, or move its callers to the name `API_ID-VPCE_ID.execute-api`.",
      expect:
        "After some minutes `dig` gives public addresses for the default host. A private API without a zone of its own is no longer found by its default host.",
    },
    "call-again": {
      action:
        "Repeat the call from the same machine, in a new process, so that no old DNS answer is reused.",
      expect:
        "curl connects to a public address (`Connected to ...`) and the `ForbiddenException` is gone. If it stays with a public address, look at the stage in the URL and at the default endpoint.",
    },
  },
  fix: {
    caller:
      "Call the API by its custom domain name from this VPC; where there is none, switch private DNS off on the `execute-api` endpoint and use a private hosted zone for each private API.",
    owner:
      "Give the API a Regional custom domain name, and tell the callers inside VPCs to use that.",
  },
  misleads:
    "The VPC endpoint that caught the call serves private APIs only and does not know this one, so all it says is `Forbidden`.",
};
