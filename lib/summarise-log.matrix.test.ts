import { describe, expect, test } from "vitest";
import { diagnose, looksLikeLog, summariseLog } from ".";
import {
  accessLogPieces,
  type LogFormat,
  logFormats,
  namedLogs,
  namings,
} from "./testing/access-log-lines";

function summarise(...pieces: readonly string[]) {
  const summariser = summariseLog();
  for (const piece of pieces) summariser.push(piece);
  return summariser.finish();
}

const id = (at: number) => `c4b73eea-0dfb-489e-ac1d-${String(at).padStart(12, "0")}`;
const access = (at: number, responseType: string, status = "403") =>
  JSON.stringify({
    requestId: id(at),
    ip: "203.0.113.88",
    httpMethod: "GET",
    status,
    responseType,
  });

const mixed = [
  access(1, "WAF_FILTERED"),
  access(2, "-", "200"),
  access(3, "EXPIRED_TOKEN"),
  access(4, "WAF_FILTERED"),
  "",
  "not a line of a log",
].join("\n");

const from = (count: number) => ({
  most: [{ by: "address", name: "203.0.113.88", count }],
  margin: 0,
});

const expected = {
  lines: 5,
  refused: 3,
  unread: 1,
  groups: [
    {
      cause: "waf-filtered",
      isCertain: true,
      count: 2,
      example: access(1, "WAF_FILTERED"),
      routes: { most: [], margin: 0 },
      callers: from(2),
    },
    {
      cause: "expired-session-token",
      isCertain: true,
      count: 1,
      example: access(3, "EXPIRED_TOKEN"),
      routes: { most: [], margin: 0 },
      callers: from(1),
    },
  ],
};

describe("a log", () => {
  test("is counted by cause, with an example of each", () => {
    expect(summarise(mixed)).toEqual(expected);
  });

  test("with Windows line ends is the same", () => {
    const { lines, refused, unread } = summarise(mixed.replaceAll("\n", "\r\n"));
    expect([lines, refused, unread]).toEqual([5, 3, 1]);
  });

  test("of nothing holds nothing", () => {
    expect(summarise("")).toEqual({ lines: 0, refused: 0, unread: 0, groups: [] });
  });

  test.each<[string, string, string]>([
    [
      "CLF",
      `203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "GET /orders HTTP/1.1" 403 23 ${id(1)} WAF_BLOCK`,
      "waf-filtered",
    ],
    [
      "CSV",
      `203.0.113.88,-,-,04/Mar/2026:10:15:30 +0000,GET,/orders,HTTP/1.1,403,23,${id(1)},EXPIRED_TOKEN`,
      "expired-session-token",
    ],
    [
      "XML",
      `<request id="${id(1)}"><ip>203.0.113.88</ip><status>403</status><integrationStatus>403</integrationStatus></request>`,
      "integration-returned-403",
    ],
    ["name=value", `requestId=${id(1)} status=403 responseType=WAF_FILTERED`, "waf-filtered"],
    ["a time in front", `2026-03-04T10:15:30.123Z ${access(1, "WAF_FILTERED")}`, "waf-filtered"],
    [
      "an object over several lines",
      JSON.stringify(JSON.parse(access(1, "WAF_FILTERED")), undefined, 2),
      "waf-filtered",
    ],
    [
      "AWS WAF",
      JSON.stringify({
        webaclId: "a",
        action: "BLOCK",
        httpSourceName: "APIGW",
        httpRequest: { requestId: "A=" },
      }),
      "waf-filtered",
    ],
    [
      "CloudFront",
      "#Fields: date time cs-method cs-uri-stem sc-status c-ip x-edge-location x-edge-request-id x-edge-result-type x-edge-detailed-result-type\n2026-03-04\t10:15:30\tGET\t/orders\t403\t203.0.113.88\tFRA56-P4\tx==\tError\tClientGeoBlocked",
      "outside-cloudfront",
    ],
    [
      "a load balancer",
      'https 2026-03-04T10:15:30.186641Z app/orders-lb/50dc6c495c0c9188 203.0.113.88:2817 - -1 -1 -1 403 - 88 246 "GET https://api.example.com:443/orders HTTP/1.1" "curl/8.5.0"',
      "outside-load-balancer",
    ],
    [
      "an execution log",
      `(${id(1)}) Extended Request Id: wb1Q84PEIAMFxNG=\n(${id(2)}) Method completed with status: 200\n(${id(1)}) Received response. Status: 403, Integration latency: 9 ms\n(${id(1)}) Method completed with status: 403`,
      "integration-returned-403",
    ],
  ])("in the format of %s is summarised", (_, log, cause) => {
    const { refused, unread, groups } = summarise(log, "\n");
    expect([refused, unread, ...groups.map((group) => [group.cause, group.count])]).toEqual([
      1,
      0,
      [cause, 1],
    ]);
  });
});

