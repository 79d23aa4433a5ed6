import { isNull, type JsonObject, textOf } from "../../evidence";
import { hostKind } from "../host";
import type { Fact } from "../types";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { from, type Setup } from "./setup";
import { stageSettings } from "./stages";

/** Whether a web ACL is on the stage, and whether it blocked the request. */
export function firewallFacts(setup: Setup): readonly Fact[] {
  const attached = [...attachedFacts(setup), ...stageAclFacts(setup)];
  const none = attached.filter(({ option }) => option === "no");
  return [
    ...attached,
    ...none.map(({ span }): Fact => ({ facet: "waf-blocked", option: "no", span })),
    ...sampledFacts(setup),
  ];
}

function attachedFacts(setup: Setup): readonly Fact[] {
  const { stage } = setup.target;
  return from(setup, "wafv2 get-web-acl-for-resource").flatMap((one): readonly Fact[] => {
    const arn = one.options.get("resource-arn");
    const asked = /\/stages\/([^/\s'"]+)$/.exec(arn ?? "")?.[1];
    if (asked !== undefined && stage !== undefined && asked !== stage) return [];
    const acl = entryAt(one.value, "WebACL");
    const name = entryAt(one.value, "WebACL", "ARN") ?? entryAt(one.value, "WebACL", "Name");
    // a query for its name finds none, too
    const isNone = acl === undefined ? !one.value.isCut : isNull(acl.value) || isNull(name?.value);
    if (!isNone && textOf(name?.value) === undefined) return [];
    return [
      {
        facet: "waf-attached",
        option: isNone ? "no" : "yes",
        span: spanOf(name ?? acl ?? one.span),
      },
    ];
  });
}

function stageAclFacts(setup: Setup): readonly Fact[] {
  return stageSettings(setup).flatMap(({ value }): readonly Fact[] => {
    const entry = entryAt(value, "webAclArn");
    const isNone = isNull(entry?.value);
    if (entry === undefined || (!isNone && textOf(entry.value) === undefined)) return [];
    return [{ facet: "waf-attached", option: isNone ? "no" : "yes", span: spanOf(entry) }];
  });
}

function sampledFacts(setup: Setup): readonly Fact[] {
  const own = blockedSample(setup);
  if (own !== undefined) return blockedFacts(own);
  const only = onlyBlocked(setup);
  return only === undefined
    ? []
    : blockedFacts(only).map((fact) => ({ ...fact, by: "presumption" as const }));
}

/** Where nothing of the call is known: one of the samples, if they were all blocked. */
function onlyBlocked({ call, target, ...setup }: Setup): Sample | undefined {
  if (
    target.method !== undefined ||
    target.paths.length > 0 ||
    call.exchange?.request !== undefined
  )
    return undefined;
  const samples = from({ call, target, ...setup }, "wafv2 get-sampled-requests").flatMap(
    ({ value, options }) =>
      objectsOf(entryAt(value, "SampledRequests")?.value).map((one) => ({ value: one, options })),
  );
  const [first] = samples;
  return samples.every(({ value }) => textAt(value, "Action") === "BLOCK") ? first : undefined;
}

interface Sample {
  readonly value: JsonObject;
  readonly options: ReadonlyMap<string, string>;
}

function blockedFacts(blocked: Sample): readonly Fact[] {
  const action = entryAt(blocked.value, "Action");
  if (action === undefined) return [];
  const span = spanOf(action);
  const scope = blocked.options.get("scope") ?? scopeOf(blocked.options.get("web-acl-arn"));
  if (scope === "CLOUDFRONT") {
    return [
      { facet: "answered-by", option: "cloudfront", span },
      { facet: "cloudfront-page", option: "blocked", span },
    ];
  }
  // the host of a distribution's request is the distribution's
  const isOfStage = hostKind(hostIn(blocked.value) ?? "") === "execute-api";
  return scope === "REGIONAL" || isOfStage ? [{ facet: "waf-blocked", option: "yes", span }] : [];
}

/**
 * A sampled request that is the call's and was blocked, and the command that printed it; one that is
 * missing proves nothing.
 */
export function blockedSample(setup: Setup): Sample | undefined {
  for (const { value, options } of from(setup, "wafv2 get-sampled-requests")) {
    const blocked = objectsOf(entryAt(value, "SampledRequests")?.value).find(
      (sample) => textAt(sample, "Action") === "BLOCK" && isCall(sample, setup),
    );
    if (blocked !== undefined) return { value: blocked, options };
  }
  return undefined;
}

function scopeOf(arn: string | undefined): string | undefined {
  if (arn?.includes(":global/")) return "CLOUDFRONT";
  return arn?.includes(":regional/") ? "REGIONAL" : undefined;
}

function hostIn(sample: JsonObject | undefined): string | undefined {
  const host = objectsOf(entryAt(sample, "Request", "Headers")?.value).find(
    (header) => textAt(header, "Name")?.toLowerCase() === "host",
  );
  return textAt(host, "Value")?.toLowerCase();
}

/** AWS WAF sees the path with its stage, and of a distribution the path that was called. */
function isCall(sample: JsonObject, { target, call }: Setup): boolean {
  const { stage, method, paths } = target;
  const host = hostIn(sample);
  // behind a distribution the request has another host than the one that was called
  if (
    host !== undefined &&
    hostKind(host) === hostKind(target.host ?? "") &&
    host !== target.host
  ) {
    return false;
  }
  const uri = textAt(sample, "Request", "URI")?.split("?")[0];
  const client = textAt(sample, "Request", "ClientIP");
  if (method === undefined && paths.length === 0 && client !== undefined)
    return client === call.ownAddress;
  if (method === undefined || uri === undefined) return false;
  const seen = [call.parameters.path, ...paths.flatMap((path) => [path, `/${stage}${path}`])];
  return textAt(sample, "Request", "Method") === method && seen.includes(uri);
}
