import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

const api = "abcde12345.execute-api.us-east-1.amazonaws.com";
const privateApi = "fghij67890.execute-api.us-east-1.amazonaws.com";
const domain = "api.example.com";

/** What curl printed of a refused call, as it is told of in the fixtures of evidence. */
function call(host: string, date = "Wed, 25 Nov 2026 02:40:00 GMT"): string {
  return [
    `* Connected to ${host} (127.0.0.1) port 443 (#0)`,
    "> GET /prod/pets HTTP/1.1",
    `> Host: ${host}`,
    "> User-Agent: curl/7.88.1",
    "> Accept: */*",
    ">",
    "< HTTP/1.1 403 Forbidden",
    `< Date: ${date}`,
    "< Content-Type: application/json",
    "< Content-Length: 23",
    "< x-amzn-RequestId: 0f8f1a2b-1111-4222-8333-444455556666",
    "< x-amzn-ErrorType: ForbiddenException",
    "< x-amz-apigw-id: AbCdEfGhIAMFexample=",
    "<",
    '{"message":"Forbidden"}',
    "",
  ].join("\n");
}

function recorded(name: string): string {
  return readFileSync(new URL(`../evidence/fixtures/${name}.txt`, import.meta.url), "utf8");
}

const facets = [
  "host-resolves-to",
  "private-api-name",
  "mutual-tls",
  "client-certificate",
  "clock",
];

/** What the page would show of those questions that a probe can answer. */
function answers(text: string): Readonly<Record<string, string>> {
  const seen = diagnose({ text }).observations.filter(({ facet }) => facets.includes(facet));
  return Object.fromEntries(seen.map(({ facet, option }) => [facet, option]));
}

describe("the output of a command below a call answers its question", () => {
  test.each([
    ["dig-public", api, { "host-resolves-to": "public-address" }],
    [
      "dig-private",
      privateApi,
      { "host-resolves-to": "private-address", "private-api-name": "right" },
    ],
    ["dig-short", api, { "host-resolves-to": "public-address" }],
    ["dig-short-cname", "internal.example.com", { "host-resolves-to": "private-address" }],
    ["dig-answer", domain, { "host-resolves-to": "public-address" }],
    [
      "nslookup",
      privateApi,
      { "host-resolves-to": "private-address", "private-api-name": "right" },
    ],
    ["host", "internal.example.com", { "host-resolves-to": "private-address" }],
    [
      "getent-hosts",
      privateApi,
      { "host-resolves-to": "private-address", "private-api-name": "right" },
    ],
    ["getent-ahosts", api, { "host-resolves-to": "public-address" }],
    [
      "s-client-certificate-required",
      domain,
      { "mutual-tls": "yes", "client-certificate": "none-sent" },
    ],
    [
      "s-client-handshake-failure",
      domain,
      { "mutual-tls": "yes", "client-certificate": "none-sent" },
    ],
    [
      "s-client-unknown-ca",
      domain,
      { "mutual-tls": "yes", "client-certificate": "untrusted-or-incomplete-chain" },
    ],
    [
      "s-client-expired",
      domain,
      { "mutual-tls": "yes", "client-certificate": "expired-or-unsupported" },
    ],
    ["s-client-accepted", domain, { "mutual-tls": "yes" }],
    ["s-client-no-request", domain, {}],
    ["openssl-verify-ok", domain, { "client-certificate": "accepted" }],
    ["openssl-verify-chain", domain, { "client-certificate": "untrusted-or-incomplete-chain" }],
    [
      "openssl-verify-self-signed",
      domain,
      { "client-certificate": "untrusted-or-incomplete-chain" },
    ],
    ["openssl-verify-expired", domain, { "client-certificate": "expired-or-unsupported" }],
    ["openssl-x509-sha1", domain, { "client-certificate": "expired-or-unsupported" }],
    ["openssl-x509-dates", domain, { "client-certificate": "expired-or-unsupported" }],
    ["clock", api, { clock: "right" }],
    ["chronyc-tracking", api, { clock: "right" }],
    ["chronyc-tracking-fast", api, { clock: "fast" }],
    ["chronyc-tracking-slow", api, { clock: "slow" }],
    ["ntpq-p", api, { clock: "right" }],
    ["w32tm-query-status", api, { clock: "right" }],
    ["w32tm-stripchart", api, { clock: "right" }],
  ])("%s", (file, host, expected) => {
    expect(answers(`${call(host)}\n${recorded(file)}`)).toEqual(expected);
  });

  test("whichever of the two comes first, and whatever it is wrapped in", () => {
    expect(answers(`${recorded("dig-public")}\n${call(api)}`)).toEqual({
      "host-resolves-to": "public-address",
    });
    const quoted = `${call(api)}\n${recorded("dig-public")}`.replace(/^/gm, "> ");
    expect(answers(quoted)).toEqual({ "host-resolves-to": "public-address" });
  });

  test("the clock by the two times that stand together, not by when the call was made", () => {
    const times = (own: string, server: string) =>
      answers(`${call(api, "Tue, 24 Nov 2026 09:00:00 GMT")}\n${own}\ndate: ${server}\n`);
    expect([
      times("Wed Nov 25 02:35:05 UTC 2026", "Wed, 25 Nov 2026 02:39:05 GMT"),
      times("Wed Nov 25 02:35:05 UTC 2026", "Wed, 25 Nov 2026 02:41:05 GMT"),
      times("Wed Nov 25 02:35:05 AM UTC 2026", "Wed, 25 Nov 2026 02:29:05 GMT"),
    ]).toEqual([{ clock: "right" }, { clock: "slow" }, { clock: "fast" }]);
  });

  test("a private API's name that leads to public addresses, or nowhere, is the wrong one", () => {
    const types = '{\n    "types": [\n        "PRIVATE"\n    ]\n}\n';
    const endpoint = "fghij67890-vpce-0123456789abcdef0.execute-api.us-east-1.amazonaws.com";
    const text = (answer: string) => `${call(endpoint)}\n$ dig ${endpoint}\n${answer}\n${types}`;
    expect(answers(text(`${endpoint}. 60 IN A 203.0.113.10`))).toMatchObject({
      "private-api-name": "wrong",
    });
    expect(answers(text(";; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1"))).toEqual({
      "private-api-name": "wrong",
    });
    expect(answers(text(`${endpoint}. 60 IN A 10.0.1.25`))).toMatchObject({
      "private-api-name": "right",
    });
  });
});

