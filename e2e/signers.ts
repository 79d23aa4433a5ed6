import type { SignatureReport } from "@/lib";
import { presign } from "./signature";

type Kind = SignatureReport["differences"][number]["kind"];

/** A program that signs a request by itself, as people write it, and what is to be told of its refusal. */
export interface Signer {
  /** The program's name, and what it gets wrong. */
  readonly id: string;
  /** The first difference; null where what it prints does not show it. */
  readonly kind: Kind | null;
  readonly run: "node" | "python3" | "sh";
  readonly code: string;
}

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const pets = `https://${host}/prod/pets`;
const id = "AKIAIOSFODNN7EXAMPLE";
const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const wrongSecret = "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY";
const scope = `service: "execute-api", region: "us-east-1"`;

/** With `aws4`, logging what it signs. */
const aws4 = (options: string, then = "", key = secret) => `
const https = require("https"), aws4 = require("aws4");
const signer = new aws4.RequestSigner({ host: "${host}", ${scope}, ${options} },
  { accessKeyId: "${id}", secretAccessKey: "${key}" });
const opts = signer.sign();
console.log(signer.canonicalString());
${then}
https.request(opts, (res) => {
  let text = "";
  res.on("data", (chunk) => text += chunk);
  res.on("end", () => console.log(res.statusCode, JSON.parse(text)));
}).end(opts.body || "");`;

/** With `aws4fetch`, logging both strings. */
const aws4fetch = (url: string, then = "signed.url", key = secret) => `
(async () => {
const { AwsV4Signer } = await import("aws4fetch");
const signer = new AwsV4Signer({ url: "${url}", ${scope},
  accessKeyId: "${id}", secretAccessKey: "${key}" });
console.log({ canonical: await signer.canonicalString(), toSign: await signer.stringToSign() });
const signed = await signer.sign();
const res = await fetch(${then}, signed);
console.log(res.status, await res.text());
})();`;

/** With the signer of the AWS SDK, logging what it adds to the request. */
const smithy = (request: string, then = "") => `
(async () => {
const { SignatureV4 } = require("@smithy/signature-v4"), { createHash, createHmac } = require("crypto");
class Sha256 {
  constructor(key) { this.hash = key ? createHmac("sha256", key) : createHash("sha256"); }
  update(data) { this.hash.update(data); }
  async digest() { return this.hash.digest(); }
}
const url = new URL("${pets}?tag=cat&tag=dog");
const signer = new SignatureV4({ ${scope}, sha256: Sha256,
  credentials: { accessKeyId: "${id}", secretAccessKey: "${secret}" } });
const signed = await signer.sign({ method: "GET", protocol: "https:", hostname: url.hostname,
  path: url.pathname, query: Object.fromEntries(url.searchParams), headers: { host: url.host }, ${request} });
${then}
console.log(signed.method, url.href, signed.headers);
const res = await fetch(url, { method: signed.method, headers: signed.headers, body: signed.body });
console.log(res.status, await res.text());
})();`;

/** With botocore's signer, which logs both strings, and its own HTTP library. */
const botocore = (request: string, then = "", key = secret) => `
import logging
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(name)s [%(levelname)s] %(message)s")
logging.getLogger("botocore.hooks").disabled = True
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.httpsession import URLLib3Session
request = AWSRequest(${request})
SigV4Auth(Credentials("${id}", "${key}"), "execute-api", "us-east-1").add_auth(request)
${then}
response = URLLib3Session(verify=False).send(request.prepare())
print(response.status_code, response.text)`;

const awsCli = `export AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${wrongSecret} AWS_DEFAULT_REGION=us-east-1
aws apigatewaymanagementapi post-to-connection --endpoint-url https://${host}/prod \\
  --connection-id 'L0SM9cOFvHcCIhw=' --data aGVsbG8= --no-verify-ssl --debug 2>&1 |
  grep -v 'Event \\|Loading \\|Warning\\|warn(' | grep -A 14 'CanonicalRequest\\|StringToSign\\|^An error\\|^aws: '`;

const socket = (key?: string) => presign(new URL(`https://${host}/prod?room=7`), new Date(), key);
const refusedSocket = () => socket(wrongSecret).href.replace("https", "wss");

