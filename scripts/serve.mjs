import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { policyOf } from "./seal-page.mjs";
import { caching, namedByContent, siteHeaders } from "./site-headers.mjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {{ readonly coding: string, readonly body: Buffer, readonly tag: string }} Representation */
/** @typedef {{ readonly type: string, readonly cacheControl: string, readonly plain: Representation, readonly packed: readonly Representation[] }} SiteFile */

const out = fileURLToPath(new URL("../out", import.meta.url));
const host = "127.0.0.1";
const defaultPort = 4030;

const types = new Map([
  [".css", "text/css;charset=utf-8"],
  [".html", "text/html;charset=utf-8"],
  [".js", "text/javascript;charset=utf-8"],
  [".mmd", "text/plain;charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
]);

/** How a file may be packed, the smallest first, and what its name then ends in. */
const codings = [
  { coding: "br", suffix: ".br" },
  { coding: "gzip", suffix: ".gz" },
];

/**
 * Every file of a folder, by its path in an address, as it is now.
 *
 * All are read at once: what a request brings then meets no file system, and files that a build
 * takes away or replaces meanwhile change nothing. Symbolic links are left out, wherever they lead.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, SiteFile>}
 */
function readSite(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const present = new Set(names);
  const packed = new Set(names.flatMap((name) => codings.map(({ suffix }) => name + suffix)));
  /**
   * @param {string} name
   * @param {string} coding
   */
  const read = (name, coding) => {
    const body = readFileSync(join(folder, name));
    const hash = createHash("sha256").update(body).digest("base64url");
    return { coding, body, tag: `"${hash.slice(0, 22)}"` };
  };
  return new Map(
    names
      .filter((name) => name !== "_headers" && !packed.has(name))
      .map((name) => {
        const path = `/${name.split(sep).join("/")}`;
        const isNamedByContent = path.startsWith(namedByContent);
        return [
          path,
          {
            type: types.get(extname(name)) ?? "application/octet-stream",
            cacheControl: isNamedByContent ? caching.namedByContent : caching.other,
            plain: read(name, "identity"),
            packed: codings
              .filter(({ suffix }) => present.has(name + suffix))
              .map(({ coding, suffix }) => read(name + suffix, coding)),
          },
        ];
      }),
  );
}

/**
 * The file that a request names, if there is one.
 *
 * @param {ReadonlyMap<string, SiteFile>} site
 * @param {string} target as it stands in the request line (RFC 9112, 3.2): `/en/`, `http://host/en/`
 */
function fileAt(site, target) {
  const [address = ""] = target.split(/[?#]/, 1);
  const encoded = /^https?:\/\/[^/]*(.*)$/is.exec(address)?.[1] ?? address;
  try {
    // an encoded slash stays encoded: it is none
    const path = decodeURI(encoded);
    return site.get(path) ?? site.get(`${path.replace(/\/$/, "")}/index.html`);
  } catch {
    return undefined;
  }
}

/**
 * How much a client wants a coding, from 0, not at all, to 1 (RFC 9110, 12.5.3).
 *
 * @param {string} accepted the header `Accept-Encoding`
 * @param {string} coding
 */
function weightOf(accepted, coding) {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
        const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight) || 0];
      }),
  );
  return weights.get(coding) ?? weights.get("*") ?? 0;
}

/**
 * What to send of a file: the smallest of what the client wants most.
 *
 * @param {SiteFile} file
 * @param {string} [accepted] the header `Accept-Encoding`
 */
function representationFor({ plain, packed }, accepted = "") {
  let best = { ...plain, weight: 0 };
  for (const one of [...packed, plain]) {
    const weight = weightOf(accepted, one.coding);
    if (weight > best.weight) best = { ...one, weight };
  }
  return best;
}

/**
 * Whether the client has this very representation (RFC 9110, 13.1.2).
 *
 * @param {string | undefined} known the header `If-None-Match`
 * @param {string} tag
 */
function isKnown(known, tag) {
  return known?.trim() === "*" || known?.match(/"[^"]*"/g)?.includes(tag) === true;
}

/**
 * What a file's headers say, whatever of it is sent.
 *
 * @param {SiteFile} file
 */
function fileHeaders({ cacheControl, packed }) {
  return {
    "Cache-Control": cacheControl,
    // a range is answered with the whole, as RFC 9110, 14.2, allows: no page asks for a part
    "Accept-Ranges": "none",
    ...(packed.length > 0 ? { Vary: "Accept-Encoding" } : {}),
  };
}

/**
 * What answers the requests.
 *
 * @param {ReadonlyMap<string, SiteFile>} site
 * @param {SiteFile} notFound
 * @returns {(request: IncomingMessage, response: ServerResponse) => void}
 */
function answerFrom(site, notFound) {
  return ({ method, url = "", headers }, response) => {
    if (method !== "GET" && method !== "HEAD") {
      // whatever else comes with it is not waited for
      response.writeHead(405, { Allow: "GET, HEAD", Connection: "close" }).end();
      return;
    }
    const found = fileAt(site, url);
    const file = found ?? notFound;
    const { coding, body, tag } = representationFor(file, headers["accept-encoding"]);
    const always = { ...fileHeaders(file), ...(found === undefined ? {} : { ETag: tag }) };
    if (found !== undefined && isKnown(headers["if-none-match"], tag)) {
      response.writeHead(304, always).end();
      return;
    }
    response.writeHead(found === undefined ? 404 : 200, {
      ...always,
      "Content-Type": file.type,
      "Content-Length": body.length,
      ...(coding === "identity" ? {} : { "Content-Encoding": coding }),
    });
    response.end(method === "HEAD" ? undefined : body);
  };
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
 * Serve the exported pages, as they are now, on this machine alone.
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
  const site = existsSync(folder) ? readSite(folder) : new Map();
  const notFound = site.get("/404.html");
  if (notFound === undefined) {
    throw new Error("There are no pages to serve yet; `npm run build` makes them");
  }
  const policy = policyOf(notFound.plain.body.toString());
  if (policy === undefined) throw new Error(`The pages in ${folder} are not sealed`);
  const headers = siteHeaders(policy);
  const answer = answerFrom(site, notFound);

  const server = createServer((request, response) => {
    try {
      for (const { name, value } of headers) response.setHeader(name, value);
      answer(request, response);
    } catch (error) {
      // one request fails, and the others go on
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
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
    return `Port ${port} is in use; set PORT to another one, such as ${other}`;
  }
  if (code === "EACCES") {
    return `Port ${port} needs more rights than you have; set PORT to another one, such as ${defaultPort}`;
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
