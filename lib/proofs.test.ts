import { expect, test } from "vitest";
import { diagnose, proofsOf } from ".";

const missingToken = [
  "> GET /prod/orders HTTP/1.1",
  "> Host: abcde12345.execute-api.us-east-1.amazonaws.com",
  "> User-Agent: curl/8.5.0",
  "> Accept: */*",
  "> ",
  "< HTTP/1.1 403 Forbidden",
  "< x-amzn-RequestId: 4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
  "< x-amzn-ErrorType: MissingAuthenticationTokenException",
  "< x-amz-apigw-id: wb1Q84PEIAMFxNG=",
  "< ",
  '{"message":"Missing Authentication Token"}',
].join("\n");

const facetsOf = (list: readonly { readonly facet: string }[]) => list.map(({ facet }) => facet);

test("how ordinary calls are is known and proves nothing", () => {
  const diagnosis = diagnose({
    text: missingToken,
    answers: new Map([["route-deployed", "no"]]),
  });
  expect(diagnosis.cause).toBe("resource-not-found-unsigned");
  expect(facetsOf(diagnosis.ruledOut.map(({ because }) => because))).toContain("preflight");
  const { deciding, fitting } = proofsOf(diagnosis);
  expect(facetsOf(deciding)).toContain("message");
  expect(facetsOf(deciding)).toContain("route-deployed");
  for (const facet of ["preflight", "websocket-step", "partition"]) {
    expect(facetsOf(deciding)).not.toContain(facet);
    expect(facetsOf(fitting)).toContain(facet);
  }
});

test("a preflight proves that the preflight is refused", () => {
  const text = missingToken.replace("> GET", "> OPTIONS");
  const diagnosis = diagnose({ text });
  expect(diagnosis.cause).toBe("preflight-refused");
  expect(facetsOf(proofsOf(diagnosis).deciding)).toContain("preflight");
});

test("each observation is in one part, also while several causes are left", () => {
  const diagnosis = diagnose({ text: missingToken });
  expect(diagnosis.verdict).toBe("shortlist");
  const { deciding, fitting, loose } = proofsOf(diagnosis);
  expect(deciding.length).toBeGreaterThan(0);
  expect(facetsOf([...deciding, ...fitting, ...loose]).sort()).toEqual(
    facetsOf(diagnosis.observations).sort(),
  );
});

test.each([
  [
    'HTTP/2 403\nwww-authenticate: Bearer scope="orders/write" error="insufficient_scope"\napigw-requestid: UkU12hIXFiAEPcw=\n\n{"message":"Forbidden"}',
    "http-api-jwt-scope",
    2,
  ],
  [
    `${missingToken.replace(/^< x-amzn-E.*\n/m, "")}\nUser: arn:aws:iam::111122223333:user/a is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders because no permissions boundary allows the execute-api:Invoke action`.replace(
      /\{"message.*\n/,
      "",
    ),
    "permissions-boundary",
    10,
  ],
  [
    '{"message":"Forbidden"}\n{"action":"BLOCK","terminatingRuleId":"rate","httpRequest":{"uri":"/a"}}',
    "waf-filtered",
    2,
  ],
])("of a cause that is named the line that tells most comes first: %s", (text, cause, line) => {
  const diagnosis = diagnose({ text });
  expect(diagnosis.cause).toBe(cause);
  expect(proofsOf(diagnosis).deciding[0]?.line).toBe(line);
});
