import { connect } from "node:tls";
import type { SignedWrong, WireRequest } from "./broken-signers";
import type { Gateway } from "./replay-gateway";

/** Put a request on the wire byte by byte, as no library would; returns the answer. */
function sendRaw({ method, target, fields, body }: WireRequest, gateway: Gateway): Promise<string> {
  const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect({ port: gateway.port, host: "127.0.0.1", rejectUnauthorized: false });
    socket.once("error", reject);
    socket.once("close", () => resolve(answer));
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      answer += chunk;
      // the gateway keeps its connections
      if (isWhole(answer)) socket.end();
    });
    socket.write(`${method} ${target} HTTP/1.1\r\n${head}Connection: close\r\n\r\n${body}`);
  });
}

function isWhole(answer: string): boolean {
  const [head = "", ...body] = answer.split("\r\n\r\n");
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
  return Buffer.byteLength(body.join("\r\n\r\n")) >= length;
}

/** What a person would paste of it: each part may be missing. */
export interface Transcript {
  /** The client's canonical request and string to sign, as botocore logs them. */
  readonly log: string;
  /** The request line and its fields, as curl prints them, and the body. */
  readonly request: string;
  readonly answer: string;
}

/** Have the gateway answer a request that was signed wrong. */
export async function recordBroken(
  { wire, canonical, toSign }: SignedWrong,
  gateway: Gateway,
): Promise<Transcript> {
  const fields = wire.fields.map(([name, value]) => `> ${name}: ${value}`);
  const answered = (await sendRaw(wire, gateway)).replaceAll("\r\n", "\n");
  const [head = "", ...body] = answered.split("\n\n");
  return {
    log: `CanonicalRequest:\n${canonical}\nStringToSign:\n${toSign}\n`,
    request: [`> ${wire.method} ${wire.target} HTTP/1.1`, ...fields, "> ", wire.body, ""].join(
      "\n",
    ),
    answer: `${head.replace(/^/gm, "< ")}\n< \n${body.join("\n\n")}\n`,
  };
}
