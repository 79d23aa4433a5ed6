import { spawn } from "node:child_process";
import type { Identity } from "./identity";
import { startGateway } from "./replay-gateway";
import type { Row } from "./rows";

const proxyName = "proxy.example.com";

/** The arguments that lead curl to the gateway while it believes to call the URL's host. */
function route(row: Row, url: URL, port: number): readonly string[] {
  if (row.path === "proxy") {
    return [
      ...["--proxy", `http://${proxyName}:${port}`, "--resolve", `${proxyName}:${port}:127.0.0.1`],
    ];
  }
  const from = `${url.hostname}:${url.port || (url.protocol === "https:" ? 443 : 80)}`;
  return ["--noproxy", "*", "--insecure", "--connect-to", `${from}:127.0.0.1:${port}`];
}

/** What a terminal shows of a command: both of its streams, as they come. */
function show(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", 'exec "$0" "$@" 2>&1', command, ...args], {
      // no proxy of this machine's, and English dates
      env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", LC_ALL: "C" },
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 20_000,
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}

/** Run `curl -v` against the row's gateway; returns what it printed, verbatim. */
export async function recordCurl(
  row: Row,
  identity: Identity,
  call: Row["request"] = row.request,
): Promise<string> {
  const gateway = await startGateway(row, identity);
  try {
    const rest = call.curl.map((argument) => argument.replace("{identity}", identity.file));
    const way = route(row, new URL(call.url), gateway.port);
    // -q first: nobody's own settings; -sS: no progress meter, as at a terminal
    return await show("curl", ["-q", "-sS", "-v", ...way, ...rest, call.url]);
  } finally {
    await gateway.close();
  }
}
