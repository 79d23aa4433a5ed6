import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Gateway } from "./replay-gateway";
import type { Signer } from "./signers";

/** Loaded before a program of Node: whatever host it calls by TLS, the gateway answers. */
const forNode = `
const tls = require("node:tls"), { connect } = tls;
tls.connect = (...args) => {
  const { lookup, path, ...rest } = args.find((one) => typeof one === "object" && one !== null) ?? {};
  const own = { host: "127.0.0.1", port: Number(process.env.GATEWAY_PORT), rejectUnauthorized: false };
  const servername = rest.servername || rest.host;
  return connect({ ...rest, ...own, servername }, ...args.filter((one) => typeof one === "function"));
};`;

/** The same for Python. */
const forPython = `
import os, socket
def to_gateway(*_, **__):
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", int(os.environ["GATEWAY_PORT"])))]
socket.getaddrinfo = to_gateway
try:
    import asyncio
    async def _loop_to_gateway(*_, **__):
        return to_gateway()
    asyncio.base_events.BaseEventLoop.getaddrinfo = _loop_to_gateway
except ImportError:
    pass`;

/**
 * What a program prints, both streams, while the gateway answers it.
 *
 * @param folder where its packages are installed
 */
export async function recordSigner(
  { run, code }: Signer,
  gateway: Gateway,
  folder: string,
): Promise<string> {
  const own = mkdtempSync(join(tmpdir(), "why403-signer-"));
  const preload = join(own, "to-gateway.cjs");
  writeFileSync(preload, forNode);
  writeFileSync(join(own, "sitecustomize.py"), forPython);
  const args = {
    node: ["-r", preload, "-e", code],
    python3: ["-W", "ignore", "-c", code],
    sh: ["-c", code],
  }[run];
  try {
    const printed = await show(run, args, {
      cwd: folder,
      env: {
        NODE_ENV: "test",
        LC_ALL: "C.UTF-8",
        NODE_NO_WARNINGS: "1",
        PATH: process.env.PATH ?? "",
        HOME: own,
        GATEWAY_PORT: String(gateway.port),
        TO_GATEWAY: preload,
        PYTHONPATH: [own, process.env.SIGNERS_PYTHONPATH].filter(Boolean).join(":"),
      },
    });
    return asElsewhere(printed.replaceAll(folder, "/home/ann/orders"));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Without the paths and the kernel of this machine. */
function asElsewhere(text: string): string {
  return text
    .replace(/\/\S{1,200}\/lib\/python3/g, "/usr/lib/python3")
    .replace(/(os\/linux#)\S+/g, "$16.1.0");
}

function show(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", 'exec "$0" "$@" 2>&1', command, ...args], {
      ...options,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 30_000,
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.once("error", reject);
    child.once("close", () => resolve(text));
  });
}