describe("a log whose columns are called otherwise", () => {
  const lines = 1_500;
  const counted = (pieces: Iterable<string>) => {
    const { refused, unread, groups } = summarise(...pieces);
    return {
      refused,
      unread,
      groups: groups.map(({ example: _, ...told }) => told),
    };
  };
  const expected = counted(accessLogPieces(lines));
  const all = namedLogs([
    "plain",
    "context",
    "snake",
    "own",
    "foreign",
    "chinese",
    "letters",
    "numbered",
  ]);

  test("has refusals of eight causes", () => {
    expect([expected.refused, expected.unread, expected.groups.length]).toEqual([30, 0, 8]);
  });

  test("is another text under other names in three formats, and in the fourth the same", () => {
    const texts = (format: LogFormat) =>
      new Set(
        Object.values(namings).map((names) => [...accessLogPieces(9, { names, format })].join("")),
      );
    const sizes = logFormats.map((format) => texts(format).size);
    expect(sizes).toEqual([8, 8, 8, 1]);
    expect(all).toHaveLength(sizes.reduce((sum, size) => sum + size));
  });

  test("tells of each cause who asked for what and when", () => {
    for (const { count, routes, callers, times } of expected.groups) {
      expect(routes.most[0]?.name).toMatch(/^[A-Z]{3,6} \/[a-z]/);
      expect(callers.most[0]).toMatchObject({ by: "address" });
      expect(callers.most[0]?.name).toMatch(/^203\.0\.113\.\d+$/);
      expect(times?.bars.reduce((sum, bar) => sum + bar)).toBe(count);
    }
  });

  test.each(all)("is counted the same: $format, $naming", ({ format, naming }) => {
    expect(counted(accessLogPieces(lines, { names: namings[naming], format }))).toEqual(expected);
  });

  test("needs no line of names above separated values", () => {
    const [head = "", ...rows] = [...accessLogPieces(lines, { format: "csv" })]
      .join("")
      .split("\n");
    expect(head).toMatch(/^requestId,/);
    expect(counted([rows.join("\n")])).toEqual(expected);
  });

  test.each([
    ["nested objects", (line: string) => `{"source":"stage","log":${line}}`],
    ["a time in front", (line: string) => `2026-03-04T10:15:30.123Z ${line}`],
    ["numbers that are no strings", (line: string) => line.replace(/"(\d{3})"/g, "$1")],
    ["Windows line ends", (line: string) => `${line}\r`],
  ])("is counted the same with %s", (_, change) => {
    const json = [...accessLogPieces(lines, { names: namings.letters })].join("");
    const changed = json.split("\n").filter(Boolean).map(change);
    expect(counted([changed.join("\n")])).toEqual(expected);
  });

  test("shows examples that are diagnosed as their groups were", () => {
    const { groups } = summarise(...accessLogPieces(lines, { names: namings.letters }));
    expect(groups).toHaveLength(8);
    for (const { cause, isCertain, example } of groups) {
      const { remaining, verdict } = diagnose({ text: example });
      expect([remaining[0]?.cause, verdict === "cause"]).toEqual([cause, isCertain]);
    }
  });
});

