import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const own = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";
const front = "https://api.example.com/v2/sync";

/** How monitors, scanners and people write that a call works. */
const working = [
  "status=200",
  "status: 200",
  "status 200",
  "[200]",
  "(200)",
  "200 OK",
  "-> 200",
  "code=200",
  "http_code=200",
  "HTTP 200",
  "up (200 - OK)",
  "200",
  "✓ 200",
];

describe("an API's own name that works is not who was called", () => {
  test.each(working)("%s", (status) => {
    const refused = `${front} status=403\n  server: cloudflare\n  cf-ray: 0123456789abcdef-IAD\n  body: error code: 1020\n`;
    for (const text of [`${refused}${own} ${status}\n`, `${own} ${status}\n${refused}`])
      expect(diagnose({ text }).cause).toBe("outside-cloudflare");
  });

  test.each(working)("%s of the front leaves the API's refusal its own", (status) => {
    const text = `${front} ${status}\n  server: cloudflare\n${own} status=403\n  body: {"message":"Forbidden"}\n`;
    expect(diagnose({ text }).cause).not.toBe("outside-cloudflare");
  });
});

/** Cloudflare's refusals, as far as clients, scanners, monitors and people show them. */
const shown: Readonly<Record<string, string>> = {
  k6: `[k6] ${front}  status=403\n  body: error code: 1020\n[k6] ${own}  status=200`,
  "a link checker": `[✖] ${front} → Status: 403\n  Attention Required! | Cloudflare`,
  httpx: "https://api.example.com [403] [Just a moment...] [Cloudflare]",
  whatweb:
    "https://api.example.com [403 Forbidden] HTTPServer[cloudflare], Title[Just a moment...], UncommonHeaders[cf-mitigated,cf-ray]",
  "a feed reader":
    "[warning] cURL error 22: The requested URL returned error: 403 <https://api.example.com/feed/> : Just a moment...",
  "a title cut short": '403 <!DOCTYPE html><html lang="en-US"><head><title>Just a mom',
  "another title cut short":
    "Request failed 403: <!DOCTYPE html>\n<html>\n<head>\n<title>Attention Required! | Cloudf",
  "a title cut in JSON": '{"status":403,"body":"<!DOCTYPE html><title>Just a mome"}',
  "wget -S":
    "HTTP request sent, awaiting response... \n  HTTP/1.1 403 Forbidden\n  Date: Mon, 06 Apr 2026 21:54:37 GMT\n  Content-Type: text/html; charset=UTF-8\n  Connection: close\n  CF-Chl-Bypass: 1\n  Server: cloudflare\n  CF-RAY: 0123456789abcdef-FRA\n2026-04-06 23:54:37 ERROR 403: Forbidden.",
  "a head cut short":
    "HTTP/1.1 403 Forbidden\nDate: Tue, 21 Jan 2025 10:28:40 GMT\nContent-Type: text/html; charset=UTF-8\nContent-Length: 6501\nConnection: close\naccept-ch: Sec-CH-UA-Bitness, Sec-CH-UA-Arch, Sec-CH-UA-Full-Version, Sec-CH-UA-Mobile, Sec-CH-UA-Model, UA-Bitness, UA-",
  "prose with its page":
    'Our API sits behind Cloudflare and the page it gives is "Sorry, you have been blocked" (403).',
  "prose with its title": '403, page title "Just a moment..." - the site uses Cloudflare',
  PowerShell: "Invoke-WebRequest: Just a moment... Enable JavaScript and cookies to continue",
  cloudscraper:
    "cloudscraper.exceptions.CloudflareChallengeError: Detected a Cloudflare version 2 Captcha challenge, This feature is not available in the opensource (free) version.",
};

