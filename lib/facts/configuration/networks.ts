import { booleanOf, type Configuration, itemsOf, textOf } from "../../evidence";
import { onlyOne } from "../../policy";
import type { Fact } from "../types";
import { common, entryAt, objectsOf, spanOf, textAt } from "./entries";
import { endpointsOf } from "./policies";
import { effectOn, policyIn } from "./policy-call";
import { from, type Setup } from "./setup";

/** By which name and from which network a private API, or a public one past an endpoint, is called. */
export function networkFacts(setup: Setup): readonly Fact[] {
  return [...nameFacts(setup), ...admissionFacts(setup), ...callerFacts(setup)];
}

/** `<api>-<vpce>` works where the API lists the endpoint, `<api>` where it leads to an endpoint. */
function nameFacts(setup: Setup): readonly Fact[] {
  const { host = "", hostKind } = setup.target;
  const resolved = setup.call.facts.get("host-resolves-to")?.option;
  return from(setup, "apigateway get-rest-api").flatMap((one): readonly Fact[] => {
    const { value } = one;
    const types = itemsOf(entryAt(value, "endpointConfiguration", "types")?.value);
    if (!types.some((item) => textOf(item) === "PRIVATE")) return [];
    const span = entryAt(value, "endpointConfiguration") ?? value;
    const named = /-(vpce-[0-9a-f]+)\.execute-api\./.exec(host)?.[1];
    if (named !== undefined) return listedFacts(one, named);
    if (hostKind !== "execute-api") return [];
    if (resolved === undefined) return withoutPrivateNames(setup);
    const option = resolved === "private-address" ? "right" : "wrong";
    return [{ facet: "private-api-name", option, span: spanOf(span) }];
  });
}

/** The name with an endpoint's id works where the API lists it; a declaration may list it by a reference. */
function listedFacts({ value, isDeclared }: Configuration, named: string): readonly Fact[] {
  const block = entryAt(value, "endpointConfiguration") ?? value;
  const list = entryAt(value, "endpointConfiguration", "vpcEndpointIds");
  const isListed = itemsOf(list?.value).some((item) => textOf(item) === named);
  if (!isListed && isDeclared === true) return [];
  const option = isListed ? "right" : "wrong";
  return [{ facet: "private-api-name", option, span: spanOf(list ?? block) }];
}

/**
 * The name without an endpoint's id leads to an endpoint only where one has private DNS on. What refuses
 * in the API's own words was reached, by whatever endpoint.
 */
function withoutPrivateNames(setup: Setup): readonly Fact[] {
  if (/-denied$/.test(setup.call.facts.get("message")?.option ?? "")) return [];
  const states = endpointsOf(setup).flatMap(
    (endpoint) => entryAt(endpoint, "PrivateDnsEnabled") ?? [],
  );
  const [first] = states;
  const isOff = states.every(({ value }) => booleanOf(value) === false);
  if (first === undefined || !isOff) return [];
  return [{ facet: "private-api-name", option: "wrong", span: spanOf(first) }];
}

/**
 * A private custom domain name admits the endpoints that an association in the caller's account joins
 * to it, if its own policy allows them. Source: "Private custom domain names", API Gateway's guide.
 */
function admissionFacts(setup: Setup): readonly Fact[] {
  const { facts } = setup.call;
  const type = facts.get("api-type");
  // who asks for associations has a private domain name to do with, unless its name leads elsewhere
  const mayBePrivate =
    type === undefined && facts.get("host-resolves-to")?.option !== "public-address";
  if (setup.target.hostKind !== "own" || !(mayBePrivate || type?.option === "private")) return [];
  const association = associationOf(setup);
  const policy = domainPolicyOf(setup, association?.endpoint);
  const refusing = [association, policy].find((one) => one?.admits === false);
  if (refusing !== undefined) {
    const span = spanOf(refusing.span);
    const refused = { facet: "private-api-name", option: "not-admitted", span } as const;
    if (type !== undefined && type.by === undefined)
      return [refusing.isGuess === true ? { ...refused, by: "presumption" } : refused];
    // that it is one is only likely
    return [
      { ...refused, by: "presumption" },
      { facet: "api-type", option: "private", span, by: "presumption" },
    ];
  }
  if (association === undefined || policy === undefined) return [];
  return [{ facet: "private-api-name", option: "right", span: spanOf(association.span) }];
}

interface Admission {
  readonly admits: boolean;
  /** The caller's endpoint is only named in words. */
  readonly isGuess?: boolean;
  readonly span: Fact["span"];
}

