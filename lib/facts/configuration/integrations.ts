import { textOf } from "../../evidence";
import { tellsIntegrationRefusal } from "../execution-log";
import type { Fact } from "../types";
import { entryAt, objectsOf, textAt } from "./entries";
import { from, type Setup } from "./setup";

/** What a test of the method shows of the backend, and which gateway response has the answer's words. */
export function integrationFacts(setup: Setup): readonly Fact[] {
  return [...testedFacts(setup), ...customisedFacts(setup)];
}

/** A test leaves out authorizers, policies, keys and AWS WAF: a 403 of it is the backend's. */
function testedFacts(setup: Setup): readonly Fact[] {
  return from(setup, "apigateway test-invoke-method").flatMap(({ value }): readonly Fact[] => {
    const log = entryAt(value, "log");
    if (log === undefined || !tellsIntegrationRefusal(textOf(log.value) ?? "")) return [];
    return [{ facet: "backend-status", option: "403", span: { start: log.start, end: log.end } }];
  });
}

/** A body that a customised gateway response has word for word is API Gateway's. */
function customisedFacts(setup: Setup): readonly Fact[] {
  const body = setup.call.exchange?.response?.body?.value.replace(/\s+/g, "");
  if (body === undefined || body === "") return [];
  const responses = from(setup, "apigateway get-gateway-responses").flatMap(({ value }) =>
    objectsOf(entryAt(value, "items")?.value),
  );
  return responses.flatMap((response): readonly Fact[] => {
    const templates = entryAt(response, "responseTemplates")?.value;
    if (textAt(response, "defaultResponse") === "true" || templates?.kind !== "object") return [];
    const same = templates.members.find(({ value }) => textOf(value)?.replace(/\s+/g, "") === body);
    if (same === undefined) return [];
    return [
      { facet: "answered-by", option: "api-gateway", span: { start: same.start, end: same.end } },
    ];
  });
}
