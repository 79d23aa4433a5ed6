import { booleanOf, itemsOf, textOf } from "../../evidence";
import type { Fact } from "../types";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { endpointsOf } from "./policies";
import { from, type Setup } from "./setup";

/** By which name and from which network a private API, or a public one past an endpoint, is called. */
export function networkFacts(setup: Setup): readonly Fact[] {
  return [...nameFacts(setup), ...associationFacts(setup), ...callerFacts(setup)];
}

/** `<api>-<vpce>` works where the API lists the endpoint, `<api>` where it leads to an endpoint. */
function nameFacts(setup: Setup): readonly Fact[] {
  const { host = "", hostKind } = setup.target;
  const resolved = setup.call.facts.get("host-resolves-to")?.option;
  return from(setup, "apigateway get-rest-api").flatMap(({ value }): readonly Fact[] => {
    const types = itemsOf(entryAt(value, "endpointConfiguration", "types")?.value);
    if (!types.some((item) => textOf(item) === "PRIVATE")) return [];
    const span = entryAt(value, "endpointConfiguration") ?? value;
    const named = /-(vpce-[0-9a-f]+)\.execute-api\./.exec(host)?.[1];
    if (named !== undefined) {
      const list = entryAt(value, "endpointConfiguration", "vpcEndpointIds");
      const isListed = itemsOf(list?.value).some((item) => textOf(item) === named);
      const option = isListed ? "right" : "wrong";
      return [{ facet: "private-api-name", option, span: spanOf(list ?? span) }];
    }
    if (hostKind !== "execute-api") return [];
    if (resolved === undefined) return withoutPrivateNames(setup);
    const option = resolved === "private-address" ? "right" : "wrong";
    return [{ facet: "private-api-name", option, span: spanOf(span) }];
  });
}

/** The name without an endpoint's id leads to an endpoint only where one has private DNS on. */
function withoutPrivateNames(setup: Setup): readonly Fact[] {
  const states = endpointsOf(setup).flatMap(
    (endpoint) => entryAt(endpoint, "PrivateDnsEnabled") ?? [],
  );
  const [first] = states;
  const isOff = states.every(({ value }) => booleanOf(value) === false);
  if (first === undefined || !isOff) return [];
  return [{ facet: "private-api-name", option: "wrong", span: spanOf(first) }];
}

/**
 * A private custom domain name works for the callers whose account holds an association of it with
 * their endpoint. Source: "Private custom domain names", API Gateway's guide.
 */
function associationFacts(setup: Setup): readonly Fact[] {
  const { host = "", hostKind } = setup.target;
  if (hostKind !== "own" || setup.call.facts.get("api-type")?.option !== "private") return [];
  return from(setup, "apigateway get-domain-name-access-associations").flatMap(
    ({ value, span }): readonly Fact[] => {
      const list = entryAt(value, "items");
      const names = objectsOf(list?.value).flatMap((item) => entryAt(item, "domainNameArn") ?? []);
      const own = names.find(({ value: arn }) =>
        textOf(arn)?.toLowerCase().includes(`/domainnames/${host.toLowerCase()}+`),
      );
      if (own !== undefined) {
        return [{ facet: "private-api-name", option: "right", span: spanOf(own) }];
      }
      const isWhole = itemsOf(list?.value).length === names.length;
      if (list === undefined || !isWhole || entryAt(value, "position") !== undefined) return [];
      return [{ facet: "private-api-name", option: "wrong", span }];
    },
  );
}

/** The endpoints of the VPC that the command asks for, which is the caller's. */
function callerFacts(setup: Setup): readonly Fact[] {
  return from(setup, "ec2 describe-vpc-endpoints").flatMap((one): readonly Fact[] => {
    const vpc = /^Name=vpc-id,Values=(vpc-[0-9a-f]+)$/.exec(one.options.get("filters") ?? "")?.[1];
    if (vpc === undefined || entryAt(one.value, "NextToken") !== undefined) return [];
    const endpoints = endpointsOf({ ...setup, configurations: [one] }).filter(
      (endpoint) => (textAt(endpoint, "VpcId") ?? vpc) === vpc,
    );
    const states = endpoints.map((endpoint) => entryAt(endpoint, "PrivateDnsEnabled"));
    const on = states.find((state) => booleanOf(state?.value) === true);
    if (on !== undefined) {
      return [
        { facet: "caller-network", option: "vpc-with-private-dns-endpoint", span: spanOf(on) },
      ];
    }
    if (states.some((state) => booleanOf(state?.value) === undefined)) return [];
    return [{ facet: "caller-network", option: "vpc-other", span: one.span }];
  });
}
