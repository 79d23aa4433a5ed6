/** @typedef {readonly { readonly name: string, readonly value: string }[]} Headers */

/** Under this address a file is named by its content, and so never changes. */
export const namedByContent = "/_next/static/";

/** How long a file may be kept: one that is named by its content, and any other. */
export const caching = {
  namedByContent: "public, max-age=31536000, immutable",
  other: "no-cache",
};

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

/**
 * What every answer of the site says, a page or not: a worker goes by the header of its own file.
 *
 * A browser obeys the policy in the header and the one in the page, both. They are the same but for
 * `frame-ancestors`, which browsers read in a header alone.
 *
 * @param {string} policy the one that the pages carry
 * @returns {Headers}
 */
export function siteHeaders(policy) {
  return [
    { name: "Content-Security-Policy", value: `${policy}; frame-ancestors 'none'` },
    { name: "X-Content-Type-Options", value: "nosniff" },
    { name: "Referrer-Policy", value: "no-referrer" },
    { name: "Permissions-Policy", value: features.map((name) => `${name}=()`).join(", ") },
    { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
    { name: "Cross-Origin-Resource-Policy", value: "same-origin" },
  ];
}

// not from the bundled server, which has no TLS (RFC 6797, 7.2); of other hosts of the domain it says nothing
const transport = { name: "Strict-Transport-Security", value: "max-age=31536000" };

/** @param {string} policy */
function hostedHeaders(policy) {
  return [...siteHeaders(policy), transport];
}

/** Cloudflare Pages ignores longer lines, and more than 100 rules. */
const LONGEST_LINE = 2_000;

/**
 * The file `_headers`, as Netlify and Cloudflare Pages read it.
 *
 * No address gets a header from two rules: Cloudflare joins such values, others take the last.
 *
 * @param {string} policy
 * @throws {Error} where a line is too long for a host to take
 */
export function headersFile(policy) {
  const cached = { name: "Cache-Control", value: caching.namedByContent };
  const lines = [
    "/*",
    ...hostedHeaders(policy).map(({ name, value }) => `  ${name}: ${value}`),
    `${namedByContent}*`,
    `  ${cached.name}: ${cached.value}`,
  ];
  const long = lines.find((line) => line.length > LONGEST_LINE);
  if (long !== undefined) throw new Error(`too long for a line of _headers: ${long}`);
  return `${lines.join("\n")}\n`;
}

/**
 * What to include into a server of nginx whose `root` is the folder `out`.
 *
 * @param {string} policy
 */
export function nginxSnippet(policy) {
  // a location that adds a header of its own inherits none
  /** @param {string} cacheControl */
  const added = (cacheControl) =>
    [...hostedHeaders(policy), { name: "Cache-Control", value: cacheControl }]
      .map(({ name, value }) => `    add_header ${name} "${value}" always;\n`)
      .join("");
  return `gzip_static on;
error_page 404 /404.html;
location / {
    try_files $uri $uri/index.html =404;
${added(caching.other)}}
location ${namedByContent} {
${added(caching.namedByContent)}}
location = /_headers {
    return 404;
}
`;
}

/**
 * What to put into a site of Caddy whose `root` is the folder `out`.
 *
 * @param {string} policy
 */
export function caddySnippet(policy) {
  const headers = hostedHeaders(policy).map(({ name, value }) => `\t${name} "${value}"\n`);
  return `header {
${headers.join("")}}
@other not path ${namedByContent}*
header @other Cache-Control "${caching.other}"
header ${namedByContent}* Cache-Control "${caching.namedByContent}"
error /_headers 404
try_files {path} {path}/index.html
file_server {
\tprecompressed br gzip
}
handle_errors {
\trewrite * /404.html
\tfile_server {
\t\tprecompressed br gzip
\t}
}
`;
}

/**
 * The file `vercel.json`.
 *
 * @param {string} policy
 */
export function vercelFile(policy) {
  /** @param {Headers} headers */
  const named = (headers) => headers.map(({ name, value }) => ({ key: name, value }));
  return `${JSON.stringify(
    {
      trailingSlash: true,
      headers: [
        { source: "/(.*)", headers: named(hostedHeaders(policy)) },
        {
          source: `${namedByContent}(.*)`,
          headers: named([{ name: "Cache-Control", value: caching.namedByContent }]),
        },
      ],
    },
    undefined,
    2,
  )}\n`;
}

/**
 * A response headers policy of CloudFront, for `aws cloudfront create-response-headers-policy
 * --response-headers-policy-config file://…`.
 *
 * It has fields of its own for some headers, and refuses these among the custom ones.
 *
 * @param {string} policy
 */
export function cloudFrontPolicy(policy) {
  const own = new Set([
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Strict-Transport-Security",
  ]);
  const headers = siteHeaders(policy);
  /** @param {string} name */
  const textOf = (name) => headers.find((header) => header.name === name)?.value;
  const custom = headers.filter(({ name }) => !own.has(name));
  return `${JSON.stringify(
    {
      Name: "why403",
      SecurityHeadersConfig: {
        ContentSecurityPolicy: {
          Override: true,
          ContentSecurityPolicy: textOf("Content-Security-Policy"),
        },
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { Override: true, ReferrerPolicy: textOf("Referrer-Policy") },
        StrictTransportSecurity: { Override: true, AccessControlMaxAgeSec: 31_536_000 },
      },
      CustomHeadersConfig: {
        Quantity: custom.length,
        Items: custom.map(({ name, value }) => ({ Header: name, Value: value, Override: true })),
      },
    },
    undefined,
    2,
  )}\n`;
}
