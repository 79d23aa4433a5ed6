import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "CloudFront passes on a Host header that the API does not know",
  why: "API Gateway finds an API by the `Host` header. The distribution forwards the viewer's `Host` instead of the origin's name, and no API or custom domain name answers to that host.",
  steps: {
    "origin-call": {
      action: "Call the same method and path on the API's own host, without CloudFront.",
      expect:
        'The call succeeds, or at least is no longer answered `{"message":"Forbidden"}` with `ForbiddenException`. If it fails the same way, CloudFront is not the reason.',
    },
    "foreign-host-call": {
      action:
        "Repeat that call with the viewer's host in the `Host` header, as CloudFront sends it.",
      expect:
        'The 403 is back, and `Host` is the only difference: this is the cause. A Regional API answers `{"message":"Forbidden"}`; an edge-optimised API may answer with CloudFront\'s page "Bad request" instead.',
    },
    "forwarded-headers": {
      action: "Read which policies the behaviour for this path uses.",
      expect:
        "The origin request policy is `216adef6-5c7f-47e4-b989-5492eafa07d3` (AllViewer), or a policy of your own, a cache policy or `headers` includes `Host` or all headers. `b689b0a8-53d0-40ab-baf2-68738e2966ac` (AllViewerExceptHostHeader) rules it out for that behaviour.",
    },
    "origin-request-policy": {
      action:
        "In the CloudFront console, distribution, Behaviors, Edit: set the origin request policy AllViewerExceptHostHeader, and take `Host` out of the cache policy or of the legacy header list. The API needs no redeploy for this.",
      expect:
        "The distribution's status turns to Deploying. The policy forwards the other viewer headers, `Authorization` among them.",
    },
    "custom-domain": {
      action:
        "If the backend needs the viewer's host, do the opposite: make this host a Regional custom domain name of API Gateway with a mapping to the stage, and use its `regionalDomainName` as the origin.",
      expect:
        "`NotFoundException` confirms that API Gateway does not know the host so far. Once the name and its mapping exist, forwarding `Host` is right.",
    },
    "call-again": {
      action: "Call through CloudFront again when the distribution is deployed.",
      expect:
        'The 403 is gone. If `{"message":"Forbidden"}` stays with the right `Host`, the origin path lacks the stage (`/` and the stage\'s name); `Missing Authentication Token` means that host and stage are right and the path is not.',
    },
  },
  fix: {
    caller: "Until it is repaired, call the API's own host instead of the CloudFront name.",
    owner:
      "Set the origin request policy of this behaviour to `AllViewerExceptHostHeader`, so that CloudFront sends the origin's own host name.",
  },
  misleads:
    "API Gateway finds the API by the host name, and to a host that belongs to no API it says only `Forbidden`.",
};
