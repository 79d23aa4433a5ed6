import type { EvidenceDocument } from "../evidence";
import { hostKind, requestHost } from "./host";
import type { Fact } from "./types";

/**
 * What names that stand beside a call tell of it, where its own is seen: if that is somebody's own, API
 * Gateway's beside it is where it leads to, and no stage is in its URL.
 *
 * @param beside what the text around the call tells
 */
export function ofCalledName(chosen: EvidenceDocument, beside: readonly Fact[]): readonly Fact[] {
  const called =
    chosen.kind === "exchange" ? requestHost({ document: chosen, message: undefined }) : undefined;
  if (called === undefined || hostKind(called.name) !== undefined) return beside;
  return beside.flatMap((fact): readonly Fact[] => {
    if (fact.facet === "stage-in-url") return [];
    if (fact.facet !== "host" || fact.option !== "execute-api") return [fact];
    return [{ facet: "host", option: "custom-domain", span: called.span, by: "presumption" }];
  });
}
