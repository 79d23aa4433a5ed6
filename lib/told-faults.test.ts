import { describe, expect, test } from "vitest";
import { diagnose } from ".";

/** What people write when they have found what is wrong. */
const found: readonly (readonly [text: string, cause: string])[] = [
  [
    'Hi all, we rolled out API keys last week for the partner API. After some digging I found that the key we handed out to the partner is not attached to any usage plan. They are seeing {"message":"Forbidden"} on every request. Is there anything else to do?',
    "api-key-not-in-usage-plan",
  ],
  [
    "Partner calls https://abcde12345.execute-api.us-east-1.amazonaws.com/orders and gets 403 Forbidden. Looking at their code, they left the stage name out of the URL.",
    "wrong-stage",
  ],
  [
    "Our edge devices started to fail with 403 after the power outage. The RTC battery died, so the device's clock is about 20 minutes behind.",
    "signature-expired",
  ],
  [
    "403 Forbidden from api.example.com since Monday. It's an mTLS domain, and the client certificate expired on Sunday.",
    "mtls-client-certificate",
  ],
  [
    "Requests with a JSON body larger than 8 KB get 403, smaller ones work. Sampled requests in the console show that the web ACL's SizeRestrictions_BODY rule blocks them.",
    "waf-filtered",
  ],
  [
    "Calling the API from our Lambda returns 403. The execution role has no execute-api:Invoke permission.",
    "iam-no-identity-allow",
  ],
  ["上线后客户端一直收到 403。排查发现自定义域名没有配置 API 映射。", "custom-domain-no-mapping"],
  [
    "本番だけ403が返ってきます。調べたところ、APIキーが使用量プランに紐付いていませんでした。",
    "api-key-not-in-usage-plan",
  ],
  [
    "Solved half of it myself: the CNAME of our domain points to the API, but there is no base path mapping for it. Response is 403 Forbidden.",
    "custom-domain-no-mapping",
  ],
  [
    "curl works from my machine. From the data center I get a 403. Network team says the WAF blocks the data center's range.",
    "waf-filtered",
  ],
  [
    "Getting 403 for all calls since this morning; our SSO session has expired.",
    "expired-session-token",
  ],
  [
    "The authorizer returns an explicit Deny for this user. The client sees 403.",
    "lambda-authorizer-explicit-deny",
  ],
  ["403になります。URLからステージ名が抜けていました。", "wrong-stage"],
];

