import { createHash } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { diagnose } from "./diagnose";
import { disclose } from "./disclose";
import { discloseSignature } from "./disclose-signature";
import { explainSignature } from "./explain-signature";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const time = "20260304T093000Z";
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

interface Request {
  readonly path?: string;
  readonly query?: string;
  readonly token?: string;
}

function canonical({ path = "/prod/pets", query = "", token }: Request = {}): string {
  const own = token === undefined ? "" : `\nx-amz-security-token:${token}`;
  const name = token === undefined ? "" : ";x-amz-security-token";
  return `GET\n${path}\n${query}\nhost:${host}\nx-amz-date:${time}${own}\n\nhost;x-amz-date${name}\n${empty}`;
}

const toSign = (digest: string, service = "execute-api") =>
  `AWS4-HMAC-SHA256\n${time}\n20260304/us-east-1/${service}/aws4_request\n${digest}`;

const refused = (string: string, signed = toSign(hashOf(string))) =>
  `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${string}'\n\nThe String-to-Sign should have been\n'${signed}'\n`;

const kindsOf = (text: string) => explainSignature(text).differences.map(({ kind }) => kind);

const once = canonical({ path: "/prod/red%2520pets", query: "a=1&b=2" });
const html = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("\n", "<br>");

describe("the server's string is read wherever it stands", () => {
  const message = refused(once);
  const forms = [
    ["as a text", message],
    ["as JSON", JSON.stringify({ message })],
    ["as JSON in JSON", JSON.stringify({ log: JSON.stringify({ message }) })],
    ["as HTML", `<p>${html(message)}</p>`],
    ["as XML", `<Error><Message>${message.replaceAll("&", "&amp;")}</Message></Error>`],
    ["with CRLF", message.replaceAll("\n", "\r\n")],
    ["behind a line break", message.replace("'GET", "'\nGET")],
    ["quoted in a reply", message.replaceAll(/^/gm, "> ")],
    ["indented", message.replaceAll(/^/gm, "    ")],
    ["as Node prints an object", inspect({ response: { data: { message } } }, { depth: 4 })],
    ["behind the times of a log", message.replaceAll(/^/gm, "2026-03-04T09:30:01.1234567Z ERROR ")],
    [
      "behind what a phone's log says of each line",
      message.replaceAll(/^/gm, "03-04 09:30:01.412  4711  4711 E Rest: "),
    ],
    ["in a frame", message.replaceAll(/^/gm, "│ ").replaceAll(/ +$/gm, "")],
    [
      "broken at a console's width",
      JSON.stringify({ message })
        .match(/.{1,90}/g)
        ?.join("\n") ?? "",
    ],
    ["with blanks for line feeds, as a browser shows it", message.replaceAll(/\n+/g, " ")],
    ["without its blank lines", message.replaceAll(/\n{2,}/g, "\n")],
    [
      "in Python's repr",
      `botocore.exceptions.ClientError: b'${JSON.stringify(message).slice(1, -1)}'`,
    ],
  ] as const;
  test.each(forms)("%s", (_, text) => {
    const report = explainSignature(text);

    expect(report).toMatchObject({
      verdict: "difference",
      digest: "fits",
      service: "execute-api",
      region: "us-east-1",
      method: "GET",
      host,
      path: "/prod/red%2520pets",
    });
    expect(report.differences.map(({ kind }) => kind)).toEqual(["path-encoding"]);
  });

  test.each([20, 60, 100, 140, 180])("cut after %i characters", (length) => {
    const cut = refused(once).slice(0, refused(once).indexOf("'GET") + length);
    expect(explainSignature(cut)).toMatchObject({ digest: "unchecked", method: "GET" });
  });
});

describe("a text that was edited", () => {
  test.each([
    ["a letter", once.replace("red", "rod")],
    ["a value", canonical({ token: "IQoJb3JpZ2luX2VjEXAMPLE" }).replace(/IQ\w+/, "***")],
    ["a line left out", once.replace(/x-amz-date:.*\n/, "")],
  ])("is recognised by %s", (_, edited) => {
    const whole = edited.includes("***") ? canonical({ token: "IQoJb3JpZ2luX2VjEXAMPLE" }) : once;
    expect(explainSignature(refused(edited, toSign(hashOf(whole))))).toMatchObject({
      verdict: "edited-text",
      digest: "edited",
    });
  });

  test("is not taken for equal", () => {
    const text = `CanonicalRequest:\n${once}\n${refused(once, toSign(hashOf("another")))}`;
    expect(kindsOf(text)).not.toContain("secret");
  });
});

