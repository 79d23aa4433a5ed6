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
};

export default config;
