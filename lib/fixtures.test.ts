import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { causes, type Diagnosis, diagnose } from ".";
import { type Fixture, readFixtures, readFolders } from "./fixtures/read-fixtures";
import { spread, treeMedian, type Walks, walkAll } from "./fixtures/walk";

const directory = fileURLToPath(new URL("fixtures", import.meta.url));
const fixtures = readFixtures(directory);
const named = fixtures.map((fixture) => [`${fixture.cause}/${fixture.name}`, fixture] as const);

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
    const shown = new Set(fixtures.map(({ cause }) => cause));
    expect(causes.filter(({ id }) => !shown.has(id))).toEqual([]);
  });

  test("are named by their format", () => {
    const odd = named.filter(([, { name }]) => !formats.some((format) => name.startsWith(format)));
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  test.each(named)("%s names no length but that of its body", (_, { text }) => {
    const length = /^(?:< )?content-length(?:: |\n)(\d+)\r?$/im.exec(text)?.[1];
    const body = /(?:\n|left intact|\nResponse)\n(?<body>[[{<][\s\S]*)$/.exec(text)?.groups?.body;
    if (length === undefined || body === undefined) return;
    expect(Buffer.byteLength(body)).toBe(Number(length));
  });
});

describe("a paste and what its person knows", () => {
  test.each(named)("%s ends in its cause", (_, { cause, text, answers }) => {
    const diagnosis = diagnose({ text, answers });
    expect([diagnosis.verdict, ...left(diagnosis)]).toEqual(["cause", cause]);
  });

  test.each(named)("%s is read, and every answer counts", (_, { text, answers }) => {
    const { observations, verdict } = diagnose({ text, answers });
    const answered = observations.filter(({ from }) => from === "answer");
    expect(answered.map(({ facet }) => facet).sort()).toEqual([...answers.keys()].sort());
    expect(answered.filter(({ overruled }) => overruled !== undefined)).toEqual([]);
    expect(verdict).not.toBe("nothing-read");
  });
});

describe("a paste alone", () => {
  test.each(named)("%s leaves its cause, and names no other", (_, { cause, text }) => {
    const diagnosis = diagnose({ text });
    expect(left(diagnosis)).toContain(cause);
    expect([cause, undefined]).toContain(diagnosis.cause);
  });
});

describe("the number of questions", () => {
  let walks: Walks = { telling: [], bare: [], partial: [], nothing: [] };
  beforeAll(() => {
    walks = walkAll(fixtures);
  }, 60_000);

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
    expect(fixtures.filter(({ text }) => text.includes(secret)).length).toBeGreaterThan(2);
  });

  test("a signature stands in several fixtures", () => {
    expect(fixtures.filter((fixture) => signaturesOf(fixture).length > 0).length).toBeGreaterThan(
      9,
    );
  });

  test.each(named)("%s gives none away", (_, fixture) => {
    const { text, answers } = fixture;
    const shown = JSON.stringify(diagnose({ text, answers }));
    const secrets = [...Object.values(planted), ...signaturesOf(fixture)];
    expect(secrets.filter((secret) => isIn(shown, secret))).toEqual([]);
  });
});