describe("nothing follows from", () => {
  test.each([
    ["a name that is not the call's", recorded("dig-private"), api],
    ["a session with another host", recorded("s-client-certificate-required"), api],
    ["addresses of both kinds", `$ dig +short ${domain}\n10.0.0.1\n203.0.113.1\n`, domain],
    ["the machine's own address", `$ dig +short ${domain}\n127.0.0.1\n`, domain],
    [
      "a public API that does not exist",
      recorded("dig-nxdomain"),
      "zzzzz00000.execute-api.us-east-1.amazonaws.com",
    ],
    [
      "a certificate that the machine's own authorities trust",
      "$ openssl verify client.pem\nclient.pem: OK\n",
      domain,
    ],
    [
      "the server's certificate",
      `$ openssl s_client -connect ${domain}:443 | openssl x509 -noout -dates\nnotBefore=Jan  1 00:00:00 2020 GMT\nnotAfter=Jan  1 00:00:00 2021 GMT\n`,
      domain,
    ],
    [
      "a certificate on a curve, by the length of its key",
      "$ openssl x509 -in client.pem -noout -text\n Public Key Algorithm: id-ecPublicKey\n Public-Key: (384 bit)\n Signature Algorithm: ecdsa-with-SHA256\n",
      domain,
    ],
    ["a clock that follows no source", recorded("chronyc-tracking-not-synchronised"), api],
    ["a clock that follows itself", recorded("w32tm-query-status-not-synchronised"), api],
    ["a distance that has no direction", recorded("w32tm-stripchart-dataonly"), api],
    [
      "samples that differ",
      recorded("w32tm-stripchart").replace("o:+00.0124008s", "o:+500.0124008s"),
      api,
    ],
    [
      "a clock that is not synchronised",
      "$ timedatectl\nLocal time: Wed 2026-11-25 02:35:05 UTC\nSystem clock synchronized: no\n",
      api,
    ],
  ])("%s", (_, text, host) => {
    expect(answers(`${call(host)}\n${text}`)).toEqual({});
  });

  test("what the call itself shows is not overruled", () => {
    const seen = call(api).replace("127.0.0.1", "10.0.0.7");
    expect(answers(`${seen}\n${recorded("dig-public")}`)).toEqual({
      "host-resolves-to": "private-address",
      "private-api-name": "right",
    });
  });
});

describe("a name that is an alias", () => {
  const dig = (target: string) =>
    [
      "$ dig orders.example.com",
      ";; ANSWER SECTION:",
      `orders.example.com. 300 IN CNAME ${target}.`,
      `${target}. 60 IN A 203.0.113.9`,
      "",
      call("orders.example.com"),
    ].join("\n");
  const hostKnown = (text: string) =>
    diagnose({ text }).observations.find(({ facet }) => facet === "host-known")?.option;

  test("of an API's default one is most likely none that API Gateway knows", () => {
    expect(hostKnown(dig(api))).toBe("no");
  });

  test.each(["d-abcde12345.execute-api.us-east-1.amazonaws.com", "d111111abcdef8.cloudfront.net"])(
    "of a custom domain name's own target may be one: %s",
    (target) => {
      expect(hostKnown(dig(target))).not.toBe("no");
    },
  );
});

test("an API's default name that leads to a private address is most likely a public API's, and may be a private one's", () => {
  const text = `$ dig +short ${api}\n10.0.12.33\n${call(api)}`;
  const [first] = diagnose({ text }).remaining;
  expect(first?.cause).toBe("private-dns-captures-public-api");
  expect(first?.weight).toBeGreaterThan(0.5);
  const answered = diagnose({ text, answers: new Map([["api-type", "private"]]) });
  expect(answered.remaining[0]?.cause).not.toBe("private-dns-captures-public-api");
});

test("what a command printed counts before what a probe makes likely", () => {
  const text = `$ dig +short ${domain}\n${api}.\n13.112.0.9\n$ curl -k https://${domain}/prod/plans\n{"message":"Forbidden"}\n`;
  const empty =
    "$ aws apigateway get-domain-names --query items\n[]\n$ aws apigatewayv2 get-domain-names --query Items\n[]\n";
  expect(diagnose({ text }).cause).toBeUndefined();
  expect(diagnose({ text: text + empty }).cause).toBe("unknown-host");
});
