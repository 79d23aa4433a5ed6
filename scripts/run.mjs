import { spawn } from "node:child_process";

/**
 * Run a command, its output straight to the terminal.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] variables on top of our own
 * @returns {Promise<number>} its exit status; 1 where it could not start or a signal ended it
 */
export function run(command, args, env = {}) {
  const child = start(command, args, { stdio: "inherit", env });
  return statusOf(child);
}

/**
 * Run a command beside others: what it prints is printed whole, when it has ended.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] variables on top of our own
 * @returns {Promise<number>} its exit status; 1 where it could not start or a signal ended it
 */
export async function runBeside(command, args, env = {}) {
  const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"], env });
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (/** @type {Buffer} */ piece) => printed.push(piece));
  }
  const status = await statusOf(child);
  process.stdout.write(Buffer.concat(printed));
  return status;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ stdio: import("node:child_process").StdioOptions, env: Record<string, string> }} options
 */
function start(command, args, { stdio, env }) {
  // npm and npx are .cmd files on Windows, which only a shell starts
  const shell = process.platform === "win32";
  return spawn(command, args, { stdio, shell, env: { ...process.env, ...env } });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function statusOf(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