describe("columns that change what they hold", () => {
  const swap = (names: readonly string[], one: string, other: string) =>
    names.map((name) => (name === one ? other : name === other ? one : name));
  const rows = (text: string) => text.split("\n").filter(Boolean);
  const text = [...accessLogPieces(6_000, { names: namings.letters })].join("");
  const swapped = [...accessLogPieces(6_000, { names: swap(namings.letters, "j", "n") })].join("");
  // the same keys in the same order
  const keys = Object.keys(JSON.parse(rows(text)[0] ?? "{}"));
  const after = rows(swapped).map((line) => JSON.stringify(JSON.parse(line), keys));
  const countOf = (lines: readonly string[]) => {
    const { refused, unread, groups } = summarise(lines.join("\n"));
    return {
      refused,
      unread,
      groups: groups.map(({ cause, count }) => `${cause} ${count}`).sort(),
    };
  };

  const inObjects = (line: string) => {
    const members: object = JSON.parse(line);
    const entries = Object.entries(members).map(([key, value]) =>
      key === "j" ? [key, value] : [key, { value }],
    );
    return JSON.stringify(Object.fromEntries(entries));
  };

  test.each([
    ["in one object", (line: string) => line],
    ["each but one in an object of its own", inObjects],
  ])("are learnt anew: the status and AWS WAF's have changed places, %s", (_, write) => {
    const before = countOf(rows(text).map(write));
    expect(before.refused).toBe(120);
    expect(countOf(after.map(write))).toEqual(before);
    const both = countOf(rows(text).concat(after).map(write));
    expect(both.unread).toBe(0);
    expect(both.refused).toBe(240);
    expect(both.groups).toEqual(
      before.groups.map((group) => group.replace(/\d+$/, (count) => String(2 * Number(count)))),
    );
  });

  test("by a second line of names are those", () => {
    const one = [...accessLogPieces(1_000, { format: "csv" })].join("");
    const other = rows(one).map((line) => {
      const cells = line.match(/"[^"]*"|[^,]+/g) ?? [];
      return cells.reverse().join(",");
    });
    const alone = countOf(rows(one));
    expect([alone.refused, alone.unread]).toEqual([20, 0]);
    expect(countOf(rows(one).concat(other))).toEqual({
      refused: 40,
      unread: 0,
      groups: alone.groups.map((group) =>
        group.replace(/\d+$/, (count) => String(2 * Number(count))),
      ),
    });
  });
});

