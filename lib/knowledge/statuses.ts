import type { SourceId } from "./types";

const sourcesByStatus = new Map<number, readonly SourceId[]>([
  [401, ["gateway-response-types", "http-jwt-troubleshooting"]],
  [404, ["http-routes", "gateway-response-types"]],
  [405, ["waf-captcha"]],
  [413, ["gateway-response-types"]],
  [415, ["gateway-response-types"]],
  [429, ["gateway-response-types", "usage-plans"]],
  [500, ["gateway-response-types", "kc-http-errors-runbook"]],
  [502, ["kc-http-errors-runbook"]],
  [503, ["kc-http-errors-runbook"]],
  [504, ["gateway-response-types", "kc-http-errors-runbook"]],
]);

/** The pages that what we say of a status rests on; none for one of which we say nothing. */
export function statusSources(status: number): readonly SourceId[] {
  return sourcesByStatus.get(status) ?? [];
}