describe("Cloudflare is known by a weak mark in what shows", () => {
  test.each(Object.entries(shown))("%s", (_, text) => {
    expect(diagnose({ text }).cause).toBe("outside-cloudflare");
  });

  test.each([
    'HTTP/2 403\ndate: Tue, 21 Jan 2025 10:28:40 GMT\ncontent-type: application/json\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: AbCdEfGhIjKlMno=\nserver: cloudflare\ncf-ray: 0123456789abcdef-FRA\n\n{"message":"Forbidden"}',
    '{"status":403,"headers":{"server":"cloudflare","cf-ray":"0123456789abcdef-FRA","x-amz-apigw-id":"AbCdEfGhIjKlMno="},"data":{"message":"Forbidden"}}',
    `We use Cloudflare for DNS. GET ${own} returns 403 {"message":"Forbidden"}`,
    'HTTP/1.1 403 Forbidden\nDate: Tue, 21 Jan 2025 10:28:40 GMT\nContent-Type: application/json\naccept-ch: Sec-CH-UA-Platform, Sec-CH-UA-Bitness\nserver: gunicorn\n\n{"error":"nope"}',
    "https://api.example.com [403] [Forbidden] [nginx]",
    `[+] The site https://www.example.com is behind Cloudflare (Cloudflare Inc.) WAF.\n$ curl ${own}\n{"message":"Missing Authentication Token"}`,
    `It shows "Just a moment..." while it loads, then GET ${own} gives {"message":"Forbidden"}`,
    "<title>Just a moment, please</title> 403",
    `HTTP/2 403\nserver: cloudflare\ncf-chl-bypass: \ncontent-type: application/json\napigw-requestid: AbCdEfGhIjKlMno=\n\n{"message":"Forbidden"}`,
  ])("and not in %j", (text) => {
    expect(diagnose({ text }).cause).not.toBe("outside-cloudflare");
  });
});

describe("a body that describes its problem is no line of an access log", () => {
  const problem = {
    type: "https://problems.luna.akamaiapis.net/-/pep-authz/deny",
    title: "Forbidden",
    status: 403,
    detail: "The client does not have the grant needed for the request",
    method: "GET",
    clientIp: "192.0.2.7",
    requestId: "695f928e",
    requestTime: "2025-01-30T11:16:13Z",
  };
  test.each([
    ["alone", JSON.stringify(problem)],
    ["over several lines", JSON.stringify(problem, null, 4)],
    [
      "above another call",
      `Invalid API Response (403): Unable to fetch contracts\n${JSON.stringify(problem, null, 4)}\n\n$ http --auth-type edgegrid -a default: :"/contract-api/v2/contracts"\nHTTP/1.1 403 Forbidden\nConnection: keep-alive\nContent-Type: application/problem+json\n`,
    ],
  ])("%s", (_, text) => {
    const { cause, observations } = diagnose({ text });
    expect(cause).toBe("outside-other-gateway");
    expect(observations.map(({ facet }) => facet)).not.toContain("request-logged");
  });

  test("and an access log stays one", () => {
    const text =
      '{"requestId":"79f6ea6f-1dd0-490f-a71e-6bd4e53b3dc2","ip":"192.0.2.1","requestTime":"30/Jan/2025:11:16:13 +0000","httpMethod":"GET","resourcePath":"/x","status":"403","protocol":"HTTP/1.1","responseLength":"23"}';
    const { observations } = diagnose({ text });
    expect(observations.map(({ facet }) => facet)).toContain("request-logged");
  });

  test("nor is what a program logs of itself an answer's body", () => {
    for (const line of [
      '{"level":"error","ts":1790000131,"msg":"call failed","error":"status 403"}',
      '{"severity":"ERROR","timestamp":"2026-03-04T10:15:31Z","message":"upstream said 403"}',
    ])
      expect(
        diagnose({ text: line }).observations.filter(({ option }) => option === "customised"),
      ).toEqual([]);
    const body = diagnose({ text: '{"status":403,"level":"gold","detail":"upgrade your plan"}' });
    expect(body.observations).toContainEqual(expect.objectContaining({ option: "customised" }));
  });
});