describe("who asked for what and when", () => {
  const told = (...lines: readonly string[]) => {
    const [group] = summarise(lines.join("\n")).groups;
    return {
      routes: group?.routes.most.map(({ name, count }) => `${name} ${count}`),
      callers: group?.callers.most.map(({ by, name, count }) => `${by} ${name} ${count}`),
      first: group?.times?.first,
    };
  };
  const quarterPast = Date.UTC(2026, 2, 4, 10, 15, 30) / 1000;
  const row = (more: object) =>
    JSON.stringify({
      ...JSON.parse(access(1, "WAF_FILTERED")),
      requestTime: "04/Mar/2026:11:15:30 +0100",
      ...more,
    });

  test.each<[string, string, object]>([
    [
      "an HTTP API's route",
      row({ routeKey: "GET /orders/{id}", path: "/prod/orders/7" }),
      {
        routes: ["GET /orders/{id} 1"],
        callers: ["address 203.0.113.88 1"],
        first: quarterPast,
      },
    ],
    [
      "an HTTP API's default route, which says nothing",
      row({ routeKey: "$default", path: "/prod/lost" }),
      { routes: ["GET /prod/lost 1"], callers: ["address 203.0.113.88 1"], first: quarterPast },
    ],
    [
      "paths of a proxy, without their queries",
      [1, 2].map((at) => row({ resourcePath: "/{proxy+}", path: `/a?page=${at}` })).join("\n"),
      { routes: ["GET /a 2"], callers: ["address 203.0.113.88 2"], first: quarterPast },
    ],
    [
      "callers by their key, and by who they proved to be",
      [
        row({ path: "/a", apiKeyId: "k1a2b3c4d5", userArn: "-" }),
        row({ path: "/a", apiKeyId: "-", userArn: "arn:aws:iam::123456789012:user/ann" }),
      ].join("\n"),
      {
        routes: ["GET /a 2"],
        callers: [
          "key k1a2b3c4d5 1",
          expect.stringMatching(/^user arn:aws:iam::\S{12}:user\/ann 1$/),
        ],
        first: quarterPast,
      },
    ],
    [
      "AWS WAF",
      JSON.stringify({
        timestamp: quarterPast * 1000 + 250,
        webaclId: "a",
        action: "BLOCK",
        httpSourceName: "APIGW",
        httpRequest: {
          requestId: "A=",
          clientIp: "203.0.113.88",
          httpMethod: "POST",
          uri: "/orders",
        },
      }),
      { routes: ["POST /orders 1"], callers: ["address 203.0.113.88 1"], first: quarterPast },
    ],
    [
      "CloudFront",
      "#Fields: date time cs-method cs-uri-stem sc-status c-ip x-edge-location x-edge-request-id x-edge-result-type x-edge-detailed-result-type\n2026-03-04\t10:15:30\tGET\t/orders\t403\t203.0.113.88\tFRA56-P4\tx==\tError\tClientGeoBlocked",
      { routes: ["GET /orders 1"], callers: ["address 203.0.113.88 1"], first: quarterPast },
    ],
    [
      "a load balancer",
      'https 2026-03-04T10:15:30.186641Z app/orders-lb/50dc6c495c0c9188 203.0.113.88:2817 - -1 -1 -1 403 - 88 246 "GET https://api.example.com:443/orders?x=1 HTTP/1.1" "curl/8.5.0"',
      { routes: ["GET /orders 1"], callers: ["address 203.0.113.88 1"], first: quarterPast },
    ],
    [
      "an execution log, with the time in front",
      [
        `2026-03-04T10:15:30.123Z (${id(1)}) HTTP Method: GET, Resource Path: /orders`,
        `2026-03-04T10:15:31.123Z (${id(1)}) Received response. Status: 403, Integration latency: 9 ms`,
        `2026-03-04T10:15:31.200Z (${id(1)}) Method completed with status: 403`,
      ].join("\n"),
      { routes: ["GET /orders 1"], callers: [], first: quarterPast },
    ],
    [
      "a time in front of an object that has none",
      `2026-03-04T10:15:30.123Z ${access(1, "WAF_FILTERED")}`,
      { routes: [], callers: ["address 203.0.113.88 1"], first: quarterPast },
    ],
  ])("is read of %s", (_, log, expected) => {
    expect(told(log)).toEqual(expected);
  });

  test("holds no secret of a path, and counts what differs in it alone as one", () => {
    const jwt = (at: number) =>
      `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkw${at}In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`;
    const { routes } = told(...[1, 2].map((at) => row({ path: `/reset/${jwt(at)}` })));
    expect(routes).toEqual([expect.stringMatching(/^GET \/reset\/\[hidden[^\]]*\] 2$/)]);
  });

  test("is the commonest of more callers than can be counted, with how much it may be short", () => {
    const lines = Array.from({ length: 6_000 }, (_, at) =>
      row({ ip: at % 3 === 0 ? "203.0.113.7" : `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}` }),
    );
    const [group] = summarise(lines.join("\n")).groups;
    const [first] = group?.callers.most ?? [];
    const margin = group?.callers.margin ?? 0;
    expect(group?.count).toBe(6_000);
    expect(first?.name).toBe("203.0.113.7");
    expect(margin).toBeGreaterThan(0);
    expect(margin).toBeLessThanOrEqual(6_000 / 257);
    expect(first?.count).toBeLessThanOrEqual(2_000);
    expect((first?.count ?? 0) + margin).toBeGreaterThanOrEqual(2_000);
  });

  test.each([
    [1, 1],
    [20, 1],
    [3_000, 300],
    [40 * 86_400, 7 * 86_400],
  ])("is drawn over %i seconds in bars of %i", (span, step) => {
    const start = Date.UTC(2026, 2, 4) / 1000;
    const lines = Array.from({ length: 100 }, (_, at) =>
      row({ requestTime: String(start + Math.floor((at * span) / 99)) }),
    );
    const [group] = summarise(lines.reverse().join("\n")).groups;
    const { first, last, step: drawn, bars = [] } = group?.times ?? {};
    expect([first, last, drawn]).toEqual([start, start + span, step]);
    expect(bars.length).toBeLessThanOrEqual(24);
    expect(bars.reduce((sum, bar) => sum + bar)).toBe(100);
  });
});

