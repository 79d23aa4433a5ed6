import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { markScanner, marks } from "../marks";

const sentence = "The request signature we calculated does not match the signature you provided.";
const code = "<Code>SignatureDoesNotMatch</Code>";
const s3Ids =
  "<RequestId>0123456789ABCDEF</RequestId><HostId>AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz=</HostId>";

/** What stores that speak S3's protocol write, each with what is its own. */
const stores: readonly [product: string, cause: string, text: string][] = [
  [
    "Google Cloud Storage",
    "outside-other-gateway",
    `<?xml version='1.0' encoding='UTF-8'?><Error>${code}<Message>Access denied.</Message><Details>${sentence} Check your Google secret key and signing method.</Details></Error>`,
  ],
  [
    "Google Cloud Storage",
    "outside-other-gateway",
    `<Error>\n  ${code}\n  <Message>${sentence}\n  Check your Google secret key and signing method.</Message>\n  <StringToSign>GET\n\n\n1772619330\n/pets/a.png</StringToSign>\n</Error>`,
  ],
  [
    "Google Cloud Storage",
    "outside-other-gateway",
    `upload failed: 403 {"error":"<Error>${code}<Message>Access denied.</Message><StringToSign>GOOG4-RSA-SHA256\\n20260304T101530Z\\n20260304/auto/storage/goog4_request</StringToSign></Error>"}`,
  ],
  [
    "Cloudflare R2",
    "outside-s3",
    `<Error>${code}<Message>${sentence} Check your secret access key and signing method.</Message></Error>`,
  ],
  [
    "Cloudflare R2",
    "outside-s3",
    `S3Error { code: "SignatureDoesNotMatch", message: "${sentence} Check your secret access key and signing method.", resource: "", request_id: "" }`,
  ],
  [
    "MinIO",
    "outside-s3",
    `<Error>${code}<Message>${sentence} Check your key and signing method.</Message><Key>a.png</Key><BucketName>pets</BucketName><Resource>/pets/a.png</Resource><RequestId>17A0B1C2D3E4F506</RequestId><HostId>dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8</HostId></Error>`,
  ],
  [
    "MinIO",
    "outside-s3",
    `HTTP/1.1 403 Forbidden\nServer: MinIO\nContent-Type: application/xml\n\n<Error>${code}<Message>${sentence} Check your key and signing method.</Message></Error>`,
  ],
  [
    "Ceph Object Gateway",
    "outside-s3",
    `<?xml version="1.0" encoding="UTF-8"?><Error>${code}<RequestId>tx000000000000000000001-0065e5b1c2-1234567-default</RequestId><HostId>1234567-default-default</HostId></Error>`,
  ],
  [
    "Ceph Object Gateway",
    "outside-s3",
    `HTTP/1.1 403 Forbidden\nx-amz-request-id: tx00000000000000abcdef0-0065e5b1c2-1234567-nyc3c\ncontent-type: application/xml\n\n<Error><Code>AccessDenied</Code><Message></Message></Error>`,
  ],
  [
    "Wasabi",
    "outside-s3",
    `HTTP/1.1 403 Forbidden\nServer: WasabiS3/7.20.0000-2026-03-04-0000000000 (R401-U28)\nContent-Type: application/xml\n\n<Error>${code}<Message>${sentence} Check your key and signing method.</Message>${s3Ids}</Error>`,
  ],
  [
    "Backblaze B2",
    "outside-s3",
    `<Error>\n    ${code}\n    <Message>Signature validation failed</Message>\n</Error>`,
  ],
  [
    "Alibaba Cloud OSS",
    "outside-s3",
    `<Error>${code}<Message>${sentence} Check your key and signing method.</Message><RequestId>65E5B1C2D3E4F50617283940</RequestId><HostId>pets.oss-cn-hangzhou.aliyuncs.com</HostId></Error>`,
  ],
  [
    "Huawei Cloud OBS",
    "outside-s3",
    `HTTP/1.1 403 Forbidden\nServer: OBS\nx-obs-request-id: 00000000000000000000000000000000\nContent-Type: application/xml\n\n<Error>${code}<Message>${sentence} Check your key and signing method.</Message></Error>`,
  ],
  [
    "Amazon S3",
    "outside-s3",
    `<Error>${code}<Message>${sentence} Check your key and signing method.</Message>${s3Ids}</Error>`,
  ],
];

