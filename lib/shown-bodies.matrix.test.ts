import { describe, expect, test } from "vitest";
import { type Diagnosis, diagnose } from ".";
import { allFixtures } from "./fixtures/all";

/** What a diagnosis says of the answer, and what it leaves. */
function said({ verdict, remaining, observations }: Diagnosis): object {
  const option = (facet: string) => observations.find((one) => one.facet === facet)?.option;
  return {
    verdict,
    left: remaining.map(({ cause }) => cause),
    author: option("answered-by"),
    message: option("message"),
  };
}

const transcripts = allFixtures.filter(({ text }) => /^< HTTP\//m.test(text));

describe("JSON above what curl -v prints is not the response's body", () => {
  test("there are transcripts to put it above", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(50);
  });

  const others = [
    ["a request's body", 'Request body:\n{"pet":"cat"}\n\n'],
    ["a health check's answer", '{"status":"ok"}\n\n'],
    [
      "a project's file",
      'package.json\n{\n  "name": "pets",\n  "version": "1.0.0",\n  "dependencies": { "undici": "7.1.0" }\n}\n\n',
    ],
  ] as const;
  for (const [kind, json] of others) {
    test.each(transcripts.map(({ cause, name, text }) => [`${cause}/${name}`, text]))(
      `${kind} above %s`,
      (_, text) => {
        expect(said(diagnose({ text: `${json}${text}` }))).toEqual(said(diagnose({ text })));
      },
    );
  }
});
