import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const arn = "arn:aws:execute-api:us-east-1:********2233:abcde12345/prod/GET/orders";
const denied = (suffix = "", url = `${host}/prod/orders`) =>
  `$ curl ${url}\n{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${arn}${suffix}"}\n`;
const silent = denied();
const explicit = denied(" with an explicit deny");

const statement = (more: object = {}) => ({
  Effect: "Allow",
  Principal: "*",
  Action: "execute-api:Invoke",
  Resource: "execute-api:/*",
  ...more,
});
const policy = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement });
const from = (range: string) =>
  policy(statement({ Condition: { IpAddress: { "aws:SourceIp": [range] } } }));
const unless = (range: string) =>
  policy(
    statement({ Effect: "Deny", Condition: { NotIpAddress: { "aws:SourceIp": range } } }),
    statement(),
  );
const everybody = policy(statement());

/** The caller's address, as tools print it and people tell it. */
const ADDRESS = "203.0.113.10";
const addresses: Readonly<Record<string, string>> = {
  "curl ifconfig.me": `$ curl ifconfig.me\n${ADDRESS}`,
  "curl checkip": `$ curl -s https://checkip.amazonaws.com\n${ADDRESS}`,
  "curl with what it printed beside it": `$ curl -s https://icanhazip.com  # ${ADDRESS}`,
  "curl of JSON": `$ curl -s https://httpbin.org/ip\n{\n  "origin": "${ADDRESS}"\n}`,
  "curl of JSON on a line": `$ curl ipinfo.io\n{"ip": "${ADDRESS}", "city": "Springfield"}`,
  wget: `$ wget -qO- https://api.ipify.org\n${ADDRESS}`,
  "PowerShell's content": `PS C:\\> (iwr https://checkip.amazonaws.com).Content\n${ADDRESS}`,
  "PowerShell's method": `PS C:\\> Invoke-RestMethod https://ifconfig.me/ip\n${ADDRESS}`,
  dig: `$ dig +short myip.opendns.com @resolver1.opendns.com\n${ADDRESS}`,
  "my IP is": `My public IP address is ${ADDRESS}.`,
  "my IP with a colon": `my IP: ${ADDRESS}`,
  "the source address": `Source IP = ${ADDRESS} (office)`,
  "calling from": `I'm calling it from ${ADDRESS}, the API is public.`,
  CloudTrail: `CloudTrail shows for my own call: "sourceIPAddress": "${ADDRESS}"`,
  Chinese: `我的公网 IP 是 ${ADDRESS}`,
  Japanese: `送信元IPアドレスは ${ADDRESS} です`,
};

function seenIn(text: string) {
  const { cause, observations } = diagnose({ text });
  const options = observations
    .filter(({ facet }) => facet === "resource-policy" || facet === "deployed-since-change")
    .map(({ facet, option }) => `${facet}=${option}`);
  return [cause, ...options];
}

const older = ["change-not-deployed", "deployed-since-change=no"];

/** The parts in both orders, below and above the refusal. */
function orders(refused: string, ...parts: readonly string[]): readonly string[] {
  return [parts, parts.toReversed()].flatMap((all) => [
    [refused, ...all].join("\n\n"),
    [...all, refused].join("\n\n"),
  ]);
}

