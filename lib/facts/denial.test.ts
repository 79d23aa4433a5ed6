import { describe, expect, test } from "vitest";
import { extractFacts } from ".";

const resource = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets";
const role = "arn:aws:sts::111122223333:assumed-role/shop/session";
const anonymous = `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource}`;
const named = `User: ${role} is not authorized to perform: execute-api:Invoke on resource: ${resource}`;
const authorizer = "User is not authorized to access this resource";

/** The facets of a denial that a text proves. */
function read(text: string): { readonly [facet: string]: string } {
  const span = { start: 0, end: text.length };
  const { facts } = extractFacts({
    kind: "error-text",
    text: { value: text, span },
    urls: [],
    span,
  });
  const telling = [
    "message",
    "denial",
    "policy-named",
    "principal",
    "same-account",
    "denied-action",
  ];
  return Object.fromEntries(
    facts
      .filter(({ facet }) => telling.includes(facet))
      .map(({ facet, option }) => [facet, option]),
  );
}

const byPolicy = (policy: string, denial: string) => ({
  message: "invoke-denied",
  denial,
  "policy-named": policy,
  principal: "arn",
  "same-account": "yes",
  "denied-action": "invoke",
});

const byNobody = (policy: string, denial: string) => ({
  message: "invoke-denied",
  denial,
  "policy-named": policy,
  principal: "anonymous",
  "denied-action": "invoke",
});

