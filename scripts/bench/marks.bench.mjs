// Flattens and scans ordinary texts of three lengths with all rows of the table of marks, with half of
// them and with a quarter: a row that is added may cost next to nothing, whatever the text.
import { bundleLib } from "../bundle-lib.mjs";
import { cpuTimed, median } from "./measure.mjs";

/** The limits are CPU milliseconds for flattening and scanning with all rows. */
const lengths = [
  { length: 3_000, runs: 300, most: 0.5 },
  { length: 100_000, runs: 30, most: 15 },
  { length: 1_000_000, runs: 7, most: 100 },
];
const shares = [1, 2, 4];

/** @type {{ flatten: typeof import("../../lib/marks").flatten, marks: typeof import("../../lib/marks").marks }} */
const { flatten, marks } = await bundleLib("lib/marks/index");
/** @type {{ createScanner: typeof import("../../lib/marks/scan").createScanner }} */
const { createScanner } = await bundleLib("lib/marks/scan");

/** @type {Record<string, (at: number) => string>} */
const texts = {
  HTML: (at) =>
    `<tr class="row-${at}"><td><a href="https://shop.example.com/orders/${at}?sort=date&amp;page=2">Order ${at}</a></td>\r\n` +
    `  <td>Paid on 2026-03-${10 + (at % 18)} &mdash; the server was asked, and the request was served by host ${at % 7}.</td></tr>\r\n` +
    (at % 10 === 0 ? "<hr><center>nginx/1.25.3</center>\r\n" : ""),
  log: (
    at,
  ) => `203.0.113.${at % 250} - - [02/Mar/2026:09:${10 + (at % 50)}:07 +0000] "GET /orders/${at} HTTP/1.1" 403 ${at % 900} "-" "Mozilla/5.0 (X11; Linux x86_64)"
2026-03-02T09:14:07Z ERROR api - Request failed with status code 403 server: nginx date: Mon, 02 Mar 2026 09:14:07 GMT via: 1.1 proxy-${at}
    at OrderClient.load (/srv/app/orders.js:${at}:17)
`,
  JSON: (at) =>
    `${JSON.stringify({
      id: at,
      url: `https://shop.example.com/orders/${at}`,
      headers: [
        { name: "Server", value: "nginx" },
        { name: "Content-Type", value: "application/json; charset=utf-8" },
        { name: "X-Request-Id", value: `order-${at}` },
      ],
      body: JSON.stringify({ message: "Forbidden", by: "orders", at }),
    })},\n`,
};

/** @param {(at: number) => string} unit @param {number} length */
function textOf(unit, length) {
  let text = "";
  for (let at = 0; text.length < length; at += 1) text += unit(at);
  return text.slice(0, length);
}

/** @param {number} milliseconds */
function precise(milliseconds) {
  return `${milliseconds.toFixed(2)} ms`;
}

const scanners = shares.map((share) => {
  const some = marks.filter((_, at) => at % share === 0);
  return { rows: some.length, scanner: createScanner(some) };
});
for (const { length, runs, most } of lengths) {
  for (const [name, unit] of Object.entries(texts)) {
    const text = textOf(unit, length);
    const parts = [{ start: 0, end: text.length }];
    /** @type {number[][]} */
    const times = scanners.map(() => []);
    const flattening = [];
    for (let run = 0; run < runs * 2; run += 1) {
      let flat = "";
      const flatTime = cpuTimed(() => (flat = flatten(text, parts).text));
      const isWarm = run >= runs;
      if (isWarm) flattening.push(flatTime);
      for (const [at, { scanner }] of scanners.entries()) {
        const time = cpuTimed(() => scanner.scan(flat));
        if (isWarm) times[at]?.push(time);
      }
    }
    const flattened = median(flattening);
    const [all = 0, half = 0, quarter = 0] = times.map(median);
    const [rows = 0, , fewest = 0] = scanners.map((one) => one.rows);
    const perRow = ((all - quarter) / (rows - fewest)) * 1000;
    console.log(
      `${name} of ${length} characters: flatten ${precise(flattened)}, scan with ${rows} rows ${precise(all)}, half ${precise(half)}, a quarter ${precise(quarter)}: ${perRow.toFixed(2)} µs a row`,
    );
    if (flattened + all > most) {
      console.log(`  more than ${most} ms`);
      process.exitCode = 1;
    }
  }
}
