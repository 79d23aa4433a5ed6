import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const field = "Cache-Control: max-age=0";
const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/rates";

/** What tells that the stage keeps answers. */
const caches = {
  "at the end": (tried: string) => `${tried} REST API with stage cache enabled.`,
  "at the beginning": (tried: string) => `API caching is on for the prod stage.\n${tried}`,
  "as its setting": (tried: string) =>
    `"unauthorizedCacheControlHeaderStrategy": "FAIL_WITH_403"\n${tried}`,
  "in the console's words": (tried: string) =>
    `Handling of unauthorized requests: Fail the request with 403 status code\n${tried}`,
} as const;

/** What people tell that they tried. */
const tries = [
  `GET /rates gives 403 in JMeter and 200 in Bruno, it is only \`${field}\`.`,
  `With the request header \`${field}\` I get 403. Delete this line -> 200, put it back -> 403.`,
  `A reload sends "${field}" and gets 403, without it everything works.`,
  `I removed the Cache-Control: max-age=0 from the client and the 403 was gone, now it is 200.`,
  `It works with curl. The difference to the browser is ${field}; with it curl answers 403, too.`,
] as const;

const pairs = Object.entries(caches).flatMap(([where, print]) =>
  tries.map((tried) => [where, tried, print(tried)] as const),
);

describe("a fresh answer that a cached stage refuses", () => {
  test.each(pairs)("is told %s, where somebody writes: %s", (_, __, text) => {
    expect(diagnose({ text }).cause).toBe("cache-invalidation-forbidden");
  });

  test("is told in Chinese", () => {
    const text = `REST API 开启了阶段缓存。请求头带 ${field} 时返回 403，去掉之后就正常了。`;
    expect(diagnose({ text }).cause).toBe("cache-invalidation-forbidden");
  });

  test.each(tries)("is likelier where nobody tells of a cache: %s", (tried) => {
    const { cause, observations } = diagnose({ text: tried });
    expect(cause).toBeUndefined();
    expect(observations.find(({ facet }) => facet === "cache-invalidation")?.option).toBe("sent");
  });

  test.each([
    ["it makes no difference", `403 with and without ${field}, curl works. Stage cache is on.`],
    [
      "it is still refused without",
      `403 with "${field}", also without it. Postman works. API caching is on.`,
    ],
    [
      "another thing helped",
      `403 with ${field}, regardless of the header; with a key it works. Stage cache is on.`,
    ],
    [
      "the answer has the field",
      `API caching is on. Without a key:\nHTTP/2 403\ncache-control: max-age=0\n\n{"message":"Forbidden"}\nWith it 200.`,
    ],
    [
      "a browser's head shows it",
      `GET ${url} 403\ncache-control: max-age=0\nuser-agent: Mozilla/5.0\n\nWorks in Postman. Stage cache is on.`,
    ],
    [
      "another lifetime is asked for",
      "403 with Cache-Control: max-age=60, without it 200. Stage cache is on.",
    ],
    [
      "only the refusal is told",
      `We send ${field} and get 403 {"message":"Forbidden"} from the API Gateway.`,
    ],
  ])("is not named where %s", (_, text) => {
    expect(diagnose({ text }).cause).not.toBe("cache-invalidation-forbidden");
  });

  test.each([
    [
      "the plain one first",
      `$ curl -s -o /dev/null -w '%{http_code}' ${url}\n200\n$ curl -s -o /dev/null -w '%{http_code}' -H '${field}' ${url}\n403`,
    ],
    [
      "the refused one first",
      `$ curl -s -o /dev/null -w '%{http_code}' -H '${field}' ${url}\n403\n$ curl -s -o /dev/null -w '%{http_code}' ${url}\n200`,
    ],
    ["arrows", `curl ${url} => 200\ncurl -H '${field}' ${url} => 403`],
  ])("is shown by two calls: %s", (_, text) => {
    expect(diagnose({ text }).cause).toBe("cache-invalidation-forbidden");
  });

  test("is not shown by two calls of a custom domain", () => {
    const text = `curl https://api.example.com/a => 200\ncurl -H '${field}' https://api.example.com/a => 403`;
    expect(diagnose({ text }).verdict).toBe("shortlist");
  });

  test.each([
    `With curl: without the header 200, with -H '${field}' 403.`,
    `Our "refresh now" button sends ${field} on the XHR and gets 403 each time, a normal load is 200. {"message":"Forbidden"}`,
  ])("is the likeliest where somebody tells of the two: %s", (text) => {
    expect(diagnose({ text }).remaining[0]?.cause).toBe("cache-invalidation-forbidden");
  });
});
