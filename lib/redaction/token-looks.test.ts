import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { expect, test } from "vitest";
import { redact } from "./index";
import { tokenLooks } from "./token-looks";

/** So many letters and digits that nobody takes for a secret: `Made0Up1Made0Up1`. */
const made = (length: number) => "Made0Up1".repeat(Math.ceil(length / 8)).slice(0, length);
const hex = (length: number) => "decade01".repeat(Math.ceil(length / 8)).slice(0, length);
const letters = (length: number) => "MadeUp".repeat(Math.ceil(length / 6)).slice(0, length);
const digits = (length: number) => "12345".repeat(Math.ceil(length / 5)).slice(0, length);
const capitals = (length: number) => made(length).toUpperCase();

/** Of each look one that is made up, in parts, so that no scanner of this repository takes it for one. */
const samples: Readonly<Record<string, readonly string[]>> = {
  GitHub: ["gh", "p_", made(36)],
  "GitHub, fine-grained": ["github", "_pat_", made(82)],
  Telnyx: ["KE", "Y", hex(32).toUpperCase(), "_", made(22)],
  GitLab: ["gl", "pat-", made(20)],
  "GitLab, runner registration": ["GR13", "48941", made(20)],
  Slack: ["xo", "xb-", digits(12), "-", digits(12), "-", made(24)],
  "Slack, app level": ["xa", "pp-", "1-A", capitals(10), "-", digits(13), "-", hex(64)],
  "Slack, webhook": [
    "https://hooks.",
    "slack.com/",
    "services/T",
    capitals(8),
    "/B",
    capitals(8),
    "/",
    made(24),
  ],
  "Discord, webhook": ["https://discord.", "com/api/", "webhooks/", digits(18), "/", made(68)],
  "Discord, bot": ["M", "T", made(22), ".", made(6), ".", made(27)],
  "Microsoft Teams, webhook": [
    "https://example.webhook.",
    "office.com/",
    "webhookb2/",
    hex(8),
    "@",
    hex(8),
    "/IncomingWebhook/",
    hex(32),
  ],
  Stripe: ["sk_", "live_", made(24)],
  "Stripe, webhook": ["wh", "sec_", made(32)],
  "Google, API key": ["AI", "za", made(35)],
  "Google, access token": ["ya", "29.", made(60)],
  "Google, refresh token": ["1/", "/0", "g", made(60)],
  "Google, client secret": ["GOC", "SPX-", made(28)],
  "OpenAI, Anthropic and their like": ["sk-", "ant-api03-", made(93), "AA"],
  Groq: ["gs", "k_", made(52)],
  xAI: ["xa", "i-", made(80)],
  Perplexity: ["pp", "lx-", made(48)],
  Replicate: ["r", "8_", made(37)],
  "Hugging Face": ["h", "f_", letters(34)],
  npm: ["np", "m_", made(36)],
  PyPI: ["py", "pi-", "AgEIcHlwaS5vcmc", made(80)],
  RubyGems: ["ruby", "gems_", hex(48)],
  "Docker Hub": ["dckr", "_pat_", made(27)],
  SendGrid: ["S", "G.", made(22), ".", made(43)],
  Brevo: ["xkey", "sib-", hex(64), "-", made(16)],
  Mailgun: ["ke", "y-", hex(32)],
  Mailchimp: [hex(32), "-u", "s12"],
  "Twilio, API key": ["S", "K", hex(32)],
  Telegram: [digits(9), ":A", "A", made(33)],
  Vault: ["hv", "s.", made(95)],
  Terraform: [made(14), ".atlas", "v1.", made(67)],
  Pulumi: ["pu", "l-", hex(40)],
  Doppler: ["dp.", "pt.", made(43)],
  "1Password": ["op", "s_", "eyJ", made(300)],
  DigitalOcean: ["do", "p_v1_", hex(64)],
  Databricks: ["da", "pi", hex(32)],
  "Azure, Entra client secret": ["abc", "8Q~", made(34)],
  "Azure DevOps": [made(52), "JQQJ99", made(6), "AZ", "DO", made(4)],
  "Azure, keys of storage and functions": [made(76), "+A", "Sta", made(5), "=="],
  Cloudflare: ["v1", ".0-", hex(24), "-", hex(146)],
  Datadog: ["dd", "api_", made(32)],
  Dynatrace: ["dt0", "c01.", capitals(24), ".", capitals(64)],
  "New Relic": ["NR", "AK-", capitals(27)],
  Sentry: ["sntr", "yu_", hex(64)],
  Grafana: ["gl", "sa_", made(32), "_", hex(8)],
  Shopify: ["shp", "at_", hex(32)],
  Square: ["sq0", "csp-", made(43)],
  "Square, access token": ["EA", "AA", made(60)],
  Meta: ["EA", "AC", made(120)],
  "PayPal and Braintree": [
    "access",
    "_token$",
    "production$",
    made(16).toLowerCase(),
    "$",
    hex(32),
  ],
  Plaid: ["access-", "sandbox-", "decade01-dec0-4dec-8dec-decade01dec0"],
  EasyPost: ["EZ", "AK", made(54)],
  Shippo: ["shippo", "_live_", hex(40)],
  Duffel: ["duffel", "_test_", made(43)],
  Atlassian: ["AT", "ATT", "3xFf", made(180)],
  Linear: ["lin_", "api_", made(40)],
  Notion: ["nt", "n_", digits(11), made(35)],
  Figma: ["fi", "gd_", made(40)],
  Postman: ["PM", "AK-", hex(24), "-", hex(34)],
  Airtable: ["pa", "t", made(14), ".", hex(64)],
  Vercel: ["vc", "p_", made(56)],
  Supabase: ["sb", "p_", hex(40)],
  PlanetScale: ["pscale", "_tkn_", made(43)],
  "Fly.io": ["fm", "2_", made(120)],
  Mapbox: ["sk", ".", "eyJ", made(60), ".", made(22)],
  LaunchDarkly: ["sd", "k-", "decade01-dec0-4dec-8dec-decade01dec0"],
  Okta: ["SS", "WS ", made(42)],
  JFrog: ["AK", "Cp", made(69)],
  age: ["AGE-", "SECRET-KEY-", "1", capitals(58)],
  "AWS, session token": ["IQoJ", "b3JpZ2lu", made(200)],
  "AWS, Bedrock": ["AB", "SK", made(128)],
  "AWS, AppSync": ["da", "2-", made(26).toLowerCase()],
  PASETO: ["v4", ".local.", made(60)],
  "hashes of passwords, crypt(5)": ["$2b", "$12$", made(53)],
  "hashes of passwords, LDAP": ["{SS", "HA}", made(40)],
};

