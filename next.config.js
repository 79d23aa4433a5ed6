// read by Next when a command starts; set here so that it holds however Next is started
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
const config = {
  output: "export",
  reactStrictMode: true,
  poweredByHeader: false,
  // `/causes/<id>` becomes `causes/<id>/index.html`, which every static server finds;
  // `causes/<id>.html` is found only by those that guess the extension
  trailingSlash: true,
  // nothing runs on the server, so no image can be resized there
  images: { unoptimized: true },
  // messages are compiled when the site is built; what the browser loads only puts them together
  turbopack: {
    rules: {
      "**/components/words/{messages,policy,built}/{en,zh}.ts": {
        loaders: ["./scripts/load-messages.mjs"],
        as: "*.js",
      },
    },
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  // each language has a layout of its own, so a page that is not there has none to stand in
  experimental: { globalNotFound: true },
  // `npm test` checks the types once, in a step of its own
  typescript: { ignoreBuildErrors: process.env.TYPES_CHECKED_APART === "1" },
};

export default config;
