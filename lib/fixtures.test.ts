import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { causes, type Diagnosis } from ".";
import { allFixtures as diagnosed } from "./fixtures/all";
import { goldenTable } from "./fixtures/golden";
import { type Fixture, readFolders } from "./fixtures/read-fixtures";
import { spread, treeMedian, walkAll } from "./fixtures/walk";

const directory = fileURLToPath(new URL("fixtures", import.meta.url));
const named = diagnosed.map((one) => [`${one.cause}/${one.name}`, one] as const);

const formats = [
  "curl-verbose",
  "curl-include",
  "headers",
  "devtools",
  "json-body",
  "error-text",
  "execution-log",
  "access-log",
  "waf-log",
  "cloudfront-log",
  "alb-log",
  "sdk-error",
  "copy-as-curl",
  "httpie",
  "wget",
  "powershell",
  "postman",
  "har",
];

/** The causes that a diagnosis leaves. */
const left = ({ remaining }: Diagnosis): readonly string[] => remaining.map(({ cause }) => cause);

describe("the fixtures", () => {
  test("show every cause, and nothing that is none", () => {
    expect(readFolders(directory)).toEqual(causes.map(({ id }) => id).sort());
    const shown = new Set(diagnosed.map(({ cause }) => cause));
    expect(causes.filter(({ id }) => !shown.has(id))).toEqual([]);
  });

  test("are named by their format", () => {
    const odd = named.filter(([, { name }]) => !formats.some((format) => name.startsWith(format)));
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  test("come to what the golden table says; `npm run golden -- --write` writes it anew", async () => {
    await expect(goldenTable(diagnosed)).toMatchFileSnapshot("fixtures/golden.txt");
  });

  // of what the proxy answers to CONNECT curl shows the head alone, and so do two pastes
  const withoutBody = [
    "bearer-token-on-iam-method/headers-basic",
    "outside-load-balancer/headers",
    "outside-proxy/curl-verbose-connect",
  ];
  const measured = named.flatMap(([path, { text }]) => {
    const length = /^(?:< )?content-length(?:: |\n)(\d+)\r?$/im.exec(text)?.[1];
    return length === undefined || withoutBody.includes(path) ? [] : [{ path, text, length }];
  });

  test("name the length of their body often", () => {
    expect(measured.length).toBeGreaterThanOrEqual(89);
  });

  test.each(measured)("$path names no length but that of its body", ({ text, length }) => {
    const body = /(?:\n|left intact|\nResponse)\n([[{<][\s\S]*|[^\n]+\n?)$/.exec(text)?.[1] ?? "";
    expect(Buffer.byteLength(body)).toBe(Number(length));
  });
});

describe("a paste and what its person knows", () => {
  test.each(named)("%s ends in its cause", (_, { cause, answered }) => {
    expect([answered.verdict, answered.cause]).toEqual(["cause", cause]);
  });

  test.each(named)("%s is read, and every answer counts", (_, { answers, alone, answered }) => {
    const counted = answered.observations.filter(({ from }) => from === "answer");
    expect(counted.map(({ facet }) => facet).sort()).toEqual([...answers.keys()].sort());
    const overruled = alone.observations.filter(
      ({ facet, option }) => (answers.get(facet) ?? option) !== option,
    );
    expect(overruled).toEqual([]);
    expect(answered.verdict).not.toBe("nothing-read");
  });
});

describe("a paste alone", () => {
  test.each(named)("%s leaves its cause, and names no other", (_, { cause, alone }) => {
    expect(left(alone)).toContain(cause);
    // what it takes for granted, and says so, the person at hand knows to be otherwise
    const signature = causes.find(({ id }) => id === cause)?.signature ?? {};
    const usual = new Map<string, readonly string[]>(Object.entries(signature));
    const isDoubted = alone.assumed.some(
      ({ facet, option }) => usual.get(facet)?.includes(option) === false,
    );
    expect(isDoubted ? [cause, undefined, alone.cause] : [cause, undefined]).toContain(alone.cause);
  });
});

describe("the number of questions", () => {
  const walks = walkAll(diagnosed);

  test("is counted from every fixture and for every cause", () => {
    const { telling, bare, partial, nothing } = walks;
    expect(telling.length + bare.length + partial.length).toBe(diagnosed.length);
    expect(nothing.length).toBe(causes.length);
    expect(Math.min(telling.length, bare.length, partial.length)).toBeGreaterThan(30);
  });

  test("is at most 1 in the median after a response that tells more than Forbidden", () => {
    expect(spread(walks.telling).median).toBeLessThanOrEqual(1);
  });

  test("is at most 1 in the median and 6 at worst after any full response", () => {
    const { median, max } = spread([...walks.telling, ...walks.bare]);
    expect(median).toBeLessThanOrEqual(1);
    expect(max).toBeLessThanOrEqual(6);
  });

  test("is at most 5 in the median and 9 at worst from nothing", () => {
    const { median, max } = spread(walks.nothing);
    expect(median).toBeLessThanOrEqual(5);
    expect(max).toBeLessThanOrEqual(9);
  });

  test("is at most 5 in the median over the whole grown tree", () => {
    expect(treeMedian()).toBeLessThanOrEqual(5);
  });

  test("is finite, and leads to the cause whichever way it began", () => {
    const missed = Object.values(walks)
      .flat()
      .filter(({ cause, end }) => end.cause !== cause);
    expect(missed.map(({ cause, name }) => `${cause}/${name}`)).toEqual([]);
  });
});

describe("the secrets of a paste", () => {
  // made up for these fixtures, of the shape and length of real ones
  const sessionToken =
    "IQoJb3JpZ2luX2VjEJ3//////////wEaCXVzLWVhc3QtMSJHMEUCIQDPnVCyK5RzuteJh4j1Yvv5" +
    "XZJs09HpQ4J6JJdKMw0nlwzzvbdB0ewgbvOAlrKIgytuWSDWiXm3lqhrHVgp2aA83jvi0sbeLwdk" +
    "EvJGEKZEssP6FvSuVhotfYUdn8DplXNVMUIe7IFgXEKJNWguLXjmJn3GrGrWV4MQm7eRXtYPnmIL" +
    "2YTsg7CcONw77CBRv3Sqv4626Yp3BWMVSu259YMYQjCXOehxjTE8ieZ9CqLZ2NnGcEBkc==";
  const apiKey = "frgrc89arAmu0LLA9qnmdHT2P0YFGBa1vojMkb7n";
  const jwtClaims =
    "eyJzdWIiOiI3ZjFjMmI5YS1vcmRlcnMtcmVhZGVyIiwiaXNzIjoiaHR0cHM6Ly9sb2dpbi5leGFtcGxlLmNvbS8iLCJhdWQiOiJvcmRlcnMiLCJzY29wZSI6Im9yZGVycy5saXN0IiwiZXhwIjoxNzcyNjIzNTMwfQ";
  const jwtSignature =
    "y3mrOEOwjoAamP7HJ0zmL4skvuTjyIUzfp2nZcgdXKmA9JVSgl4hh1DczfIWDjo9o2R8UZIw6kpOcNqfptwiNL";
  const cookie = "s%3A2oLhC5q6mEdAueAAxo7neGpOYvLxmLQv.yZsFhZ0eciNamjwpzcweLb6OT2Bubg2hbajqFUYAqSC";
  const planted = { sessionToken, apiKey, jwtClaims, jwtSignature, cookie };

  /** Every SigV4 signature is another. */
  const signaturesOf = ({ text }: Fixture): readonly string[] =>
    [...text.matchAll(/Signature=([0-9a-f]{64})/g)].map(([, signature = ""]) => signature);

  /** 12 characters are enough to know a secret again; `IQoJb3JpZ2luX2Vj` begins every token. */
  const isIn = (text: string, secret: string): boolean => {
    const from = secret.startsWith("IQoJb3JpZ2luX2Vj") ? 16 : 0;
    const starts = Array.from({ length: secret.length - 11 - from }, (_, at) => from + at);
    return starts.some((at) => text.includes(secret.slice(at, at + 12)));
  };

  test.each(Object.entries(planted))("%s stands in several fixtures", (_, secret) => {
    expect(diagnosed.filter(({ text }) => text.includes(secret)).length).toBeGreaterThan(2);
  });

  test("a signature stands in several fixtures", () => {
    expect(diagnosed.filter((fixture) => signaturesOf(fixture).length > 0).length).toBeGreaterThan(
      9,
    );
  });

  test.each(named)("%s gives none away", (_, fixture) => {
    const shown = JSON.stringify(fixture.answered);
    const secrets = [...Object.values(planted), ...signaturesOf(fixture)];
    expect(secrets.filter((secret) => isIn(shown, secret))).toEqual([]);
  });
});
