import type { credentialScope as cause } from "../causes/credential-scope";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const credentialScope: Remedy<typeof cause> = {
  sources: [
    "iam-sigv4-troubleshooting",
    "iam-sigv4-create",
    "thread-signing-service",
    "thread-signing-region",
  ],
  commands: {
    "api-region": "dig +short {host}",
    "domain-region":
      "aws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName,endpointConfiguration:endpointConfiguration}'",
    "signed-call": signedCall,
  },
};