describe("of an edited text less is concluded", () => {
  const token = "IQoJb3JpZ2luX2VjEXAMPLE";
  const path = "/prod/red%2520pets";
  const whole = canonical({ path, token });
  const edited = (now: string) => explainSignature(refused(now, toSign(hashOf(whole))));

  test.each([
    ["whose token was taken out", whole.replace(token, "")],
    ["whose token became a word", whole.replace(token, "undefined")],
    ["whose token's line is gone", whole.replace(`\nx-amz-security-token:${token}`, "")],
  ])("%s", (_, now) => {
    const { verdict, differences } = edited(now);
    expect(verdict).toBe("edited-text");
    expect(differences.map(({ kind }) => kind)).toEqual(["path-encoding"]);
  });

  test("what covers a value is no placeholder, but where the digest says that it was sent", () => {
    const covered = canonical({ token: "<session token>" });
    const [cut = ""] = refused(covered).split("\n\nThe String");
    expect(kindsOf(cut)).toEqual([]);
    expect(kindsOf(refused(covered))).toEqual(["token-placeholder"]);
  });
});

describe("what is concluded", () => {
  test("equal strings leave the key", () => {
    const log = `CanonicalRequest:\n${once}\nStringToSign:\n${toSign(hashOf(once))}\n`;
    expect(explainSignature(log + refused(once))).toMatchObject({ verdict: "secret" });
  });

  test("the server's string alone, with nothing odd in it, is not enough", () => {
    expect(explainSignature(refused(canonical()))).toMatchObject({
      verdict: "not-enough",
      differences: [],
    });
  });

  test("the request of a program that nobody knows leaves it open whether the key is wrong", () => {
    const request = `GET /prod/pets HTTP/1.1\nHost: ${host}\nX-Amz-Date: ${time}\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=${empty}\n\n`;
    expect(explainSignature(request + refused(canonical())).verdict).toBe("not-enough");
    expect(
      kindsOf(`${request.replace("\n\n", "\nUser-Agent: curl/7.88.1\n\n")}${refused(canonical())}`),
    ).toEqual(["secret"]);
  });

  test("a signer that code calls may have been given anything", () => {
    const code =
      'import { SignatureV4 } from "@smithy/signature-v4";\nimport x from "@aws-sdk/client-sts";\n';
    const request = `GET /prod/pets?b=2&a=1 HTTP/1.1\nHost: ${host}\nX-Amz-Date: ${time}\n\n`;
    const server = refused(canonical({ query: "a=1&b=2" }));

    expect(explainSignature(code + request + server)).toMatchObject({
      verdict: "not-enough",
      suspects: [{ kind: "query-order" }],
    });
    const own = request.replace("\n\n", "\nUser-Agent: aws-sdk-js/3.600.0\n\n");
    expect(kindsOf(own + server)).toEqual(["secret"]);
  });

  test("a presigned address says nothing of the order in which it was signed", () => {
    const query =
      "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=A%2F20260304%2Fus-east-1%2Fexecute-api%2Faws4_request&room=7";
    const [algorithm, credential] = query.split("&");
    const url = `wss://${host}/prod/pets?room=7&${algorithm}&${credential}&X-Amz-Signature=0`;
    const text = `$ wscat -c '${url}'\nerror: Unexpected server response: 403\n`;
    expect(explainSignature(text + refused(canonical({ query })))).toMatchObject({
      verdict: "not-enough",
      suspects: [],
    });
  });

  test("what a cut string lacks is no difference", () => {
    const log = `CanonicalRequest:\n${once.replace("b=2", "b=a/b")}\n`;
    const server = refused(once.replace("b=2", "b=a%2Fb"));
    const upTo = (end: string) => log + server.slice(0, server.indexOf(end) + end.length);

    expect(kindsOf(upTo("execute-api.us"))).toEqual(["query-encoding"]);
    expect(kindsOf(upTo("b=a%2"))).toEqual(["query-encoding"]);
    expect(kindsOf(upTo("/prod/red"))).toEqual([]);
  });

  test("lines that the client left out are named where it hashed what it printed", () => {
    const right = canonical();
    for (const wrong of [
      right.replace("\n\nhost;", "\nhost;"),
      right.replace("\n\nhost:", "\nhost:"),
    ]) {
      const log = (digest: string) =>
        `CanonicalRequest:\n${wrong}\nStringToSign:\n${toSign(digest)}\n`;
      expect(explainSignature(log(hashOf(wrong)) + refused(right)).differences).toMatchObject([
        { kind: "canonical-form", part: "lines" },
      ]);
      expect(kindsOf(log(hashOf(right)) + refused(right))).toEqual(["secret"]);
    }
  });

  test.each(["***", "[REDACTED]", "IQoJ…kQ", "IQoJxxxxxxxxxxxx"])(
    "a value that became %s is not compared",
    (masked) => {
      const token = "IQoJb3JpZ2luX2VjEXAMPLE";
      const server = canonical({ token });
      const log = `CanonicalRequest:\n${canonical({ token: masked })}\n`;
      expect(kindsOf(log + refused(server))).toEqual([]);
      const signed = `StringToSign:\n${toSign(hashOf(server))}\n`;
      expect(kindsOf(log + signed + refused(server))).toEqual(["secret"]);
    },
  );

  test("a covered value of the query is not compared, and a word in another is", () => {
    const log = (query: string) => `CanonicalRequest:\n${canonical({ query })}\n`;
    const server = refused(canonical({ query: "a=1&state=shown&token=abc" }));
    expect(kindsOf(log("a=1&state=shown&token=REDACTED") + server)).toEqual([]);
    expect(kindsOf(log("a=1&state=half-hidden&token=abc") + server)).toEqual(["query-changed"]);
  });

  test("a script's variable in the place of an address is no path", () => {
    const call =
      "$ curl -v $URL -H 'Authorization: AWS4-HMAC-SHA256 Credential=A/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=0'\n";
    expect(kindsOf(call + refused(canonical()))).toEqual([]);
  });

  test.each(["undefined", "{{token}}", "[object Promise]", "X-Amz-Security-Token"])(
    "%s is no session token",
    (token) => {
      expect(kindsOf(refused(canonical({ token })))).toEqual(["token-placeholder"]);
    },
  );

  test("another service's scope is that service's", () => {
    const text = refused(canonical(), toSign(hashOf(canonical()), "es"));
    expect(explainSignature(text)).toMatchObject({ verdict: "other-service", service: "es" });
  });

  test("two strings that nobody labelled are compared", () => {
    expect(kindsOf(`${canonical()}\n\nand\n\n${canonical({ path: "/pets" })}`)).toEqual([
      "path-stage",
    ]);
  });
});