const answered = (text: string) => {
  const { cause, observations } = diagnose({ text });
  return [cause, observations.find(({ facet }) => facet === "answered-by")?.product];
};

describe("a store that speaks S3's protocol", () => {
  test.each(stores)("is told as %s, which is %s: %s", (product, cause, text) => {
    expect(answered(text)).toEqual([cause, product]);
  });

  test("of whom nobody knows the name is likelier such a store than API Gateway, whose error is called otherwise", () => {
    expect(diagnose({ text: `<Error>${code}<Message>${sentence}</Message></Error>` }).cause).toBe(
      "outside-s3",
    );
  });

  const gateways = [
    `{"message":"${sentence} Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}`,
    `x-amzn-ErrorType: InvalidSignatureException\n\n{"message":"${sentence} Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}`,
    `${sentence} Check your AWS Secret Access Key and signing method.`,
    sentence,
    `InvalidSignatureException: ${sentence}`,
    `{"message":"${sentence}\\n\\nThe Canonical String for this request should have been\\n'GET\\n/prod/pets'\\n\\nThe String-to-Sign should have been\\n'AWS4-HMAC-SHA256\\n20260304T101530Z'"}`,
    `HTTP/1.1 403 Forbidden\nx-amzn-RequestId: 1b2c3d4e-5f60-4718-9a2b-3c4d5e6f7081\nx-amzn-ErrorType: InvalidSignatureException\nx-amz-apigw-id: AbCdEfGhIAMFabc=\n\n{"message":"${sentence} Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}`,
  ];
  test.each(gateways)("is not told where API Gateway's own sentence stands: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("signature-mismatch");
  });

  test("is not told by what another service of AWS writes", () => {
    const text = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>${code}<Message>${sentence} Check your AWS Secret Access Key and signing method. Consult the service documentation for details.</Message></Error></ErrorResponse>`;
    expect(diagnose({ text }).cause).toBe("other-aws-service");
  });
});

const address = '{"message":"Your IP address is not allowed"}';
const head = (server: string) =>
  `HTTP/1.1 403 Forbidden\nContent-Type: text/plain; charset=utf-8\nServer: ${server}\n\n${address}`;

describe("words that two gateways write", () => {
  test.each([
    [head("APISIX/3.2.0"), "Apache APISIX"],
    [head("kong/2.8.1"), "Kong"],
    [head("openresty"), undefined],
    [address, undefined],
    ['{"message":"IP address not allowed: 192.0.2.7"}', "Kong"],
  ])("are that one's whom something else names: %s", (text, product) => {
    expect(answered(text)).toEqual(["outside-other-gateway", product]);
  });
});

test("no product's sample bears the mark by which another is named, but for what is told apart elsewhere", () => {
  const scanner = markScanner();
  const told = marks.filter(({ product, tells }) => product !== undefined && tells === undefined);
  const alike = told.flatMap(({ id, product, sample }) =>
    scanner
      .scan(sample)
      .map(({ mark }) => mark)
      .filter(
        (other) =>
          (other.as === "refusal" || other.as === "author") &&
          other.product !== undefined &&
          other.product !== product,
      )
      .map((other) => `${id}: ${other.id}`),
  );
  expect(told.length).toBeGreaterThan(1_000);
  // Squid's format, a store beside S3, and a GraphQL server that says which it is
  expect([...new Set(alike)].sort()).toEqual([
    "ceph-error-document: s3-error-document",
    "cisco-wsa-decision: squid-log",
    "directus-forbidden: apollo-forbidden",
    "minio-error-document: s3-error-document",
  ]);
});
