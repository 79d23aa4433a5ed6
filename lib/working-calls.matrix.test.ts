import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { working } from "./testing/contents/working-calls";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod";

/** What people show of one that is refused. */
const refused: Readonly<Record<string, string>> = {
  "a body": `{"message":"Missing Authentication Token"}\n`,
  "a command and its body": `$ curl -X POST ${url}/orders\n{"message":"Missing Authentication Token"}\n`,
  "curl -i": `$ curl -i -X POST ${url}/orders\nHTTP/2 403\ncontent-type: application/json\nx-amzn-errortype: MissingAuthenticationTokenException\n\n{"message":"Missing Authentication Token"}\n`,
  "a status and its body": `403 {"message":"Missing Authentication Token"}\n`,
  "a line of a log and a body": `(2b3c) Method completed with status: 403\n{"message":"Missing Authentication Token"}\n`,
  "an error of axios": `AxiosError: Request failed with status code 403 { data: { message: 'Missing Authentication Token' } }\n`,
  "an error of requests": `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: ${url}/orders\n{'message': 'Missing Authentication Token'}\n`,
  "a sentence": "POST /orders answers 403 with Missing Authentication Token.\n",
};

describe("a call that works, above or below, does not hide the one that is refused", () => {
  const pairs = Object.keys(working).flatMap((one) =>
    Object.keys(refused).map((other) => [one, other] as const),
  );
  test.each(pairs)("%s beside %s", (one, other) => {
    for (const parts of [
      [working[one], refused[other]],
      [refused[other], working[one]],
    ]) {
      const { verdict, observations, remaining } = diagnose({ text: parts.join("\n") });
      expect(observations).toContainEqual(
        expect.objectContaining({ facet: "message", option: "missing-authentication-token" }),
      );
      expect(verdict).not.toBe("not-a-403");
      expect(remaining[0]?.cause).toMatch(/^(?:resource-not-found|missing-auth-token)/);
    }
  });
});
