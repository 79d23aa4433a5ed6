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
