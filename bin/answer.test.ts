import { describe, expect, test } from "vitest";
import { type DiagnosisInput, diagnose, disclose, facetCommands, separatingQuestion } from "@/lib";
import { toAnswer } from "./answer";
import { langs, speechIn } from "./speech";
import { terminalOf } from "./terminal";

const alone = { named: [], unnamed: 0 };
const said = (input: DiagnosisInput) => disclose(diagnose(input));

describe.each(langs)("an answer, in %s", (lang) => {
  const speech = speechIn(lang);
  const page = { speech, terminal: terminalOf({}, {}) };

  test("names call, cause, repair and proof in this order, and what else there is last", () => {
    const text = `> GET /prod/orders HTTP/2\n> Host: abcde12345.execute-api.eu-west-1.amazonaws.com\n> \n< HTTP/2 403\n< x-amzn-errortype: AccessDeniedException\n< \n{"Message":"User: arn:aws:iam::111122223333:user/anna is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:abcde12345/prod/GET/orders with an explicit deny in an identity-based policy"}`;
    const answer = toAnswer(said({ text }), alone, page);
    const places = [
      "GET https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/orders -> 403",
      speech.words.titles["iam-explicit-deny"],
      speech.t("answer.certain"),
      speech.t("answer.fix", { who: speech.t("cause.caller") }),
      "\n    aws iam create-policy-version",
      `\n${speech.t("answer.why")}`,
      "with an explicit deny",
      speech.t("answer.everything"),
    ].map((part) => answer.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("of a cause that is not quite certain says what would make it so", () => {
    const diagnosis = said({
      text: "x-amzn-errortype: UnrecognizedClientException\n\nThe security token included in the request is invalid.",
    });
    const answer = toAnswer(diagnosis, alone, page);
    expect(diagnosis.next?.facet).toBe("answered-by");
    expect(answer).toContain("99 %");
    expect(answer).toContain(speech.words.facets["answered-by"].question);
    expect(answer).toContain("--answer answered-by=…");
  });

  test("of many causes names the likeliest three, and the command that tells them apart", () => {
    const diagnosis = said({ text: '{"message":"Forbidden"}' });
    const answer = toAnswer(diagnosis, alone, page);
    const listed = diagnosis.remaining.filter(
      ({ cause }) => answer.includes(`${cause}）`) || answer.includes(`${cause})`),
    );
    expect(listed).toEqual(diagnosis.remaining.slice(0, 3));
    const asked = separatingQuestion(diagnosis, (facet) => facetCommands[facet] !== undefined);
    expect(answer).toContain(`--answer ${asked}=…`);
    expect(answer).toContain("\n    aws apigateway get-stages ");
    expect(answer).toContain(speech.t("answer.more", { count: diagnosis.remaining.length - 3 }));
  });

  test("names the other requests of a paste with their number", () => {
    const other = said({
      text: 'POST /prod/pets HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\n{"message":"Forbidden"}',
    });
    const others = { named: [{ number: 2, diagnosis: other }], unnamed: 7 };
    const answer = toAnswer(
      said({ text: "x-amzn-errortype: InvalidSignatureException" }),
      others,
      page,
    );
    expect(answer).toMatch(/^ {2}--request 2[:：] ?POST \S+pets$/m);
    expect(answer).toContain(speech.t("answer.moreRequests", { count: 7 }));
  });

  test.each([
    ["of another status", "HTTP/1.1 502 Bad Gateway\n\n"],
    ["of nothing", "Dear all"],
  ])("%s is a few lines", (_, text) => {
    expect(toAnswer(said({ text }), alone, page).trimEnd().split("\n").length).toBeLessThan(12);
  });
});
