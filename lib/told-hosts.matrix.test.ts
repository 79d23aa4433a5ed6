import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const api = "abcde12345.execute-api.us-east-1.amazonaws.com";
const regional = "d-abc123def4.execute-api.us-east-1.amazonaws.com";

/** What people tell of the API behind the name that they called. */
const told = [
  `api.example.com is a CNAME to ${regional}, proxied.`,
  `The origin behind it is https://${api}/prod.`,
  `Our API (${api}) is behind it.`,
  `$ dig +short api.example.com CNAME\n${regional}.`,
  `origin = "${api}"`,
  `Direct calls to https://${api}/prod/a are fine.`,
  `Nothing arrives in the access log of ${api}.`,
  `源站是 ${api},直接访问正常。`,
];

const calls = [
  "curl https://api.example.com/a gives 403",
  "curl https://api.example.com/a # 403",
  "$ curl https://api.example.com/a",
  "$ curl -i https://api.example.com/a\nHTTP/2 403\ncontent-type: text/html\n",
  "GET https://api.example.com/a 403 (Forbidden)",
  "Calling https://api.example.com/a we get a 403:",
];

const pages = [
  ["outside-cloudflare", "error code: 1020"],
  [
    "outside-other-gateway",
    "The requested URL was rejected. Please consult with your administrator. Your support ID is: 1000000000000000001",
  ],
  [
    "outside-load-balancer",
    "<html>\n<head><title>403 Forbidden</title></head>\n<body>\n<center><h1>403 Forbidden</h1></center>\n<hr><center>awselb/2.0</center>\n</body>\n</html>",
  ],
] as const;

describe.each(pages)("%s", (cause, page) => {
  test.each(calls.flatMap((call) => told.map((words) => [call, words] as const)))(
    "is in front of the API that is told of: %j, %j",
    (call, words) => {
      for (const text of [`${call}\n${page}\n\n${words}\n`, `${words}\n\n${call}\n${page}\n`])
        expect(diagnose({ text }).cause).toBe(cause);
    },
  );

  test.each([
    `curl https://${api}/prod/a gives 403`,
    `$ curl https://${api}/prod/a`,
    `$ curl ${api}/prod/a`,
    `Calling https://${api}/prod/a we get a 403:`,
  ])("is behind the API that was called: %j", (call) => {
    for (const before of ["", "Our site is https://www.example.com.\n\n"])
      expect(diagnose({ text: `${before}${call}\n${page}\n` }).cause).toBe(
        "integration-returned-403",
      );
  });
});

test("a name that is broken inside its region is no other service's", () => {
  const text = `https://abcde12345.execute-api.eu-w est-1.amazonaws.com/prod/\n{"message":"Missing Authentication Token"}`;
  const { cause, observations } = diagnose({ text });
  expect(cause).not.toBe("other-aws-service");
  expect(observations.map(({ option }) => option)).not.toContain("aws-service");
});
