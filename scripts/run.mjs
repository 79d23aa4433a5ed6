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
  return new Promise((resolve) => {
    // npm and npx are .cmd files on Windows, which only a shell starts
    const child = spawn(command, args, {
      stdio: "inherit",
      shell: process.platform === "win32",
      env: { ...process.env, ...env },
    });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