describe("an example", () => {
  test("is diagnosed as its group was", () => {
    const { groups } = summarise(...accessLogPieces(2_000));
    expect(groups.length).toBeGreaterThan(6);
    for (const { cause, isCertain, example } of groups) {
      const { remaining, verdict } = diagnose({ text: example });
      expect([remaining[0]?.cause, verdict === "cause"]).toEqual([cause, isCertain]);
    }
  });

  test("holds no secret of its line", () => {
    const apiKey = "frgrc89arAmu0LLA9qnmdHT2P0YFGBa1vojMkb7n";
    const line = access(1, "INVALID_API_KEY").replace("{", `{"apiKey":"${apiKey}",`);
    const shown = JSON.stringify(summarise(line));
    expect([shown.includes(apiKey), shown.includes("[hidden")]).toEqual([false, true]);
  });
});

describe("a hostile log", () => {
  test("of one endless line is one unread line", () => {
    const summariser = summariseLog();
    for (let at = 0; at < 100; at += 1) summariser.push('{"status":'.repeat(10_000));
    summariser.push(`\n${access(1, "WAF_FILTERED")}\n`);
    const { lines, refused, unread } = summariser.finish();
    expect([lines, refused, unread]).toEqual([2, 1, 1]);
  });

  test("may use the keys of a prototype", () => {
    const lines = [
      '{"__proto__":{"status":"403"},"requestId":"1"}',
      '{"constructor":"x","hasOwnProperty":1}',
    ];
    const { refused, unread } = summarise(`${lines.join("\n")}\n${access(1, "WAF_FILTERED")}`);
    expect([refused, unread]).toEqual([1, 2]);
  });

  test("cannot make more groups than there are causes, sure and likeliest", () => {
    const lines = Array.from({ length: 200 }, (_, at) =>
      JSON.stringify({
        requestId: id(at),
        status: "403",
        resourcePath: `/${at}`,
        authorizeError: `new words ${at} and yet more of them`,
      }),
    );
    const { refused, groups } = summarise(lines.join("\n"));
    expect([refused, groups.length]).toEqual([200, 1]);
  });

  test("with requests that never end keeps a bounded number of them, and counts them all", () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, at) => `(${id(at)}) The client is not authorized to perform this operation.`,
    );
    expect(summarise(lines.join("\n")).refused).toBe(3_000);
  });
});

test.each<[string, string, boolean]>([
  ["lines of an access log", [1, 2, 3].map((at) => access(at, "-", "200")).join("\n"), true],
  ["a last line that is cut", `${access(1, "-", "200")}\n{"requestId":"c4b7`, true],
  ["an execution log", `(${id(1)}) Method completed with status: 200\n`, true],
  [
    "a response",
    'HTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n{"message":"Forbidden"}\n',
    false,
  ],
  [
    "a HAR",
    '{\n  "log": {\n    "version": "1.2",\n    "entries": [\n      {\n        "time": 12,\n        "response": { "status": 403 }\n',
    false,
  ],
  [
    "what the AWS CLI prints of a log in one line",
    JSON.stringify({
      events: Array.from({ length: 900 }, (_, at) => ({
        timestamp: at,
        message: `(${id(at)}) Method completed with status: 403`,
      })),
    }),
    false,
  ],
  ["prose", "I get a 403 from my API.\nWhat is wrong?\n", false],
  ["nothing", "", false],
])("is told from other texts: %s", (_, start, isLog) => {
  expect(looksLikeLog(start)).toBe(isLog);
});
