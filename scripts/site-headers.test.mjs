import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "./seal-page.mjs";
import {
  caddySnippet,
  cloudFrontPolicy,
  headersFile,
  nginxSnippet,
  siteHeaders,
  vercelFile,
} from "./site-headers.mjs";

const policy = contentSecurityPolicy(["sha256-x"]);
const sent = siteHeaders(policy);
const transport = { name: "Strict-Transport-Security", value: "max-age=31536000" };
const hosted = [...sent, transport];

test("the policy of the header is that of the pages, and forbids frames", () => {
  expect(sent[0]).toEqual({
    name: "Content-Security-Policy",
    value: `${policy}; frame-ancestors 'none'`,
  });
});

test("no value needs an escape in any of the files", () => {
  expect(hosted.filter(({ value }) => /[^\w '();:,=*/.+-]/.test(value))).toEqual([]);
});

describe("_headers", () => {
  /** The rules of such a file, as Cloudflare describes it. */
  const rules = headersFile(policy)
    .split(/^(?=\/)/m)
    .map((block) => {
      const [path = "", ...lines] = block.trimEnd().split("\n");
      return { path, headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1)) };
    });

  test("says of every address what the server says, and of encryption", () => {
    expect(rules[0]).toEqual({
      path: "/*",
      headers: hosted.map(({ name, value }) => [name, value]),
    });
  });

  test("no address gets a header twice, which hosts join or drop", () => {
    const names = rules.flatMap(({ headers }) => headers.map((header) => header?.[0]));

    expect(rules.map(({ path }) => path)).toEqual(["/*", "/_next/static/*"]);
    expect(names).toEqual([...new Set(names)]);
  });

  test("a line that Cloudflare Pages would ignore is refused", () => {
    const hashes = Array.from({ length: 40 }, (_, at) => `sha256-${"a".repeat(44)}${at}`);

    expect(() => headersFile(contentSecurityPolicy(hashes))).toThrow("too long");
  });
});

test("nginx adds every header in each place that adds one", () => {
  const snippet = nginxSnippet(policy);
  const places = [...snippet.matchAll(/^location (?:\/|\/_next\/static\/) \{\n([^}]*)\}/gm)];

  expect(places).toHaveLength(2);
  for (const [, text = ""] of places) {
    for (const { name, value } of hosted) {
      expect(text).toContain(`add_header ${name} "${value}" always;`);
    }
    expect(text.match(/add_header Cache-Control/g)).toHaveLength(1);
  }
});

test("Caddy sets every header, and none of a file's from two places", () => {
  const caches = caddySnippet(policy).match(/^(?:@other not path|header .*) .*$/gm);

  // of two that match it takes the more general one last
  expect(caches).toEqual([
    "@other not path /_next/static/*",
    'header @other Cache-Control "no-cache"',
    'header /_next/static/* Cache-Control "public, max-age=31536000, immutable"',
  ]);
  for (const { name, value } of hosted) {
    expect(caddySnippet(policy)).toContain(`\t${name} "${value}"\n`);
  }
});

test("Vercel sets every header", () => {
  expect(JSON.parse(vercelFile(policy)).headers[0]).toEqual({
    source: "/(.*)",
    headers: hosted.map(({ name, value }) => ({ key: name, value })),
  });
});

test("CloudFront sets every header, those with a field of their own there", () => {
  const { SecurityHeadersConfig: own, CustomHeadersConfig: custom } = JSON.parse(
    cloudFrontPolicy(policy),
  );

  const set = [
    ["Content-Security-Policy", own.ContentSecurityPolicy.ContentSecurityPolicy],
    // the field has no value: it means nosniff
    ["X-Content-Type-Options", own.ContentTypeOptions.Override && "nosniff"],
    ["Referrer-Policy", own.ReferrerPolicy.ReferrerPolicy],
    [transport.name, `max-age=${own.StrictTransportSecurity.AccessControlMaxAgeSec}`],
    ...custom.Items.map(
      /** @param {{ Header: string, Value: string }} header */ ({ Header, Value }) => [
        Header,
        Value,
      ],
    ),
  ];
  expect(custom.Quantity).toBe(custom.Items.length);
  expect(new Map(set)).toEqual(new Map(hosted.map(({ name, value }) => [name, value])));
});