describe("what is written out instead", () => {
  const found = (text: string) =>
    explainSignature(text).differences.flatMap(({ corrections = [] }) => corrections);
  const log = (string: string) => `CanonicalRequest:\n${string}\n`;
  const query = canonical({ query: "a=1&b=2" });

  test("is the line to sign and the address that is signed alike as it stands", () => {
    expect(found(log(canonical({ query: "b=2&a=1" })) + refused(query))).toEqual([
      { what: "line", text: "a=1&b=2" },
      { what: "url", text: `https://${host}/prod/pets?a=1&b=2` },
    ]);
  });

  test("is a query that was lost on the way", () => {
    expect(found(log(query) + refused(canonical()))).toEqual([
      { what: "url", text: `https://${host}/prod/pets?a=1&b=2` },
    ]);
  });

  test("is the path that a signer tidies already", () => {
    expect(found(refused(canonical({ path: "/prod//a/../pets" })))).toContainEqual({
      what: "url",
      text: `https://${host}/prod/pets`,
    });
  });

  test.each([
    ["ASIAIOSFODNN7EXAMPLE", "host;x-amz-date;x-amz-security-token"],
    ["AKIAIOSFODNN7EXAMPLE", "host;x-amz-date"],
  ])("with the key %s it is the headers %s where no token came", (key, names) => {
    const header = `Authorization: AWS4-HMAC-SHA256 Credential=${key}/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=0\n`;
    expect(found(header + refused(canonical({ token: "undefined" })))).toEqual([
      { what: "signed-headers", text: names },
    ]);
  });

  test("is nothing where the text was edited, is another service's, or nobody's", () => {
    const digest = toSign(hashOf("another"));
    expect(found(log(canonical()) + refused(query, digest))).toEqual([]);
    expect(found(log(canonical()) + refused(query, toSign(hashOf(query), "es")))).toEqual([]);
    expect(found(`${canonical()}\n\nand\n\n${query}`)).toEqual([]);
  });

  test("is no presigned address and nothing that is hidden", () => {
    const credential = "X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260304";
    const presigned = canonical({ query: `X-Amz-Algorithm=A&${credential}` });
    const mixed = canonical({ query: `${credential}&X-Amz-Algorithm=A` });
    expect(found(log(mixed) + refused(presigned)).map(({ what }) => what)).toEqual(["line"]);
    const token = canonical({ token: "IQoJb3JpZ2luX2VjPLANTEDtokenPLANTEDtoken7f3kQ" });
    expect(found(log(token.replace("7f3k", "8f3k")) + refused(token))).toEqual([]);
  });
});

