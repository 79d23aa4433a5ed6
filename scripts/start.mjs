import { createServer } from "node:net";
import { run } from "./run.mjs";
import { serveUntilStopped, withPort } from "./serve.mjs";

/**
 * Take the port for a moment, so that a port in use is told before the build and not after it.
 *
 * @param {number} port
 */
async function tryPort(port) {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined));
  });
  await new Promise((resolve) => {
    probe.close(resolve);
  });
}

await withPort(async (port) => {
  await tryPort(port);
  if ((await run("npm", ["run", "build"])) !== 0) process.exit(1);
  await serveUntilStopped(port);
});