/** Made anew for each recording, for some of them are signed as they are made. */
export const signers = (): readonly Signer[] => [
  {
    id: "aws4-two-slashes",
    kind: "path-normalised",
    run: "node",
    code: aws4(`path: "/prod//pets"`),
  },
  {
    id: "aws4-body-after-signing",
    kind: "payload",
    run: "node",
    code: aws4(
      `method: "POST", path: "/prod/pets", body: '{"name":"Rex","age":3}'`,
      `opts.body = JSON.stringify({ age: 3, name: "Rex" });`,
    ),
  },
  {
    id: "aws4-type-after-signing",
    kind: "header-changed",
    run: "node",
    code: aws4(
      `method: "POST", path: "/prod/pets", body: "{}"`,
      `opts.headers["Content-Type"] = "application/json";`,
    ),
  },
  {
    id: "aws4-empty-variable",
    kind: "token-placeholder",
    run: "node",
    code: aws4(
      `path: "/prod/pets", headers: { "X-Amz-Security-Token": String(process.env.NO_TOKEN) }`,
      "",
      wrongSecret,
    ),
  },
  {
    id: "aws4-wrong-secret",
    kind: "secret",
    run: "node",
    code: aws4(`path: "/prod/pets?size=2"`, "", wrongSecret),
  },
  {
    id: "aws4fetch-two-slashes",
    kind: "path-normalised",
    run: "node",
    code: aws4fetch(`https://${host}/prod//pets`),
  },
  {
    id: "aws4fetch-parameter-after-signing",
    kind: "query-missing",
    run: "node",
    code: aws4fetch(pets, 'signed.url + "?page=2"'),
  },
  {
    id: "aws4fetch-another-path",
    kind: "path-stage",
    run: "node",
    code: aws4fetch(`https://${host}/pets`, 'signed.url.toString().replace("/pets", "/prod/pets")'),
  },
  {
    id: "aws4fetch-wrong-secret",
    kind: "secret",
    run: "node",
    code: aws4fetch(pets, undefined, wrongSecret),
  },
  {
    id: "smithy-body-after-signing",
    kind: "payload",
    run: "node",
    code: smithy(
      `method: "POST", query: {}, body: '{"name": "Rex"}'`,
      `url.search = ""; signed.body = JSON.stringify(JSON.parse(signed.body));`,
    ),
  },
  // an object holds one of two parameters of a name; nothing that it prints shows it
  { id: "smithy-one-of-two-parameters", kind: null, run: "node", code: smithy("") },
  {
    id: "smithy-query-in-path",
    kind: null,
    run: "node",
    code: smithy("path: url.pathname + url.search, query: {}"),
  },
  {
    id: "botocore-unencoded-query",
    kind: "query-encoding",
    run: "python3",
    code: botocore(`method="GET", url="${pets}?at=12:30"`),
  },
  {
    id: "botocore-plus",
    kind: "query-encoding",
    run: "python3",
    code: botocore(`method="GET", url="${pets}?name=red+cat"`),
  },
  {
    id: "botocore-two-slashes",
    kind: "path-normalised",
    run: "python3",
    code: botocore(`method="GET", url="https://${host}/prod//pets"`),
  },
  {
    id: "botocore-body-after-signing",
    kind: "payload",
    run: "python3",
    code: botocore(
      `method="POST", url="${pets}", data='{"name": "Rex"}'`,
      `request.data = '{"name":"Rex"}'`,
    ),
  },
  {
    id: "botocore-host-of-another-name",
    kind: "host",
    run: "python3",
    code: botocore(
      `method="GET", url="https://api.example.com/prod/pets"`,
      `request.url = "${pets}"`,
    ),
  },
  { id: "aws-cli-wrong-secret", kind: "secret", run: "sh", code: awsCli },
  {
    id: "ws-with-body",
    kind: null,
    run: "node",
    code: `
const WebSocket = require("ws");
const socket = new WebSocket("${refusedSocket()}");
console.log(socket.url);
socket.on("unexpected-response", (request, response) => {
  let text = "";
  response.on("data", (chunk) => text += chunk);
  response.on("end", () => console.log("Unexpected server response:", response.statusCode, text));
});`,
  },
  {
    id: "ws-without-body",
    kind: null,
    run: "node",
    code: `new (require("ws"))("${refusedSocket()}").on("error", console.error);`,
  },
  {
    id: "wscat",
    kind: null,
    run: "sh",
    code: `echo "$ wscat -c '${refusedSocket()}'"; sleep 3 | node -r "$TO_GATEWAY" node_modules/.bin/wscat -c '${refusedSocket()}'`,
  },
  {
    id: "websockets",
    kind: null,
    run: "python3",
    code: `
import asyncio, ssl, websockets
context = ssl._create_unverified_context()
async def call():
    async with websockets.connect("${refusedSocket()}", ssl=context) as socket:
        print(await socket.recv())
asyncio.run(call())`,
  },
];