describe("hidden values", () => {
  const token = "IQoJb3JpZ2luX2VjPLANTEDtokenPLANTEDtokenPLANTEDtoken7f3kQ";
  const log = (sent: string) => `CanonicalRequest:\n${canonical({ token: sent })}\n`;

  test("are compared, and not shown", () => {
    const text = log(token) + refused(canonical({ token: token.replace("7f3kQ", "8g4lR") }));
    const report = explainSignature(text);

    expect(report.differences).toMatchObject([
      { part: "x-amz-security-token", server: "[hidden]", client: "[hidden]" },
    ]);
    expect(JSON.stringify(report)).not.toContain("PLANTED");
    expect(JSON.stringify(discloseSignature(report))).not.toContain("PLANTED");
    expect(JSON.stringify(disclose(diagnose({ text })))).not.toContain("PLANTED");
  });

  test("still check by their digest", () => {
    const whole = canonical({ token });
    expect(explainSignature(log(token) + refused(whole))).toMatchObject({
      verdict: "secret",
      digest: "fits",
    });
  });

  test("a word of the program in their place is shown", () => {
    const report = explainSignature(log(token) + refused(canonical({ token: "undefined" })));
    expect(report.differences).toMatchObject([
      { kind: "token-placeholder", server: "undefined", client: "[hidden]" },
    ]);
  });
});

describe("a diagnosis", () => {
  test("takes its parameters from the server's string", () => {
    const path = "/dev/%40connections/AbC%253D";
    const { parameters, cause, signature } = diagnose({
      text: JSON.stringify({ message: refused(canonical({ path })) }),
    });
    expect(cause).toBe("signature-mismatch");
    expect(parameters).toMatchObject({
      apiId: "abcde12345",
      region: "us-east-1",
      stage: "dev",
      method: "GET",
      path: "/@connections/AbC%3D",
    });
    expect(signature?.seen.differences.map(({ kind }) => kind)).toEqual(["path-encoding"]);
  });

  const services = [
    ["es", "search-pets-abc.us-east-1.es.amazonaws.com"],
    ["sagemaker", "runtime.sagemaker.us-east-1.amazonaws.com"],
    ["iotdevicegateway", "abc123-ats.iot.us-east-1.amazonaws.com"],
    ["dynamodb", "dynamodb.us-east-1.amazonaws.com"],
    ["appsync", "xyz.appsync-api.us-east-1.amazonaws.com"],
    ["bedrock", "bedrock-runtime.us-east-1.amazonaws.com"],
    ["aoss", "abc.us-east-1.aoss.amazonaws.com"],
    ["sqs", "sqs.us-east-1.amazonaws.com"],
    ["neptune-db", "db.cluster-x.us-east-1.neptune.amazonaws.com:8182"],
    ["vpc-lattice-svcs", "svc-0a1b.7d67968.vpc-lattice-svcs.us-east-1.on.aws"],
  ] as const;
  test.each(services)("names another service by the scope %s or the host %s", (service, name) => {
    const string = canonical().replace(host, name);
    const whole = refused(string, toSign(hashOf(string), service));
    const [, beforeScope = "", fromScope = ""] =
      /^(.*)(\n\nThe String-to-Sign.*)$/s.exec(whole) ?? [];
    const [sentence = ""] = whole.split("\n\n");

    for (const text of [whole, beforeScope, sentence + fromScope]) {
      expect(diagnose({ text }).cause).toBe("other-aws-service");
    }
  });

  test("takes a balancer's host for no service, nor the scope of a client alone", () => {
    const balanced = refused(canonical().replace(host, "pets-1.us-east-1.elb.amazonaws.com"));
    expect(diagnose({ text: balanced }).cause).toBe("signature-mismatch");
    const signed = `StringToSign:\n${toSign(hashOf("a"), "lambda")}\n\n`;
    const [message = ""] = refused(canonical()).split("\n\nThe String");
    expect(diagnose({ text: signed + message }).cause).toBe("signature-mismatch");
  });

  test.each([
    "'x-tenant' is named as a SignedHeader, but it does not exist in the HTTP request",
    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKIAIOSFODNN7EXAMPLE/us-east-1'",
  ])("knows a header that cannot be read: %s", (message) => {
    const header =
      "> GET /prod/pets HTTP/1.1\n> Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-tenant, Signature=0\n> \n< HTTP/1.1 403 Forbidden\n< \n";
    const body = JSON.stringify({ message });
    for (const text of [body, header + body]) {
      expect(diagnose({ text }).cause).toBe("malformed-authorization-header");
    }
  });

  test("says nothing of a signature where none is refused", () => {
    expect(diagnose({ text: '{"message":"Forbidden"}' }).signature).toBeUndefined();
  });
});