/** What they write of faults that are none of this call's: of another environment or time, planned, meant, thought, checked, denied. */
const others: readonly string[] = [
  'In staging the API key isn\'t in any usage plan, that\'s on purpose. In prod, where we get 403 {"message":"Forbidden"}, it is in the plan and the plan has the stage.',
  'Last month the client certificate had expired and we got 403s then, too; it was renewed on the 3rd. Now we get 403 {"message":"Forbidden"} again.',
  'We\'re planning to put a WAF in front which blocks IPs outside the EU. At the moment there is none. Calls return 403 {"message":"Forbidden"}.',
  "The other team's API has a resource policy that denies everything outside their VPC. Ours has none, still 403.",
  'Comment by mod: you probably forgot to deploy the API. Reply: I deployed it three times. 403 {"message":"Missing Authentication Token"}',
  'I know you\'ll say the stage name is missing from the URL, but it\'s there. {"message":"Forbidden"}',
  'I deliberately sent a wrong API key to test it and got 403 as expected. With the right key I get {"message":"Forbidden"} as well.',
  'From the troubleshooting page: "403 Forbidden: the API key isn\'t associated with a usage plan", "the WAF blocked the request". None of that applies. We get {"message":"Forbidden"}',
  'Before the migration the custom domain had no base path mapping. We added the mapping last week. Today: {"message":"Forbidden"}',
  '测试环境的密钥没有加入使用计划,但生产环境的已经加入了,生产环境返回 403 {"message":"Forbidden"}',
  '之前客户端证书过期过一次,换了新证书。现在又是 403 {"message":"Forbidden"}',
  '検証環境ではAPIキーが使用量プランに紐付いていませんが、本番では紐付いています。本番で403 {"message":"Forbidden"} が返ります',
  '先月はクライアント証明書の期限が切れていましたが、更新済みです。今回も403 {"message":"Forbidden"} です',
  'The key isn\'t in a usage plan maybe? 403 {"message":"Forbidden"}',
  'AWS support asked whether the WAF blocks our IPs. It\'s not attached. 403 {"message":"Forbidden"}',
  'When the API key is missing we get 403, which is right. But with the key we get {"message":"Forbidden"} too.',
  "The role would need execute-api:Invoke; it has that. 403",
  'Without x-api-key it returns 403, that\'s expected. With the x-api-key header it returns 403 too: {"message":"Forbidden"}',
  'At first we thought the WAF blocks us, but its logs show ALLOW. {"message":"Forbidden"}',
  'Our billing API has an expired client certificate, that\'s another ticket. This one is about the orders API, which says {"message":"Forbidden"}',
  'It would be nice if the console warned when the API key isn\'t in any usage plan. {"message":"Forbidden"}',
  '> The stage name is missing from the URL.\nNo, it\'s there: https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders\n{"message":"Forbidden"}',
  'Checked:\n- API key in usage plan: yes\n- WAF blocks: none\n- client certificate expired: no\n{"message":"Forbidden"}',
  'I verified that the WAF doesn\'t block us, that the key is in a usage plan, and that the stage is in the URL. {"message":"Forbidden"}',
  'Although the client certificate is expired, dev accepts it. Prod says {"message":"Forbidden"}',
  'I have not deployed the frontend yet. The API answers {"message":"Forbidden"}',
  'I re-added the key to the usage plan because I thought it was missing there. No change. {"message":"Forbidden"}',
  'The old mobile app sends the wrong API key, we know that. The new one sends the right key and still gets {"message":"Forbidden"}',
  'Ticket title: "WAF blocks partner". Turned out to be unrelated. {"message":"Forbidden"}',
  '我们检查了:密钥在使用计划里,WAF 没有拦截,阶段名也写了。还是 {"message":"Forbidden"}',
  '旧版客户端用的密钥是错的,这个我们知道。新版用的是正确的密钥,也返回 {"message":"Forbidden"}',
  '有人说是 WAF 拦截了请求,但我们没有用 WAF。{"message":"Forbidden"}',
  '確認したこと：APIキーは使用量プランに紐付いています。WAFはブロックしていません。{"message":"Forbidden"}',
  '旧アプリが送っているAPIキーは間違っていますが、それは把握しています。新アプリは正しいキーで403 {"message":"Forbidden"} です',
  'WAFがブロックしているのかと思いましたが、ログではALLOWでした。{"message":"Forbidden"}',
];

describe("a fault in a person's story", () => {
  test.each(found)("is the likeliest: %s", (text, cause) => {
    const { remaining, ...diagnosis } = diagnose({ text });
    expect(remaining[0]?.cause).toBe(cause);
    expect([cause, undefined]).toContain(diagnosis.cause);
  });

  test.each(others)("is not named where it is another's: %s", (text) => {
    expect(diagnose({ text }).cause).toBeUndefined();
  });
});

describe("what is the same with a key and without it, or works with it, is no fault of the key", () => {
  test.each([
    "during the bad time a colleague on another connection gets 200 with the same api key",
    "The old laptop gets 200 using the same API key, the new one 403.",
    "Bad luck: it worked yesterday with this API key, today it does not.",
    "I get the same with or without the API key.",
    "Without the x-api-key header I get 403 as well.",
    "(without any key v3 gives the same)",
  ])("%s", (words) => {
    expect(diagnose({ text: `{"message":"Forbidden"}\n${words}` }).cause).toBeUndefined();
  });

  test.each([
    "It turned out the API key in the secret was the old one, rotated last week.",
    "we had a bad api key",
    "The mobile app calls it without the x-api-key header.",
  ])("but not: %s", (words) => {
    const { remaining } = diagnose({ text: `{"message":"Forbidden"}\n${words}` });
    expect(remaining[0]?.cause).toBe("invalid-api-key");
  });

  test("is weighed once, though who tells of a key that is not sent tells that one is required", () => {
    const text =
      '{"message":"Forbidden"}\nThe mobile app calls it without the x-api-key header. The method requires an API key.';
    expect(diagnose({ text }).cause).toBeUndefined();
  });
});

describe("what a firewall is able to do", () => {
  const body = '{"message":"Forbidden"}';

  test.each([
    "I read that AWS WAF can block requests, but we have no WAF.",
    "AWS WAF can block requests.",
    "The WAF is configured to block bots.",
    "A web ACL may also deny by address.",
    "The WAF blocked us, no wait, there is no WAF.",
  ])("is not what it did: %s", (words) => {
    expect(diagnose({ text: `${words}\n\n${body}` }).cause).toBeUndefined();
  });

  test("but what it does is", () => {
    expect(diagnose({ text: `The WAF blocks us.\n\n${body}` }).cause).toBe("waf-filtered");
  });
});
