import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { causes } from "./knowledge";
import { causeWords as chinese } from "./knowledge/words/zh/causes";
import { inEnglish } from "./testing/telling";

const jsonOf = (text: string, answers: { readonly [facet: string]: string } = {}) =>
  toJson(disclose(diagnose({ text, answers: new Map(Object.entries(answers)) })), inEnglish);

const curl = (url: string, head: readonly string[]) =>
  [`$ curl -i '${url}'`, "HTTP/2 403", ...head, "", '{"message":"Forbidden"}'].join("\n");

describe("the request of a diagnosis", () => {
  test("is what finds the call again", () => {
    const text = curl("https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders", [
      "date: Wed, 04 Mar 2026 10:15:31 GMT",
      "x-amzn-requestid: 4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
      "x-amz-apigw-id: wb1Q84PEIAMFxNG=",
    ]);
    expect(jsonOf(text).request).toEqual({
      method: "GET",
      url: "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders",
      status: 403,
      time: "Wed, 04 Mar 2026 10:15:31 GMT",
      requestId: "4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
      extendedRequestId: "wb1Q84PEIAMFxNG=",
    });
  });

  test.each([
    ["an absolute target", curl("https://api.example.com/orders?customer=tulip&page=2", [])],
    [
      "a target behind its Host",
      "> GET /orders?customer=tulip&page=2 HTTP/1.1\n> Host: api.example.com\n> \n< HTTP/1.1 403 Forbidden\n< server: nginx\n< \n",
    ],
  ])("has no value of its query: %s", (_, text) => {
    expect(jsonOf(text).request?.url).toBe("https://api.example.com/orders?customer=…&page=…");
  });

  test("has no segment of a path that may be a secret", () => {
    const text = curl("https://api.example.com/invite/spring", []);
    expect(jsonOf(text).request?.url).toBe("https://api.example.com/invite/…");
  });

  test("is read off a log's line as well", () => {
    const line = `{"requestId":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5","requestTime":"04/Mar/2026:10:15:30 +0000","httpMethod":"GET","path":"/prod/orders","domainName":"abcde12345.execute-api.us-east-1.amazonaws.com","stage":"prod","status":"403","responseType":"WAF_FILTERED"}`;
    expect(jsonOf(line).request).toMatchObject({
      method: "GET",
      time: "04/Mar/2026:10:15:30 +0000",
      requestId: "c4b73eea-0dfb-489e-ac1d-6d60896d1ab5",
    });
  });

  test("is null where nothing of a call is known", () => {
    expect(jsonOf("Hello").request).toBeNull();
    expect(jsonOf("", { "waf-blocked": "yes" }).request).toBeNull();
  });
});

describe("the fix of a diagnosis", () => {
  const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";
  const waf = { "waf-attached": "yes", "waf-blocked": "yes", "response-type": "waf-filtered" };

  test("is null until a cause is named", () => {
    const { verdict, fix } = jsonOf(curl(url, []));
    expect([verdict, fix]).toEqual(["shortlist", null]);
  });

  test("has its commands filled in, for whoever can repair it", () => {
    const text = curl(url, [
      "x-amzn-errortype: ForbiddenException",
      "x-amz-apigw-id: wb1Q84PEIAMFxNG=",
    ]);
    expect(jsonOf(text, waf)).toMatchObject({
      cause: "waf-filtered",
      fix: { who: "owner", commands: [], text: inEnglish.words["waf-filtered"].fix.owner },
    });
    const plan = jsonOf(text, {
      "api-key-required": "yes",
      "api-key-sent": "yes",
      "key-state": "no-usage-plan-for-stage",
    });
    expect(plan.cause).toBe("api-key-not-in-usage-plan");
    expect(plan.fix?.commands[0]).toContain("value=abcde12345:prod");
  });

  test("is told in the language that is given", () => {
    const diagnosis = disclose(diagnose({ answers: new Map(Object.entries(waf)) }));
    const { fix } = toJson(diagnosis, { ...inEnglish, words: chinese });
    expect(fix?.text).toBe(chinese["waf-filtered"].fix.owner);
  });
});

test("every cause has a step that repairs it, and words for both that can act", () => {
  expect(causes).toHaveLength(58);
  for (const { id, checklist } of causes) {
    expect(checklist.map(({ kind }) => kind)).toContain("fix");
    for (const { fix } of [inEnglish.words[id], chinese[id]]) {
      expect(fix.caller.length).toBeGreaterThan(5);
      expect(fix.owner.length).toBeGreaterThan(5);
    }
  }
});
