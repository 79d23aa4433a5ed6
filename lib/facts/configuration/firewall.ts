import { isNull, type JsonObject, textOf } from "../../evidence";
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
    const isNone = acl === undefined ? !one.value.isCut : isNull(acl.value);
    const name = entryAt(one.value, "WebACL", "ARN") ?? entryAt(one.value, "WebACL", "Name");
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
    if (textOf(entry?.value) === undefined || entry === undefined) return [];
    return [{ facet: "waf-attached", option: "yes", span: spanOf(entry) }];
  });
}

/** A sampled request with the call's method and URI that was blocked; one that is missing proves nothing. */
function sampledFacts(setup: Setup): readonly Fact[] {
  return from(setup, "wafv2 get-sampled-requests").flatMap(({ value }): readonly Fact[] => {
    const blocked = objectsOf(entryAt(value, "SampledRequests")?.value).find(
      (sample) => textAt(sample, "Action") === "BLOCK" && isCall(sample, setup),
    );
    const action = entryAt(blocked, "Action");
    return action === undefined
      ? []
      : [{ facet: "waf-blocked", option: "yes", span: spanOf(action) }];
  });
}

/** AWS WAF sees the path with its stage. */
function isCall(sample: JsonObject, { target }: Setup): boolean {
  const { stage, method, paths } = target;
  const [path] = paths;
  const uri = textAt(sample, "Request", "URI")?.split("?")[0];
  if (method === undefined || path === undefined || uri === undefined) return false;
  return textAt(sample, "Request", "Method") === method && [path, `/${stage}${path}`].includes(uri);
}
