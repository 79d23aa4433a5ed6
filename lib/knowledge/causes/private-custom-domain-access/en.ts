import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The private custom domain name does not admit this caller's VPC endpoint",
  why: "A private custom domain name answers only to VPC endpoints that an access association joins to it and that its own policy allows. The call came through an endpoint that lacks one of the two. AWS does not document the text of this refusal; a bare `Forbidden` is to be expected.",
  steps: {
    "resolved-address": {
      action: "See where the name leads from the machine that makes the call.",
      expect:
        "Private addresses, those of a VPC endpoint for `execute-api`. A public address means that the name does not lead to a VPC endpoint from there, which is another cause.",
    },
    associations: {
      action: "In the caller's account, list the access associations.",
      expect:
        "None of them has the endpoint through which the call goes as its `accessAssociationSource` together with the `domainNameArn` of the name that is called.",
    },
    "domain-policies": {
      action:
        "In the account that owns the domain name, read its two policies. A private domain name is found by its id alone: see `domainNameId` in `get-domain-names`.",
      expect:
        "The `policy`, which is for `execute-api`, does not allow the caller's VPC endpoint, or `managementPolicy` does not let the caller's account create an association. `NotFoundException` without `--domain-name-id` does not mean that the name is missing.",
    },
    association: {
      action:
        "If the association is missing, create it in the caller's account; the provider cannot do it for the caller.",
      expect:
        "The command prints a `domainNameAccessAssociationArn`. If the command is refused, see whether `managementPolicy`, or the share in AWS RAM, includes this account.",
    },
    "domain-policy": {
      action:
        "If the policy is at fault, have the owner allow the endpoint in it: the first line saves it as `policy.json`, and the other lines put what was made of it in place of the whole policy.",
      expect:
        "The new `policy` allows `execute-api:Invoke` with `aws:SourceVpce` of the caller's endpoint, and no `Deny` in it matches that endpoint.",
    },
    "api-policy": {
      action: "Check that the resource policy of the private API behind the name allows it too.",
      expect:
        "The endpoint is allowed there. If it is not, the call gets past the name and is refused with `User: anonymous is not authorized`, which is another cause.",
    },
    "call-again": {
      action: "Repeat the call.",
      expect: "The API answers. `Forbidden` for a path that no mapping covers is another cause.",
    },
  },
  fix: {
    caller:
      "Create the access association between your VPC endpoint and the domain name in your own account; the provider cannot do it for you.",
    owner:
      "Allow the caller's VPC endpoint in the domain's policy, and let the caller's account create the association.",
  },
  misleads:
    "AWS does not document how this refusal reads, so a bare `Forbidden` is a guess; the list of associations is the proof.",
};