interface Association extends Admission {
  readonly endpoint: string | undefined;
}

/** Whether an association joins the caller's endpoint to the domain name, and the only one that does. */
function associationOf(setup: Setup): Association | undefined {
  const host = setup.target.host?.toLowerCase() ?? "";
  const [list] = from(setup, "apigateway get-domain-name-access-associations");
  const items = objectsOf(entryAt(list?.value, "items")?.value);
  const named = items.map((item) => ({ item, arn: entryAt(item, "domainNameArn") }));
  if (list === undefined || named.some(({ arn }) => arn === undefined)) return undefined;
  if (entryAt(list.value, "position") !== undefined) return undefined;
  const own = named.filter(({ arn }) =>
    textOf(arn?.value)?.toLowerCase().includes(`/domainnames/${host}+`),
  );
  const sources = own.map(({ item }) => textAt(item, "accessAssociationSource"));
  // who shows the list, and names one that is not in it, calls through that one
  const others = (setup.call.endpoints?.told ?? []).filter((id) => !sources.includes(id));
  const shown = endpointOf(setup);
  const caller = shown ?? onlyOne(others);
  const found = own.find(({ item }) => {
    const source = textAt(item, "accessAssociationSource");
    return caller === undefined || source === undefined || source === caller;
  });
  return {
    admits: found !== undefined,
    endpoint: caller ?? common(sources),
    isGuess: shown === undefined && caller !== undefined,
    span: found?.arn ?? own[0]?.arn ?? list.span,
  };
}

/** The endpoint that the caller goes through: as a log shows it, where the name leads, or the only one there is. */
function endpointOf(setup: Setup): string | undefined {
  const logged = setup.call.records.flatMap(
    ({ fields }) => fields.get("identity.vpceId")?.value ?? [],
  );
  return (
    logged.find((id) => id.startsWith("vpce-")) ??
    onlyOne(setup.call.endpoints?.ledTo ?? []) ??
    common(endpointsOf(setup).map((endpoint) => textAt(endpoint, "VpcEndpointId")))
  );
}

/** What the policy of the domain name, which is about nothing else, says of calls through the endpoint. */
function domainPolicyOf(setup: Setup, endpoint: string | undefined): Admission | undefined {
  for (const { value } of from(setup, "apigateway get-domain-name")) {
    const entry = entryAt(value, "policy");
    const policy = policyIn(entry, "resource");
    if (entry === undefined || policy === undefined) continue;
    const statements = policy.statements.map(({ resource: _, ...statement }) => statement);
    const effect = effectOn({ ...policy, statements }, setup, endpoint);
    if (effect !== "unknown") return { admits: effect === "allow", span: spanOf(entry) };
  }
  return undefined;
}

/** The endpoints of the VPC that the command asks for, which is the caller's, or else those that somebody shows. */
function callerFacts(setup: Setup): readonly Fact[] {
  return from(setup, "ec2 describe-vpc-endpoints").flatMap((one): readonly Fact[] => {
    const filters = one.options.get("filters") ?? "";
    const vpc = /^Name=vpc-id,Values=(vpc-[0-9a-f]+)$/.exec(filters)?.[1];
    if (entryAt(one.value, "NextToken") !== undefined || OTHER_SERVICE.test(filters)) return [];
    // a private API's is where it is served, which need not be where it is called from
    if (vpc === undefined && !isUnexplained(setup)) return [];
    const endpoints = endpointsOf({ ...setup, configurations: [one] }).filter(
      (endpoint) => vpc === undefined || (textAt(endpoint, "VpcId") ?? vpc) === vpc,
    );
    const states = endpoints.map((endpoint) => entryAt(endpoint, "PrivateDnsEnabled"));
    const on = states.find((state) => booleanOf(state?.value) === true);
    if (on !== undefined) {
      const strength = vpc === undefined ? { by: "presumption" as const } : {};
      const option = "vpc-with-private-dns-endpoint";
      return [{ facet: "caller-network", option, span: spanOf(on), ...strength }];
    }
    if (vpc === undefined || states.some((state) => booleanOf(state?.value) === undefined))
      return [];
    return [{ facet: "caller-network", option: "vpc-other", span: one.span }];
  });
}

/** Whether another's endpoint may have answered for the API. */
function isUnexplained({ call: { facts } }: Setup): boolean {
  return (
    facts.get("message")?.option === "forbidden" && facts.get("api-type")?.option !== "private"
  );
}

const OTHER_SERVICE = /service-name,Values=(?!\S*execute-api)/;