describe("a saved policy, and the address of the caller", () => {
  const shown = (text: string) => `The API's resource policy:\n${text}`;

  test.each(Object.entries(addresses))("that lets him in is not deployed: %s", (_, address) => {
    for (const [refused, own] of [
      [silent, from("203.0.113.0/24")],
      [silent, from(`${ADDRESS}/32`)],
      [explicit, unless("203.0.113.0/24")],
    ] as const) {
      for (const text of orders(refused, shown(own), address)) expect(seenIn(text)).toEqual(older);
    }
  });

  test.each(Object.entries(addresses))("that refuses him is what refused: %s", (_, address) => {
    for (const text of orders(silent, shown(from("198.51.100.0/24")), address)) {
      expect(seenIn(text)).toEqual([
        "resource-policy-no-allow",
        "resource-policy=silent-on-caller",
      ]);
    }
    for (const text of orders(explicit, shown(unless("198.51.100.0/24")), address)) {
      expect(seenIn(text)).toEqual([
        "resource-policy-explicit-deny",
        "resource-policy=denies-caller",
      ]);
    }
  });

  test.each([
    ["a range", "The office's range is 203.0.113.10/24."],
    ["an address that is allowed", "We allow 203.0.113.10 in the policy."],
    ["a server's", "The backend runs on 203.0.113.10."],
    ["two addresses", "From home my IP is 203.0.113.10, in the office my IP is 198.51.100.7."],
    ["an event of somebody else's call", '"sourceIPAddress": "203.0.113.10"'],
    ["another service's answer", "$ curl https://example.com/version\n203.0.113.10"],
  ])("of which nothing is known by %s", (_, words) => {
    for (const text of orders(silent, shown(from("203.0.113.0/24")), words)) {
      expect(seenIn(text)).toEqual(["resource-policy-no-allow"]);
    }
  });

  test("an API behind a distribution, or in a VPC, sees another one", () => {
    const own = shown(from("203.0.113.0/24"));
    const behind = denied("", "https://d111111abcdef8.cloudfront.net/orders");
    const inVpc = "$ dig +short abcde12345.execute-api.us-east-1.amazonaws.com\n10.0.1.25";
    const ofEndpoint = shown(
      policy(
        statement({ Condition: { StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d4e5f67890" } } }),
      ),
    );
    for (const text of [
      ...orders(behind, own, addresses["curl ifconfig.me"] ?? ""),
      ...orders(silent, own, addresses["curl ifconfig.me"] ?? "", inVpc),
      ...orders(silent, ofEndpoint, addresses["curl ifconfig.me"] ?? ""),
    ]) {
      expect(seenIn(text)[0]).not.toBe("change-not-deployed");
    }
  });
});

describe("two policies, of before and after an edit", () => {
  const names: readonly (readonly [old: string, own: string])[] = [
    ["Old policy:", "New policy:"],
    ["Policy before:", "Policy after:"],
    ["before", "after"],
    ["The previous resource policy was:", "I changed it in the console to:"],
    ["This is the original policy", "and this is the updated policy I saved"],
    ["修改前的资源策略:", "修改后(已在控制台保存):"],
    ["変更前のリソースポリシー:", "変更後のリソースポリシー:"],
  ];
  const cases = names.map((pair) => [pair.join(" / "), pair] as const);
  const shown = ([old, own]: readonly [string, string], [before, after]: readonly string[]) =>
    [`${old}\n${before}`, `${own}\n${after}`] as const;
  const address = `My IP: ${ADDRESS}`;

  test.each(cases)("the later one lets the caller in, and is not deployed: %s", (_, pair) => {
    for (const [refused, both] of [
      [silent, [from("198.51.100.0/24"), from("203.0.113.0/24")]],
      [silent, [from("198.51.100.0/24"), everybody]],
      [explicit, [unless("198.51.100.0/24"), everybody]],
    ] as const) {
      for (const text of orders(refused, ...shown(pair, both), address))
        expect(seenIn(text)).toEqual(older);
    }
  });

  test.each(cases)("the later one refuses him: %s", (_, pair) => {
    for (const old of [everybody, from("192.0.2.0/24")]) {
      for (const text of orders(silent, ...shown(pair, [old, from("198.51.100.0/24")]), address)) {
        expect(seenIn(text)).toEqual([
          "resource-policy-no-allow",
          "resource-policy=silent-on-caller",
        ]);
      }
    }
  });

  test.each([
    "I want to change it to this policy:",
    "Would this policy help?",
    "The proposed policy:",
    "打算改成这个策略:",
  ])("one that is only thought of is none: %s", (words) => {
    const both = [
      `Current policy:\n${from("198.51.100.0/24")}`,
      `${words}\n${from("203.0.113.0/24")}`,
    ];
    for (const text of orders(silent, ...both, address)) {
      expect(seenIn(text)).toEqual([
        "resource-policy-no-allow",
        "resource-policy=silent-on-caller",
      ]);
    }
  });

  test("one that is said to be deployed, and lets the caller in, is nobody's refusal", () => {
    for (const words of [
      "New policy, saved and deployed to prod an hour ago:",
      "The resource policy that is deployed:",
      "新的策略(已重新部署):",
    ]) {
      for (const text of orders(silent, `${words}\n${everybody}`)) {
        expect(seenIn(text)[0]).toBeUndefined();
      }
    }
  });
});

describe("who says that he edited the policy", () => {
  test.each([
    "I added my IP 203.0.113.10 to the resource policy in the console and saved it, but did not deploy the API.",
    "We changed the resource policy and never redeployed.",
    "The resource policy was updated yesterday, but nobody has deployed the API since.",
    "我在控制台把自己的 IP 加入了资源策略并保存,但还没有重新部署。",
    "リソースポリシーに IP を追加しましたが、まだデプロイしていません。",
  ])("and did not deploy it: %s", (words) => {
    for (const text of orders(silent, words)) expect(seenIn(text)).toEqual(older);
  });

  test.each([
    "I added my IP to the resource policy. Do I need to redeploy the API?",
    "I added my IP to the resource policy and redeployed the API.",
    "I changed the resource policy. The Lambda function is not deployed yet.",
    "The resource policy does not list me. I have not deployed anything.",
    "If I change the resource policy and do not deploy it, what happens?",
  ])("tells of no older deployment otherwise: %s", (words) => {
    for (const text of orders(silent, words)) {
      expect(seenIn(text)[0]).toBe("resource-policy-no-allow");
    }
  });

  test("what is shown to refuse is what refused", () => {
    const words = "We changed the resource policy, and did not deploy the function.";
    const own = `The API's resource policy:\n${from("198.51.100.0/24")}\n\nMy IP: ${ADDRESS}`;
    for (const text of orders(silent, words, own)) {
      expect(seenIn(text)[0]).toBe("resource-policy-no-allow");
    }
  });
});

describe("a statement that is shown without its policy", () => {
  const statement = (effect: string, rest = "") =>
    `{"Effect":"${effect}","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"${rest}}`;
  const allow = statement("Allow");
  const deny = statement(
    "Deny",
    ',"Condition":{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24"]}}',
  );
  const refused = (end: string) =>
    `403 User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:abcde12345/prod/GET/orders${end}`;
  const explicit = refused(" with an explicit deny");

  test.each([
    ["the Allow alone", allow],
    ["next to each other", `${deny}\n\n${allow}`],
    ["called statements", `second statement\n ${deny}\nfirst statement\n ${allow}`],
    ["with numbers", `${allow}\n# statement 2\n${deny}`],
    ["in a list of notes", `- ${allow}\n- the other statement: \n${deny}`],
  ])("says nothing of what was denied in as many words: %s", (_, policy) => {
    for (const text of [`${policy}\n\n${explicit}`, `${explicit}\n\nour policy:\n${policy}`])
      expect(diagnose({ text }).cause, text).toBe("resource-policy-explicit-deny");
  });

  test("but a whole policy that denies nobody is not what the stage runs", () => {
    const policy = `{"Version":"2012-10-17","Statement":[${allow}]}`;
    expect(diagnose({ text: `${policy}\n\n${explicit}` }).cause).toBe("change-not-deployed");
  });

  test("and one that allows all is not what refused for want of an Allow", () => {
    const text = `${allow}\n\n${refused(" because no resource-based policy allows the execute-api:Invoke action")}`;
    expect(diagnose({ text }).cause).toBe("change-not-deployed");
  });
});

describe("a saved policy, and a caller with credentials of IAM", () => {
  const ACCOUNT = "111122223333";
  const iam = (rest: string, account = ACCOUNT) => `arn:aws:iam::${account}:${rest}`;
  const sts = (rest: string) => `arn:aws:sts::${ACCOUNT}:${rest}`;
  const [user, role, session] = [iam("user/a"), iam("role/shop"), sts("assumed-role/shop/s1")];
  const api = `arn:aws:execute-api:us-east-1:${ACCOUNT}:abcde12345`;
  const called = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders";
  const byIdentity = " because no identity-based policy allows the execute-api:Invoke action";
  const byResource = byIdentity.replace("identity", "resource");
  const said = (who: string, end: string) =>
    `User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${called}${end}`;
  const to = (AWS: string | readonly string[], more: object = {}) =>
    statement({ Principal: { AWS }, ...more });

  const refusals: Readonly<Record<string, (who: string, end: string) => string>> = {
    answer: (who, end) =>
      `$ curl -i --aws-sigv4 aws:amz:us-east-1:execute-api ${host}/prod/orders\nHTTP/2 403\nx-amzn-errortype: AccessDeniedException\n\n{"Message":"${said(who, end)}"}`,
    sentence: (who, end) => `We get a 403: ${said(who, end)}`,
    "program's output": (who, end) => `AxiosError: 403\n  data: { Message: '${said(who, end)}' }`,
    log: (who, end) =>
      `(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) Gateway response body: {"Message":"${said(who, end)}"}\n(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) Gateway response status: 403`,
    "broken lines": (who, end) =>
      said(who, end).replace(/ (?=execute-api:Invoke on|arn:aws:exec)/g, "\n"),
  };
  const saved: Readonly<Record<string, (own: string) => string>> = {
    command: (own) =>
      `$ aws apigateway get-rest-api --rest-api-id abcde12345 --region us-east-1\n${JSON.stringify({ id: "abcde12345", name: "orders", policy: own })}`,
    "console's copy": (own) => `Resource policy of the API:\n${own}`,
    template: (own) =>
      JSON.stringify({
        Resources: {
          Api: { Type: "AWS::ApiGateway::RestApi", Properties: { Policy: JSON.parse(own) } },
        },
      }),
    "heredoc of Terraform": (own) =>
      `resource "aws_api_gateway_rest_api_policy" "orders" {\n  rest_api_id = aws_api_gateway_rest_api.orders.id\n  policy      = <<EOF\n${own}\nEOF\n}`,
  };
  const named = (refused: string, ...parts: readonly string[]) =>
    diagnose({ text: [refused, ...parts].join("\n\n") }).cause;
  const answer = refusals.answer ?? said;
  const command = saved.command ?? String;

  const letting: readonly (readonly [string, string, readonly object[]])[] = [
    ["the user", user, [to(user)]],
    ["the user, in a folder", iam("user/team/a"), [to(iam("user/team/a"))]],
    ["the user, among others", user, [to([iam("root"), role, user])]],
    ["everybody", user, [statement()]],
    ["every principal", session, [to("*")]],
    ["the session's role", session, [to(role)]],
    ["the session's role, in a folder", session, [to(iam("role/service-role/shop"))]],
    ["the session", session, [to(session)]],
    ["the federated user", sts("federated-user/a"), [to(sts("federated-user/a"))]],
    ["the method alone", user, [to(user, { Resource: "execute-api:/prod/GET/orders" })]],
    [
      "the account by a condition",
      user,
      [statement({ Condition: { StringEquals: { "aws:PrincipalAccount": ACCOUNT } } })],
    ],
    [
      "the user by a condition",
      user,
      [statement({ Condition: { ArnLike: { "aws:PrincipalArn": iam("user/*") } } })],
    ],
    [
      "the user, beside a Deny of another stage",
      user,
      [to(user), statement({ Effect: "Deny", Resource: "execute-api:/dev/*" })],
    ],
  ];

  test.each(letting)("that lets him in is not deployed, for it is enough: %s", (_, who, own) => {
    for (const refused of Object.values(refusals)) {
      for (const shown of Object.values(saved)) {
        for (const end of ["", byIdentity]) {
          for (const text of orders(refused(who, end), shown(policy(...own)))) {
            expect(diagnose({ text }).cause, text).toBe("change-not-deployed");
          }
        }
      }
    }
  });

  const condition = (operator: string, key: string, value: string) =>
    to(user, { Condition: { [operator]: { [key]: value } } });
  const others: readonly (readonly [string, string, readonly object[]])[] = [
    ["another user", user, [to(iam("user/b"))]],
    ["a role of the user's name", user, [to(iam("role/a"))]],
    ["another role", session, [to(iam("role/other"))]],
    ["another session", session, [to(sts("assumed-role/shop/s2"))]],
    ["a user of another account", user, [to(iam("user/a", "444455556666"))]],
    ["the account, which leaves it to the user's policies", user, [to(iam("root"))]],
    ["the account by its id", session, [to(ACCOUNT)]],
    ["a service", user, [statement({ Principal: { Service: "apigateway.amazonaws.com" } })]],
    ["all but the user", user, [statement({ Principal: undefined, NotPrincipal: { AWS: user } })]],
    ["another stage", user, [to(user, { Resource: `${api}/dev/*` })]],
    ["another method", user, [to(user, { Resource: `${api}/prod/POST/*` })]],
    ["another path", user, [to(user, { Resource: `${api}/prod/GET/pets` })]],
    ["another API", user, [to(user, { Resource: api.replace("abcde12345", "zzzzz99999") })]],
    ["another action", user, [to(user, { Action: "execute-api:ManageConnections" })]],
    ["all other actions", user, [to(user, { Action: undefined, NotAction: "execute-api:Invoke" })]],
    [
      "another account by a condition",
      user,
      [condition("StringEquals", "aws:PrincipalAccount", "444455556666")],
    ],
    [
      "an organisation that is not known",
      user,
      [condition("StringEquals", "aws:PrincipalOrgID", "o-a1b2c3")],
    ],
    [
      "an address that is not known",
      user,
      [condition("IpAddress", "aws:SourceIp", "203.0.113.0/24")],
    ],
    ["a tag that is not known", user, [condition("StringEquals", "aws:PrincipalTag/team", "a")]],
    [
      "an endpoint that is not known",
      user,
      [condition("StringEquals", "aws:SourceVpce", "vpce-0a1b2c3d4e5f67890")],
    ],
    ["the user, and denies all", user, [to(user), statement({ Effect: "Deny" })]],
    [
      "the caller of another account",
      iam("user/a", "444455556666"),
      [to(iam("user/a", "444455556666"))],
    ],
    [
      "everybody, but the caller is of another account",
      iam("user/a", "444455556666"),
      [statement()],
    ],
    ["the root user, who is refused nothing for want of an Allow", iam("root"), [to(iam("root"))]],
  ];

  test.each(others)("that does not let him in by itself tells nothing of it: %s", (_, who, own) => {
    for (const refused of Object.values(refusals)) {
      for (const shown of Object.values(saved)) {
        for (const end of ["", byIdentity]) {
          const text = [refused(who, end), shown(policy(...own))].join("\n\n");
          expect(diagnose({ text }).cause, text).not.toBe("change-not-deployed");
        }
      }
    }
  });

  test("where the denial names the API's policy, of another account's caller too", () => {
    const foreign = iam("user/a", "444455556666");
    for (const who of [user, foreign]) {
      expect(named(answer(who, byResource), command(policy(to(who))))).toBe("change-not-deployed");
    }
  });

  test.each([
    " with an explicit deny",
    " with an explicit deny in an identity-based policy",
    " because no permissions boundary allows the execute-api:Invoke action",
    " because no service control policy allows the execute-api:Invoke action",
    " because no session policy allows the execute-api:Invoke action",
    " because no VPC endpoint policy allows the execute-api:Invoke action",
  ])("is not what refused in other words:%s", (end) => {
    for (const [who, own] of [
      [user, user],
      [session, role],
    ] as const) {
      expect(named(answer(who, end), command(policy(to(own))))).not.toBe("change-not-deployed");
    }
  });

  const bare = (...Statement: readonly object[]) =>
    JSON.stringify({ Version: "2012-10-17", Statement });
  const other = { Effect: "Allow", Action: "s3:*", Resource: "*" };
  const ours = { Effect: "Allow", Action: "execute-api:Invoke", Resource: "*" };
  const simulated = (EvalDecision: string) =>
    `$ aws iam simulate-principal-policy --policy-source-arn ${user} --action-names execute-api:Invoke\n${JSON.stringify({ EvaluationResults: [{ EvalActionName: "execute-api:Invoke", EvalDecision }] })}`;

  test("a role's limits that are shown bound what its API allows, and not what a user is allowed himself", () => {
    for (const limit of ["The permissions boundary", "The session policy"]) {
      const shown = `${limit} is:\n${bare(other)}`;
      const own = command(policy(to(role)));
      expect(named(answer(session, byIdentity), own, shown)).not.toBe("change-not-deployed");
    }
    const boundary = `The permissions boundary is:\n${bare(other)}`;
    const own = command(policy(to(user)));
    expect(named(answer(user, byIdentity), own, boundary)).toBe("change-not-deployed");
  });

  test("what the caller's own policies are seen to say counts, too", () => {
    const own = command(policy(to(user)));
    expect(named(answer(user, byIdentity), own, simulated("implicitDeny"))).toBe(
      "change-not-deployed",
    );
    for (const seen of [simulated("allowed"), `The user's policy:\n${bare(ours)}`]) {
      expect(named(answer(user, ""), own, seen)).not.toBe("change-not-deployed");
    }
  });

  test("a private API's endpoint has a policy of its own, which a denial that names none may mean", () => {
    const own = command(policy(to(user))).replace(
      '"name"',
      '"endpointConfiguration":{"types":["PRIVATE"]},"name"',
    );
    expect(named(answer(user, ""), own)).not.toBe("change-not-deployed");
    expect(named(answer(user, byIdentity), own)).toBe("change-not-deployed");
  });

  test("HTTP and WebSocket APIs have no such policy", () => {
    const own = `The policy of the API:\n${policy(to(user))}`;
    const described = (ProtocolType: string) =>
      `$ aws apigatewayv2 get-api --api-id abcde12345\n${JSON.stringify({ ApiId: "abcde12345", ProtocolType })}`;
    const opened = said(user, byIdentity).replace("/GET/orders", "/$connect");
    const sent = said(user, byIdentity)
      .replaceAll(":Invoke", ":ManageConnections")
      .replace("/GET/orders", "/POST/@connections/{connectionId}");
    for (const parts of [
      [answer(user, byIdentity), described("HTTP"), own],
      [`{"Message":"${opened}"}`, described("WEBSOCKET"), own],
      [`{"Message":"${opened}"}`, own],
      [`{"Message":"${sent}"}`, own],
    ]) {
      expect(diagnose({ text: parts.join("\n\n") }).cause).not.toBe("change-not-deployed");
    }
  });

  test("of two callers in one text nobody knows which one the policy is held against", () => {
    const text = `One gets: ${said(user, byIdentity)}\nanother: ${said(iam("user/b"), byIdentity)}`;
    expect(named(text, command(policy(to(user))))).not.toBe("change-not-deployed");
  });

  test.each([
    ["a function's", bare({ ...to(user), Action: "lambda:InvokeFunction", Resource: "*" })],
    ["an endpoint's", `VPC endpoint policy:\n${policy(to(user))}`],
    ["an identity's", `Policy of the user:\n${bare(ours)}`],
    [
      "an authorizer's",
      JSON.stringify({ principalId: "a", policyDocument: JSON.parse(bare(ours)) }),
    ],
    [
      "one that somebody thinks of",
      `Would it help to change it to this policy?\n${policy(to(user))}`,
    ],
    ["a proposed one", `Proposed resource policy:\n${policy(to(user))}`],
  ])("another policy is none of the API: %s", (_, shown) => {
    expect(named(answer(user, byIdentity), shown)).not.toBe("change-not-deployed");
  });
});

describe("a saved policy that is deployed", () => {
  const call = `$ curl -i ${host}/prod/orders\nHTTP/2 403\nx-amzn-errortype: AccessDeniedException\n\n{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${arn}"}`;
  const own = `$ aws apigateway get-rest-api --rest-api-id abcde12345 --region us-east-1\n${JSON.stringify({ id: "abcde12345", policy: everybody })}`;
  const deployment = (stage: string, printed = '{\n  "id": "dep1"\n}') =>
    `$ aws apigateway create-deployment --rest-api-id abcde12345 --stage-name ${stage}\n${printed}`;
  const failed =
    "An error occurred (TooManyRequestsException) when calling the CreateDeployment operation: Too Many Requests";
  const caused = (...parts: readonly string[]) => diagnose({ text: parts.join("\n\n") }).cause;

  test("as its command shows before the call is refused again, is not older", () => {
    expect(caused(call, own, deployment("prod"), call)).toBeUndefined();
    expect(caused(own, deployment("prod"), call)).toBeUndefined();
  });

  test("after the call, before what is shown, to another stage or not at all, is", () => {
    for (const parts of [
      [call, own, deployment("prod")],
      [deployment("prod"), own, call],
      [own, deployment("dev"), call],
      [own, deployment("prod", failed), call],
      [own, "Should I run aws apigateway create-deployment next?", call],
    ]) {
      expect(caused(...parts), parts.join("\n")).toBe("change-not-deployed");
    }
  });

  test.each([
    "I redeployed the API to prod after that, still 403.",
    "We changed it, deployed the API again and still see this.",
    "Then I clicked Deploy API and chose prod. Same error.",
    "策略改完后已经重新部署了,还是 403。",
    "ポリシーを変更して再デプロイしましたが、まだ 403 です。",
  ])("as somebody says, is not older: %s", (words) => {
    for (const end of [
      "",
      " because no resource-based policy allows the execute-api:Invoke action",
    ]) {
      const refused = call.replace(/"\}$/, `${end}"}`);
      for (const text of orders(refused, words, own)) {
        expect(diagnose({ text }).cause, text).not.toBe("change-not-deployed");
      }
    }
  });

  test.each([
    "I redeployed the Lambda function, no change.",
    "Does the API need to be redeployed?",
    "I have not redeployed the API yet.",
    "The API was deployed last year.",
    "Lambda 已经重新部署了代码。",
  ])("is not told by other words: %s", (words) => {
    for (const text of orders(call, words, own)) {
      expect(diagnose({ text }).cause, text).toBe("change-not-deployed");
    }
  });
});

describe("statements of one policy that are shown apart", () => {
  const allow = statement();
  const deny = statement({
    Effect: "Deny",
    Condition: { NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24"] } },
  });
  const json = (one: object) => JSON.stringify(one, null, 2);
  const yaml = (effect: string, more = "") =>
    `Effect: ${effect}\nPrincipal: "*"\nAction: execute-api:Invoke\nResource: execute-api:/*${more}`;
  const elsewhere = "\nCondition:\n  NotIpAddress:\n    aws:SourceIp: 203.0.113.0/24";
  const forms: readonly (readonly [string, readonly [string, string]])[] = [
    ["called what they do", [`Allow statement:\n${json(allow)}`, `Deny statement:\n${json(deny)}`]],
    ["with numbers", [`Statement 1:\n${json(allow)}`, `Statement 2:\n${json(deny)}`]],
    ["assigned", [`statement = ${json(allow)}`, `statement = ${json(deny)}`]],
    ["each in a list", [`"Statement": [${json(allow)}]`, `"Statement": [${json(deny)}]`]],
    ["each in a policy", [policy(allow), policy(deny)]],
    ["one in a policy", [policy(allow), `and the Deny:\n${json(deny)}`]],
    ["in YAML", [`It allows:\n\n${yaml("Allow")}`, `and denies:\n\n${yaml("Deny", elsewhere)}`]],
    [
      "in JSON and YAML",
      [`It allows:\n${json(allow)}`, `and denies:\n\n${yaml("Deny", elsewhere)}`],
    ],
  ];

  test.each(forms)("leave open whether the Deny applied: %s", (_, [first, second]) => {
    for (const text of [
      ...orders(explicit, first, second),
      ...orders(denied(" with an explicit deny in a resource-based policy"), first, second),
    ]) {
      expect(diagnose({ text }).cause, text).toBe("resource-policy-explicit-deny");
    }
  });

  test("are held against a call together", () => {
    const address = `My IP: ${ADDRESS}`;
    const [first, second] = [`Allow statement:\n${json(allow)}`, `Deny statement:\n${json(deny)}`];
    for (const text of orders(silent, first, second, address)) {
      expect(seenIn(text), text).toEqual(older);
    }
    const refusing = second.replace("203.0.113.0/24", "198.51.100.0/24");
    for (const text of orders(explicit, first, refusing, address)) {
      expect(seenIn(text), text).toEqual([
        "resource-policy-explicit-deny",
        "resource-policy=denies-caller",
      ]);
    }
  });
});