const rows = tokenLooks.map(({ name }) => [name, (samples[name] ?? []).join("")] as const);

test.each(rows)(
  "%s: its token is hidden in text, in JSON, in a URL and behind an escape",
  (_, token) => {
    expect(token).not.toBe("");
    const core = token.slice(-10);
    for (const text of [
      `I sent ${token} to it`,
      `{"x": "${token}"}`,
      JSON.stringify({ a: [{ note: `see ${token}` }] }),
      `GET https://api.example.com/x?y=${token.replace(/[ ${}]/g, encodeURIComponent)} HTTP/1.1`,
      `"line\\n${token}\\n"`,
    ]) {
      expect([text, redact(text).text.includes(core)]).toEqual([text, false]);
    }
  },
);

test("every look has a source", () => {
  expect(tokenLooks.filter(({ source }) => !/^https:\/\//.test(source))).toEqual([]);
});

const pem = (kind: string) =>
  [
    "-----BEGIN ",
    kind,
    "PRIVATE KEY-----\n",
    `MII${made(61)}\n${made(64)}\n`,
    "-----END ",
    kind,
    "PRIVATE KEY-----",
  ].join("");

/** What secretlint has rules for and needs more than a token. */
const contexts = [
  ["aws", "_secret_access_key = ", made(40)].join(""),
  pem("RSA "),
  pem("OPENSSH "),
  pem(""),
  ["//registry.npmjs.org/:_auth", "Token=", made(36)].join(""),
  ["https://joe", ":", made(20), "@www.example.com/x"].join(""),
  ["mongodb+srv://joe", ":", made(20), "@db.example.com/orders"].join(""),
  ["postgres://joe", ":", made(20), "@db.example.com:5432/orders"].join(""),
  ["https://", made(40), ":x-oauth-basic@github.com/"].join(""),
  ["sk-", made(20), "T3Blbk", "FJ", made(20)].join(""),
  ["sk-", "proj-", made(74), "T3Blbk", "FJ", made(74)].join(""),
];

// the id of an access key opens nothing and is needed; so are account numbers
const kept = /AWSAccessKeyID|AWSAccountID/;

test("whatever secretlint finds is hidden", async () => {
  const options = {
    config: {
      rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }],
    },
  };
  let count = 0;
  for (const content of [...rows.map(([, token]) => `token ${token}`), ...contexts]) {
    const source = { filePath: "a.txt", content, ext: ".txt", contentType: "text" } as const;
    const { messages } = await lintSource({ source, options });
    const shown = redact(content).text;
    for (const { range, messageId } of messages) {
      if (kept.test(messageId ?? "")) continue;
      count += 1;
      // of a key in lines and of a URL only a part is the secret
      const end = content
        .slice(range[0], range[1])
        .replace(/\s*-----END.*|@.*/s, "")
        .slice(-10);
      expect([content, shown.includes(end)]).toEqual([content, false]);
    }
  }
  expect(count).toBeGreaterThan(20);
});