describe("the texts of a denial", () => {
  test.each<[string, { readonly [facet: string]: string }]>([
    [anonymous, byNobody("unnamed", "implicit")],
    [`${anonymous} with an explicit deny`, byNobody("unnamed", "explicit")],
    [
      // as people hide what is theirs
      `${named.replace("111122223333", "<account>").replace("shop", "<our shop's role>")} with an explicit deny`,
      {
        message: "invoke-denied",
        denial: "explicit",
        "policy-named": "unnamed",
        principal: "arn",
        "denied-action": "invoke",
      },
    ],
    [
      `${anonymous} because no resource-based policy allows the execute-api:Invoke action`,
      byNobody("resource", "implicit"),
    ],
    [
      `${anonymous} with an explicit deny in a resource-based policy`,
      byNobody("resource", "explicit"),
    ],
    [
      `${anonymous} because no VPC endpoint policy allows the execute-api:Invoke action`,
      byNobody("vpc-endpoint", "implicit"),
    ],
    [
      `${anonymous} with an explicit deny in a VPC endpoint policy`,
      byNobody("vpc-endpoint", "explicit"),
    ],
    [named, byPolicy("unnamed", "implicit")],
    // of what is said behind it
    [`${named}\nThere is no permissions boundary on the role`, byPolicy("unnamed", "implicit")],
    [`${named}. We have no service control policy.`, byPolicy("unnamed", "implicit")],
    [
      `${named} because no\nVPC endpoint policy allows the execute-api:Invoke action`,
      byPolicy("vpc-endpoint", "implicit"),
    ],
    [`${named} with an explicit deny`, byPolicy("unnamed", "explicit")],
    [
      `${named} because no identity-based policy allows the execute-api:Invoke action`,
      byPolicy("identity", "implicit"),
    ],
    [
      `${named} with an explicit deny in an identity-based policy`,
      byPolicy("identity", "explicit"),
    ],
    [
      `${named} because no resource-based policy allows the execute-api:Invoke action`,
      byPolicy("resource", "implicit"),
    ],
    [`${named} with an explicit deny in a resource-based policy`, byPolicy("resource", "explicit")],
    [
      `${named} because no service control policy allows the execute-api:Invoke action`,
      byPolicy("service-control", "implicit"),
    ],
    [
      `${named} with an explicit deny in a service control policy`,
      byPolicy("service-control", "explicit"),
    ],
    [
      `${named} because no permissions boundary allows the execute-api:Invoke action`,
      byPolicy("permissions-boundary", "implicit"),
    ],
    [
      `${named} with an explicit deny in a permissions boundary`,
      byPolicy("permissions-boundary", "explicit"),
    ],
    [
      `${named} because no session policy allows the execute-api:Invoke action`,
      byPolicy("session", "implicit"),
    ],
    [`${named} with an explicit deny in a sessions policy`, byPolicy("session", "explicit")],
    [
      `${named} because no VPC endpoint policy allows the execute-api:Invoke action`,
      byPolicy("vpc-endpoint", "implicit"),
    ],
    [authorizer, { message: "authorizer-denied", denial: "implicit" }],
    [`${authorizer} with an explicit deny`, { message: "authorizer-denied", denial: "explicit" }],
    [
      `${authorizer} with an explicit deny in an identity-based policy`,
      { message: "authorizer-denied", denial: "explicit" },
    ],
    [
      `${authorizer} because no identity-based policy allows the execute-api:Invoke action`,
      { message: "authorizer-denied", denial: "implicit" },
    ],
    [
      "no VPC endpoint policy allows the execute-api:Invoke action",
      {
        message: "invoke-denied",
        denial: "implicit",
        "policy-named": "vpc-endpoint",
        "denied-action": "invoke",
      },
    ],
  ])("%s", (text, facets) => {
    expect(read(JSON.stringify({ Message: text }))).toEqual(facets);
  });

  test("a resource control policy is no service control policy, nor any that a question offers", () => {
    const text = `${named} with an explicit deny in a resource control policy`;
    const { "policy-named": policy, ...others } = byPolicy("service-control", "explicit");
    expect(policy).toBe("service-control");
    expect(read(JSON.stringify({ Message: text }))).toEqual(others);
  });

  const kinds: readonly (readonly [policy: string, words: string])[] = [
    ["identity", "identity-based policy"],
    ["resource", "resource-based policy"],
    ["vpc-endpoint", "VPC endpoint policy"],
    ["service-control", "service control policy"],
    ["permissions-boundary", "permissions boundary"],
    ["session", "session policy"],
  ];
  const callers: readonly (readonly [who: string, arn: string, sameAccount: string])[] = [
    ["a user", "arn:aws:iam::111122223333:user/ann", "yes"],
    ["a user of another account", "arn:aws:iam::444455556666:user/ann", "no"],
    ["the root user", "arn:aws:iam::111122223333:root", "yes"],
    [
      "a federated role",
      "arn:aws:sts::444455556666:assumed-role/AWSReservedSSO_Reader_0123456789abcdef/ann@example.com",
      "no",
    ],
    ["a role in China", "arn:aws-cn:sts::111122223333:assumed-role/shop/session", "yes"],
  ];
  const combinations = callers.flatMap(([who, arn, sameAccount]) =>
    kinds.map(
      ([policy, text]) => [`${text} and ${who}`, { policy, text, arn, sameAccount }] as const,
    ),
  );

  test.each(combinations)(
    "%s: no policy allows, or one denies",
    (_, { policy, text, arn, sameAccount }) => {
      const start = `User: ${arn} is not authorized to perform: execute-api:Invoke on resource: ${resource}`;
      const facets = {
        message: "invoke-denied",
        "policy-named": policy,
        principal: "arn",
        "same-account": sameAccount,
        "denied-action": "invoke",
      };
      expect(read(`${start} because no ${text} allows the execute-api:Invoke action`)).toEqual({
        ...facets,
        denial: "implicit",
      });
      expect(read(`${start} with an explicit deny in a ${text}`)).toEqual({
        ...facets,
        denial: "explicit",
      });
    },
  );

  test("a caller of another account is told by the digits that are not masked", () => {
    expect(read(named.replace("********3333", "********9999"))["same-account"]).toBe("no");
    expect(read(named.replace("********3333", "************"))["same-account"]).toBeUndefined();
  });

  test("the call to a WebSocket's connections is told from an ordinary one", () => {
    expect(read(named.replace("Invoke", "ManageConnections"))["denied-action"]).toBe(
      "manage-connections",
    );
  });

  test("a text that runs over lines is read whole", () => {
    expect(
      read(named.replaceAll(" is not", "\nis not").replaceAll(" on resource", "\non resource")),
    ).toEqual(byPolicy("unnamed", "implicit"));
  });

  const start = "is not authorized to perform: execute-api:Invoke on";
  test.each([
    `User: anonymous ${start} resource (...)/prod/GET/pets with explicit deny`,
    `User: <role> ${start} resource arn:aws:execute-api:...:abcde12345/prod/GET/pets with an explicit deny`,
    `User: anonymous ${start} [...] with an explicit deny`,
    `User: anonymous ${start} resource: arn:aws:execute-api:eu-west-1:*** with explicit deny`,
  ])("what is left out of the resource leaves how it was denied as it is said: %s", (text) => {
    expect(read(text)).toMatchObject({ denial: "explicit" });
    const allowed = text.replace(
      /with .*$/,
      "because no VPC endpoint policy allows the execute-api:Invoke action",
    );
    expect(read(allowed)).toMatchObject({ denial: "implicit", "policy-named": "vpc-endpoint" });
    expect(read(text.replace(/ with .*$/, ""))).not.toHaveProperty("denial", "explicit");
  });

  test("a quoted sentence that its line cuts may have gone on", () => {
    const cut = `probe 1 -> 403 {"Message":"${authorizer}\nprobe 2 -> 403 with an explicit deny`;
    expect(read(cut)).toEqual({ message: "authorizer-denied" });
    expect(read(`{"Message":"${authorizer}"}\n`)).toMatchObject({ denial: "implicit" });
    expect(read(`403 ${authorizer}\n`)).toMatchObject({ denial: "implicit" });
  });

  test("another service's denial is none of API Gateway's", () => {
    expect(read("User: anonymous is not authorized to perform: es:ESHttpGet")).toEqual({});
  });
});
