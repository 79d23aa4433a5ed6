import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from "node:http2";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import type { Identity } from "./identity";
import type { Row } from "./rows";
import type { SeenRequest } from "./seen-request";
import { NOW, passed, type WireResponse } from "./wire-responses";

type AnyRequest = IncomingMessage | Http2ServerRequest;
type AnyResponse = ServerResponse | Http2ServerResponse;

/** Fields that HTTP/2 forbids (RFC 9113, 8.2.2). */
const connectionFields = new Set(["connection", "keep-alive", "transfer-encoding"]);

const MINUTE = 60_000;

/** A server on this machine that answers one row's request as AWS does. */
export interface Gateway {
  readonly port: number;
  readonly close: () => Promise<void>;
}

function fieldsOf(raw: readonly string[]): SeenRequest["fields"] {
  return raw.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? ""] as const] : [],
  );
}

async function readBody(request: AnyRequest): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of request) chunks.push(String(chunk));
  return chunks.join("");
}

function see(request: AnyRequest, body: string, now: Date): SeenRequest {
  const fields = fieldsOf(request.rawHeaders);
  // of a repeated name the first
  const raw = new Map(fields.toReversed());
  // HTTP/2 says it in a pseudo-header
  const host = raw.get("host") ?? raw.get(":authority") ?? "";
  const { socket } = request;
  const certificate = socket instanceof TLSSocket ? socket.getPeerCertificate() : {};
  return {
    method: request.method ?? "",
    target: request.url ?? "",
    host,
    headers: new Map([...raw, ["host", host]]),
    fields,
    body,
    hasClientCertificate: Object.keys(certificate ?? {}).length > 0,
    now,
  };
}

/** What the row's API answers: its refusal where the request deserves it, else a success. */
function answer(row: Row, seen: SeenRequest): WireResponse {
  if (!row.refuses(seen)) return passed;
  return typeof row.response === "function" ? row.response(seen) : row.response;
}

function send(
  response: AnyResponse,
  answered: WireResponse,
  { now, isHttp2 }: { now: Date; isHttp2: boolean },
): void {
  response.sendDate = false;
  response.statusCode = answered.status;
  for (const [name, value] of answered.headers) {
    if (isHttp2 && connectionFields.has(name.toLowerCase())) continue;
    response.setHeader(name, value.replace(NOW, now.toUTCString()));
  }
  response.end(answered.body);
}

/** The head of a response to CONNECT, or to a WebSocket's opening, which Node leaves to us. */
function rawHead({ status, reason, headers }: WireResponse, now: Date): string {
  const fields = headers.map(
    ([name, value]) => `${name}: ${value.replace(NOW, now.toUTCString())}`,
  );
  return [`HTTP/1.1 ${status} ${reason}`, ...fields, "", ""].join("\r\n");
}

// RFC 6455, 1.3
const WEBSOCKET_ID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** What opens a WebSocket, which is closed at once. */
function opened(seen: SeenRequest): WireResponse {
  const key = seen.headers.get("sec-websocket-key") ?? "";
  const accept = createHash("sha1")
    .update(key + WEBSOCKET_ID)
    .digest("base64");
  const headers = [
    ["Connection", "Upgrade"],
    ["Upgrade", "websocket"],
    ["Sec-WebSocket-Accept", accept],
  ] as const;
  return { status: 101, reason: "Switching Protocols", headers, body: "" };
}

/** Listen on any free port of this machine; returns it. */
export function listen(server: Server | Http2SecureServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else resolve(address.port);
    });
  });
}

function close(server: Server | Http2SecureServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/** Start the server of one row, on any free port of this machine. */
export async function startGateway(row: Row, identity: Identity): Promise<Gateway> {
  const clock = () => new Date(Date.now() + (row.clockAheadMinutes ?? 0) * MINUTE);
  const handle = async (request: AnyRequest, response: AnyResponse) => {
    const now = clock();
    const answered = answer(row, see(request, await readBody(request), now));
    send(response, answered, { now, isHttp2: request.httpVersionMajor === 2 });
  };
  const open = (request: IncomingMessage, socket: Duplex) => {
    const now = clock();
    const seen = see(request, "", now);
    const answered = row.refuses(seen) ? answer(row, seen) : opened(seen);
    socket.on("error", () => socket.destroy());
    socket.end(rawHead(answered, now) + answered.body);
  };
  const { pem } = identity;
  const server =
    row.path === "tls"
      ? createSecureServer(
          {
            key: pem,
            cert: pem,
            allowHTTP1: true,
            requestCert: row.asksForCertificate ?? false,
            rejectUnauthorized: false,
          },
          handle,
        ).on("upgrade", open)
      : createServer(handle).on("connect", (request, socket) => {
          const now = clock();
          const answered = answer(row, see(request, "", now));
          // curl hangs up on a refusal without reading the page
          socket.on("error", () => socket.destroy());
          socket.end(rawHead(answered, now) + answered.body);
        });
  return { port: await listen(server), close: () => close(server) };
}
