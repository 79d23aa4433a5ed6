import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const bodies: Readonly<Record<string, string>> = {
  forbidden: '{"message":"Forbidden"}',
  "missing-authentication-token": '{"message":"Missing Authentication Token"}',
  "token-invalid": '{"message":"The security token included in the request is invalid."}',
};

/** What is said of a program, and no command. */
const sentences = [
  "curl returns ",
  "curl error: ",
  "curl says ",
  "curl just answers with ",
  "curl answers with ",
  "curl -i returns ",
  "curl output:\n",
  "curl => ",
  "curl (8.5.0) returns ",
  "curl and Postman both return ",
  "curl POST returns ",
  "curl では ",
  "curl 返回 ",
  "$ curl gives ",
  "http 403 from the api ",
  "http status 403, ",
  "http POST gives ",
  "http gives me ",
  "http error ",
  "http GET request returns ",
  "https call fails with ",
  "wget returned ",
  "xh prints ",
  "awscurl gives ",
];

describe("what is said of a program tells what it was answered, and no more", () => {
  const answered = Object.entries(bodies).map(([option, body]) => {
    const { verdict, cause } = diagnose({ text: body });
    return { option, body, alone: [verdict, cause] };
  });

  test.each(sentences)("%s", (sentence) => {
    for (const { option, body, alone } of answered) {
      const { observations, parameters, call, verdict, cause } = diagnose({
        text: sentence + body,
      });
      const seen = observations.map((one) => `${one.facet}=${one.option}`);
      expect(seen).toContain(`message=${option}`);
      expect(seen).not.toContain("preflight=no");
      expect(seen).not.toContain("other-clients-work=yes");
      expect([parameters.method, call.url]).toEqual([undefined, undefined]);
      expect([verdict, cause]).toEqual(alone);
    }
  });
});

describe("a command is read where a place, or what stands for one, follows", () => {
  test.each([
    ["curl api.example.com/x", "GET"],
    ["curl $URL/x", "GET"],
    ["curl <invoke url>/x", "GET"],
    ["curl {URL}/pets", "GET"],
    ["curl {{base}}/pets", "GET"],
    ['curl -X POST -H "accept: a" "$API/pets"', "POST"],
    ["curl -X DELETE", "DELETE"],
    ["curl -i -H 'accept: a' ...", "GET"],
    ["curl -X PUT url -H 'accept: a'", "PUT"],
    ["curl my-api/pets", "GET"],
    ["curl localhost:3000/x", "GET"],
    ["http :3000/x", "GET"],
    ["http POST api/pets", "POST"],
    ["http PUT pets-api name=a", "PUT"],
    ["http $API/pets", "GET"],
    ["https api.example.com/x", "GET"],
    ["xh DELETE localhost:3000/x", "DELETE"],
  ])("%s", (command, method) => {
    const { parameters, observations } = diagnose({ text: `${command}\n${bodies.forbidden}` });
    expect(parameters.method).toBe(method);
    expect(observations).toContainEqual(
      expect.objectContaining({ facet: "preflight", option: "no" }),
    );
  });
});

test("a sentence that works ends before the refusal that follows it", () => {
  const text = `HTTP 403 when I POST; GET works. ${bodies["missing-authentication-token"]}`;
  expect(diagnose({ text }).observations).toContainEqual(
    expect.objectContaining({ facet: "other-methods-work", option: "yes" }),
  );
});

describe("another client works where it is said to, and not where its refusal is quoted", () => {
  test.each([
    "Postman works fine, but my code answers with ",
    "curl works with my key, the browser gives ",
    "curl from my laptop works and the Lambda gets ",
    'In the browser the call answers with {"id":1}, from Node I get ',
  ])("%s", (sentence) => {
    const { observations } = diagnose({ text: `${sentence}${bodies.forbidden}` });
    expect(observations).toContainEqual(
      expect.objectContaining({ facet: "other-clients-work", option: "yes" }),
    );
  });

  test.each([
    "Postman returns data like ",
    "From my laptop curl responds as ",
    "My browser gets the response ",
  ])("%s", (sentence) => {
    const { observations } = diagnose({ text: `${sentence}${bodies.forbidden}` });
    expect(observations.map(({ facet }) => facet)).not.toContain("other-clients-work");
  });
});
