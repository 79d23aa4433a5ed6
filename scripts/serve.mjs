import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { contentSecurityPolicy, policyOf } from "./seal-page.mjs";

/** @typedef {import("node:http").ServerResponse} ServerResponse */

const out = fileURLToPath(new URL("../out", import.meta.url));
const host = "127.0.0.1";
const defaultPort = 4030;

// only names that Chromium knows: it warns of every other one on each page
const features = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

const fixedHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": features.map((feature) => `${feature}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * The policy of each sealed page in a folder, by the page's file.
 *
 * @param {string} folder
 */
function pagePolicies(folder) {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  return new Map(
    pages.map((name) => {
      const policy = policyOf(readFileSync(join(folder, name), "utf8"));
      if (policy === undefined) throw new Error(`${join(folder, name)} is not sealed`);
      return [`/${name.split(sep).join("/")}`, policy];
    }),
  );
}

/**
 * The file of a page, for the path of a request, as sirv finds it.
 *
 * @param {string} path
 * @param {ReadonlyMap<string, string>} policies
 */
function pageFile(path, policies) {
  const bare = path.replace(/\/$/, "");
  return [bare, `${bare}.html`, `${bare}/index.html`].find((file) => policies.has(file));
}

/**
 * Send the headers that keep a page to itself.
 *
 * A browser obeys the policy in the header and the one in the page, both. So the header repeats
 * the page's own policy, hashes and all: one without them would block the page's scripts, and
 * `'unsafe-inline'` in their place would say less than the page does. Only `frame-ancestors` is
 * new, since browsers read it in a header alone. What is not a page (a worker, above all, which
 * goes by the header of its own file) gets the policy without hashes.
 *
 * @param {ServerResponse} response
 * @param {string | undefined} policy
 */
function protect(response, policy = contentSecurityPolicy([])) {
  response.setHeader("Content-Security-Policy", `${policy}; frame-ancestors 'none'`);
  for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value);
}

/**
 * The port that the environment asks for.
 *
 * @param {string | undefined} text
 * @throws {Error} where the text is no port number
 */
export function readPort(text) {
  if (text === undefined || text === "") return defaultPort;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Error(`PORT has to be a number from 0 to 65535, not "${text}"`);
}

/**
 * Serve the exported pages on this machine alone.
 *
 * An unknown path gets the not-found page with status 404. That page reads links whose `#` a mail
 * gateway turned into `%23`, which arrive here as a path.
 *
 * @param {number} port 0 takes any free one
 * @param {string} [folder]
 * @returns {Promise<import("node:http").Server>} the server, once it listens
 * @throws {Error} where there are no pages, or the port cannot be had (`code` is then `EADDRINUSE`)
 */
export async function serve(port, folder = out) {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error("There are no pages to serve yet; `npm run build` makes them");
  }
  const policies = pagePolicies(folder);
  const notFound = readFileSync(join(folder, "404.html"));

  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      protect(response, policies.get(pageFile(path, policies) ?? ""));
      const isNamedByContent = path.startsWith("/_next/static/");
      response.setHeader(
        "Cache-Control",
        isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
    onNoMatch(_request, response) {
      protect(response, policies.get("/404.html"));
      response.writeHead(404, {
        "Content-Type": "text/html;charset=utf-8",
        "Content-Length": notFound.length,
        "Cache-Control": "no-cache",
      });
      response.end(notFound);
    },
  });

  const server = createServer((request, response) => {
    if (request.method === "GET" || request.method === "HEAD") return files(request, response);
    protect(response, undefined);
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => resolve(undefined));
  });
  return server;
}

/**
 * Why the server could not start, in one sentence for the person at the terminal.
 *
 * @param {unknown} error
 * @param {number} port
 */
function explain(error, port) {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : defaultPort;
    return `Port ${port} is in use; choose another one: PORT=${other} npm start`;
  }
  if (code === "EACCES") {
    return `Port ${port} needs more rights than you have; choose another one: PORT=${defaultPort} npm start`;
  }
  return error.message;
}

/**
 * Run a job with the port from the environment; on failure say why and leave with status 1.
 *
 * @param {(port: number) => Promise<void>} job
 */
export async function withPort(job) {
  let port = defaultPort;
  try {
    port = readPort(process.env.PORT);
    await job(port);
  } catch (error) {
    console.error(explain(error, port));
    process.exit(1);
  }
}

/**
 * Serve until Ctrl+C, and say where.
 *
 * @param {number} wanted
 */
export async function serveUntilStopped(wanted) {
  const server = await serve(wanted);
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : wanted;
  console.log(`why403 is at http://localhost:${port}/`);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await withPort(serveUntilStopped);
