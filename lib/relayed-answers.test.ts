import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { tidyText } from "./decoding";
import { shapes } from "./testing/reshape";

const id = "(1b2c3d4e-5f60-4718-9a2b-3c4d5e6f7081)";
const time = "Wed Mar 04 10:15:30 UTC 2026 :";

/** What execution logs quote of the answers of integrations, and whose refusal that is. */
const logs = [
  {
    name: "SQS, one line",
    cause: "integration-returned-403",
    text: `${id} Endpoint response body before transformations: <?xml version="1.0"?><ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Access to the resource https://sqs.eu-west-1.amazonaws.com/111122223333/orders is denied.</Message></Error></ErrorResponse>`,
  },
  {
    name: "S3 by its host",
    cause: "integration-returned-403",
    text: `${id} Endpoint request URI: https://s3.us-east-1.amazonaws.com/pets-111122223333/a.png\n${id} Received response. Status: 403, Integration latency: 41 ms\n${id} Endpoint response body before transformations: <?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>0123456789ABCDEF</RequestId><HostId>AbCdEfGhIjKlMnOpQrStUvWxYz0123456789</HostId></Error>\n${id} Method completed with status: 403`,
  },
  {
    name: "a web server's page",
    cause: "integration-returned-403",
    text: `${id} Received response. Status: 403, Integration latency: 12 ms\n${id} Endpoint response headers: {Server=nginx/1.25.3, Date=Wed, 04 Mar 2026 10:15:30 GMT, Content-Type=text/html}\n${id} Endpoint response body before transformations: <html>\n<head><title>403 Forbidden</title></head>\n<body>\n<center><h1>403 Forbidden</h1></center>\n<hr><center>nginx/1.25.3</center>\n</body>\n</html>\n${id} Method completed with status: 403`,
  },
  {
    name: "an operation that Lambda does not know, in a test's log",
    cause: "integration-misconfigured",
    text: `${time} Endpoint response body before transformations: <AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n\n${time} Endpoint response headers: {x-amzn-RequestId=1b2c3d4e-5f60-4718-9a2b-3c4d5e6f7081, Connection=keep-alive, Content-Length=130, Date=Wed, 04 Mar 2026 10:15:29 GMT}\n${time} Lambda invocation failed with status: 403\n${time} Execution failed due to configuration error: \n${time} Method completed with status: 500`,
  },
] as const;

const own = shapes.map((shape) => ({ shape: shape.id, reshape: shape.reshape }));

describe.each(logs)("an execution log that quotes $name", ({ text, cause }) => {
  test("names the integration", () => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test.each(own)("and nobody else as $shape", ({ reshape }) => {
    expect([cause, undefined]).toContain(diagnose({ text: reshape(text) }).cause);
  });
});

test("one line of such a log keeps its cause in a field, a comment and a wrapped quote", () => {
  const reached = ["field of a JSON log", "comment", "wrapped at 72 and quoted", "YAML block"];
  const text = logs[0].text;
  const ends = shapes
    .filter((shape) => reached.includes(shape.id))
    .map(({ reshape }) => diagnose({ text: reshape(text) }).cause);
  expect(ends).toEqual(reached.map(() => "integration-returned-403"));
});

describe("what an execution log quotes of API Gateway's own", () => {
  test.each([
    `${id} Method response body after transformations: {"message":"Missing Authentication Token"}`,
    `{"message":"Missing Authentication Token"}\n\nThe log has no line "Endpoint response body before transformations".`,
  ])("is API Gateway's: %s", (text) => {
    expect(diagnose({ text }).observations).toContainEqual(
      expect.objectContaining({ facet: "message", option: "missing-authentication-token" }),
    );
  });
});

const s3 = [
  "The request signature we calculated does not match the signature\nyou provided. Check your key and signing method.",
  "The request signature we calculated does not match the signature you provided.\nCheck your key and signing method.",
];
const gateway = s3.map((text) =>
  text.replace("Check your key", "Check your AWS Secret Access Key"),
);

describe.each(shapes.map((shape) => ({ shape: shape.id, reshape: shape.reshape })))(
  "a sentence over two lines, as $shape",
  ({ reshape }) => {
    test.each(s3)("is S3's where S3 wrote it: %j", (text) => {
      expect(diagnose({ text: reshape(text) }).cause).toBe("outside-s3");
    });

    test.each(gateway)("is API Gateway's where it goes on so: %j", (text) => {
      expect(diagnose({ text: reshape(text) }).cause).toBe("signature-mismatch");
    });
  },
);

describe("two lines that each say a thing of their own keep what stands before them", () => {
  test.each([
    "- The request signature we calculated does not match the signature you provided!\n- retried twice",
    "- works with curl\n- fails with axios",
    "1  Missing Authentication Token\n2  Forbidden",
    "2026-03-04T10:15:30Z INFO retrying\n2026-03-04T10:15:31Z ERROR Missing Authentication Token",
    "orders-1  | Missing Authentication Token\norders-1  | Forbidden",
    "# Invalid API Key\n# See the usage plan",
    "1  with an explicit deny\n7  in an identity-based policy",
    "Mar  4 10:15:30 web01 orders[2417]: Missing Authentication Token\nMar  4 10:15:31 web01 cron[1]: started",
  ])("%j", (text) => {
    expect(tidyText(text)).toBe(text);
  });
});
