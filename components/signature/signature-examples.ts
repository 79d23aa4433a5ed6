const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const time = "20261123T101500Z";

interface Sides {
  readonly head: string;
  readonly headers: string;
  readonly signed: string;
  readonly payload: string;
  readonly digest: string;
}

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

function canonical({ head, headers, signed, payload }: Sides): string {
  return `${head}\n\n${headers}\n\n${signed}\n${payload}`;
}

function toSign({ digest }: Sides): string {
  return `AWS4-HMAC-SHA256\n${time}\n20261123/us-east-1/execute-api/aws4_request\n${digest}`;
}

/** What a client logs, and what API Gateway answers. */
function paste(client: Sides, server: Sides): string {
  const message = `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${canonical(server)}'\n\nThe String-to-Sign should have been\n'${toSign(server)}'\n`;
  return `CanonicalRequest:\n${canonical(client)}\nStringToSign:\n${toSign(client)}\n\nHTTP/1.1 403 Forbidden\nx-amzn-ErrorType: InvalidSignatureException\n\n${JSON.stringify({ message })}\n`;
}

const plain = {
  headers: `host:${host}\nx-amz-date:${time}`,
  signed: "host;x-amz-date",
  payload: EMPTY,
};
const typed = (type: string) => ({
  head: "POST\n/prod/pets",
  headers: `content-type:${type}\nhost:${host}\nx-amz-date:${time}`,
  signed: "content-type;host;x-amz-date",
  payload: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
});

/** Synthetic pastes, in the order of their names in the words. */
export const signatureExamples: readonly string[] = [
  paste(
    {
      head: "GET\n/prod/red%20pets",
      ...plain,
      digest: "5bbe67a567db5f103a7a9a25b16e71768ad3ada80eeb64570090e84d701e4913",
    },
    {
      head: "GET\n/prod/red%2520pets",
      ...plain,
      digest: "3338a6830fffcd77934195899736d27e4d52044e74f5508c4222b2fa7e9f2a3e",
    },
  ),
  paste(
    {
      ...typed("application/json"),
      digest: "06e5a2e678afa01c247901ec7aa22fa5981cf055c025e55d242c501d3b80cf41",
    },
    {
      ...typed("application/json; charset=utf-8"),
      digest: "0b03f6f9f97eeb29e1f42da6943f505e434dc7b505dc400c338fbf4707b76eed",
    },
  ),
  paste(
    {
      head: "GET\n/prod/pets",
      ...plain,
      digest: "370e3d2f2ac89af17d5d77fabfb6c394096b4c1617802e289e5137e31a0dd4a4",
    },
    {
      head: "GET\n/prod/pets",
      ...plain,
      digest: "370e3d2f2ac89af17d5d77fabfb6c394096b4c1617802e289e5137e31a0dd4a4",
    },
  ),
];
