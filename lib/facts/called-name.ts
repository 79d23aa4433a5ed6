import type { EvidenceDocument } from "../evidence";
import { hostKind, requestHost } from "./host";
import type { Fact } from "./types";

/** Services that answer on names of their own alone. */
const elsewhere: ReadonlySet<string> = new Set(["other-aws-service", "s3", "lambda-url"]);

/**
 * What names that stand beside a call tell of it, where its own is seen: if that is somebody's own, API
 * Gateway's beside it is where it leads to, and no stage is in its URL. On API Gateway's own name no other
 * service has answered, whatever it refused beside.
 *
 * @param beside what the text around the call tells
 */
export function ofCalledName(chosen: EvidenceDocument, beside: readonly Fact[]): readonly Fact[] {
  const called =
    chosen.kind === "exchange" ? requestHost({ document: chosen, message: undefined }) : undefined;
  if (called === undefined) return beside;
  const kind = hostKind(called.name);
  if (kind === "execute-api")
    return beside.filter((fact) => fact.facet !== "answered-by" || !elsewhere.has(fact.option));
  if (kind !== undefined) return beside;
  return beside.flatMap((fact): readonly Fact[] => {
    if (fact.facet === "stage-in-url") return [];
    if (fact.facet !== "host" || fact.option !== "execute-api") return [fact];
    return [{ facet: "host", option: "custom-domain", span: called.span, by: "presumption" }];
  });
}

/**
 * Where a public API's default name leads from a network with an endpoint that has private DNS: the endpoint
 * answers for the names of all APIs. It is as sure as what it follows from.
 *
 * Source: "Private REST APIs in API Gateway", API Gateway's guide.
 */
export function withCaptured(facts: readonly Fact[]): readonly Fact[] {
  const known = new Map(facts.map((fact) => [fact.facet, fact]));
  const network = known.get("caller-network");
  const isPublic = /^(?:rest|http|websocket)$/.test(known.get("api-type")?.option ?? "");
  const isDefault = known.get("host")?.option === "execute-api";
  if (network?.option !== "vpc-with-private-dns-endpoint" || known.has("host-resolves-to"))
    return facts;
  if (!isPublic || !isDefault) return facts;
  const by = network.by === "told" ? "told" : "presumption";
  return [
    ...facts,
    { facet: "host-resolves-to", option: "private-address", span: network.span, by },
  ];
}
