import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a program printed, and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run a script of the project with Node, as a person does in a terminal. */
export function runNode(
  args: readonly string[],
  { input = "", env = {} }: { input?: string; env?: { readonly [name: string]: string } } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      timeout: 30_000,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.once("error", reject);
    // a program that ends early closes its input
    child.stdin.on("error", () => undefined).end(input);
    child.once("close", (status) => {
      const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString("utf8");
      resolve({ status, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}

/** The command line, as it is built. */
export function why403(args: readonly string[], input: string): Promise<Outcome> {
  return runNode(["dist/why403.mjs", ...args], { input });
}