/** The beginnings of pages, as logs and messages cut them. */
const beginnings: Readonly<Record<string, readonly [cause: string, page: string]>> = {
  Akamai: [
    "outside-other-gateway",
    `<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don't have permission to access "http&#58;&#47;&#47;api&#46;exampl`,
  ],
  "Akamai, its words": [
    "outside-other-gateway",
    'Access Denied You don\'t have permission to access "http://api.example.com/pets" on this serv',
  ],
  Imperva: [
    "outside-other-gateway",
    '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body>Request unsuccessful. Incapsula inci',
  ],
  Sucuri: ["outside-other-gateway", "<title>Sucuri WebSite Firewall - Access Den"],
  "F5 BIG-IP": [
    "outside-other-gateway",
    "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your adm",
  ],
  DataDome: ["outside-other-gateway", "Please enable JS and disable any ad blocker"],
  HUMAN: ["outside-other-gateway", "<title>Access to this page has been denied.</title>"],
  CloudFront: [
    "outside-cloudfront",
    '<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"><TITLE>ERROR: The request could not be sat',
  ],
};

const around: Readonly<Record<string, (page: string) => string>> = {
  "behind the status": (page) => `403 ${page}`,
  "in a line of a log": (page) =>
    `2026-03-04 10:15:31 ERROR upstream answered 403: ${page.replaceAll("\n", " ")}`,
  "in JSON": (page) => JSON.stringify({ status: 403, data: page }),
  "in a string": (page) => `Error: Request failed with status code 403 ${JSON.stringify(page)}...`,
  "in a question": (page) =>
    `We suddenly get 403 from our API, the body begins with\n${page}\nand nothing in our logs`,
};

describe.each(Object.entries(around))(
  "the beginning of a page tells whose it is, %s",
  (_, wrap) => {
    test.each(Object.entries(beginnings))("%s", (_, [cause, page]) => {
      expect(diagnose({ text: wrap(page) }).remaining[0]?.cause).toBe(cause);
    });
  },
);

describe("words that are only like those of a page", () => {
  test.each([
    "You don't have permission to access /hello on this server. 403 Apache",
    'You don\'t have permission to access "orders". 403 {"message":"Forbidden"}',
    "The requested URL was rejected by our authorizer, 403",
    "Our page says: Please enable JavaScript. 403",
    "ERROR: The request could not be completed 403",
    "<title>Access to this page</title> 403",
    "Request unsuccessful, 403",
  ])("%s", (text) => {
    expect(diagnose({ text }).cause ?? "none").not.toMatch(
      /^outside-(?:other-gateway|cloudfront)$/,
    );
  });
});

describe("a field in a table", () => {
  test.each([
    ["outside-cloudflare", "| Status | 403 |\n| cf-mitigated | challenge |"],
    ["outside-other-gateway", "| Status | 403 |\n| server | AkamaiGHost |"],
    [
      "outside-load-balancer",
      "| Key | Value |\n| :-- | :-- |\n| `status` | `403` |\n| `server` | `awselb/2.0` |",
    ],
    ["outside-s3", "403 | server | AmazonS3"],
  ])("of names and values is read: %s", (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test.each([
    '403 from our API\n| cf-mitigated | cf-ray |\n| --- | --- |\n| - | 0123456789abcdef-FRA |\n{"message":"Forbidden"}',
    '403\n| status | server | cf-mitigated | time |\n|---|---|---|---|\n| 403 | cloudflare | - | 12 |\n{"message":"Forbidden"}',
    '403\n status | cf-mitigated | time\n--------+-----+----\n 403 |  | 12\n{"message":"Forbidden"}',
    '403\n cf-mitigated | time\n--------+-----\n  | 12\n{"message":"Forbidden"}',
  ])("whose first row names its columns is not: %j", (text) => {
    expect(diagnose({ text }).cause).not.toBe("outside-cloudflare");
  });
});
