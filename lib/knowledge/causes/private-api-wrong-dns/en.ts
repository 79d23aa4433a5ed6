import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The private API is called by a name that does not lead to it",
  why: "A private API answers only through an `execute-api` interface endpoint, and the endpoint picks the API by the host name or by the header `x-apigw-api-id`. With the wrong form for this network, or with neither header right, the request arrives but names no API.",
  steps: {
    "resolved-address": {
      action: "Resolve the host that the client calls, on the machine that gets the 403.",
      expect:
        "A private address of the VPC means that the call does reach an endpoint: then the name inside the request is wrong. A public address, or none, means that this resolver does not know the endpoint's private DNS, as is usual on-premises and in other VPCs.",
    },
    "call-by-endpoint": {
      action:
        "Call the API by the endpoint's public DNS name, `vpce-...-....execute-api.REGION.vpce.amazonaws.com`, with the header `x-apigw-api-id`. This form needs no private DNS and no association.",
      expect:
        'The answer is no longer `{"message":"Forbidden"}` with `ForbiddenException`. If it is, check the stage. `User: anonymous is not authorized ...` means that the name is now right and a policy refuses. A timeout points to the endpoint\'s security group: it must let port 443 in.',
    },
    "private-dns-setting": {
      action: "Read which forms the endpoint allows: its private DNS setting and its DNS names.",
      expect:
        "With `privateDns` false, the default host `API_ID.execute-api` does not work from this VPC; use the form of the step above or turn the setting on. Turning it on captures the public APIs of the Region as well.",
    },
    "dns-forwarding": {
      action:
        "From on-premises, forward `execute-api.REGION.amazonaws.com` to a Route 53 Resolver inbound endpoint in the VPC of the interface endpoint, and ask it directly as a test.",
      expect:
        "The inbound endpoint answers with the interface endpoint's private addresses. If it does and the plain `dig` does not, the forwarding rule of the local DNS servers is what is missing.",
    },
    "endpoint-association": {
      action:
        "For callers who use `API_ID-VPCE_ID.execute-api`, associate that endpoint with the API. `aws apigateway get-rest-api` shows those already there under `endpointConfiguration.vpcEndpointIds`.",
      expect:
        "The printed `vpcEndpointIds` holds the endpoint's id. If it was there before, the association is not what is missing.",
    },
    deployment: {
      action:
        "Redeploy the stage after a change of the association, and have the caller try again after a few minutes, when the DNS record is there.",
      expect:
        "`dig +short` of `API_ID-VPCE_ID.execute-api` gives the endpoint's private addresses and the call is no longer answered with `ForbiddenException`. The resource policy must still allow this VPC or endpoint.",
    },
  },
  fix: {
    caller:
      "Call the endpoint's own DNS name with the header `x-apigw-api-id`; that needs neither private DNS nor an association.",
    owner:
      "Associate the caller's VPC endpoint with the API, so that `API_ID-VPCE_ID.execute-api` resolves, and deploy the stage.",
  },
  misleads:
    "`Forbidden` here means that the endpoint could not tell which API was meant; nobody's permission was looked at.",
};
