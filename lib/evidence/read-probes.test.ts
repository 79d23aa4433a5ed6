import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { redact } from "../redaction";
import { outline } from "./fixtures/outline";

const folder = new URL("fixtures/", import.meta.url);
const api = "abcde12345.execute-api.us-east-1.amazonaws.com";
const privateApi = "fghij67890.execute-api.us-east-1.amazonaws.com";
const missing = "zzzzz00000.execute-api.us-east-1.amazonaws.com";

function recorded(name: string): string {
  return redact(readFileSync(new URL(`${name}.txt`, folder), "utf8")).text;
}

function name(values: Readonly<Record<string, readonly string[]>>): string {
  return probe("name-resolution", values);
}

function probe(kind: string, values: Readonly<Record<string, readonly string[]>>): string {
  const fields = Object.entries(values).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return ["probe", kind, ...fields].join(" ");
}

const publicAddresses = ["203.0.113.10", "203.0.113.20"];
const privateAddresses = ["10.0.1.25", "10.0.2.31"];

describe("what a name leads to", () => {
  test.each([
    ["dig-public", { host: [api], status: ["NOERROR"], address: publicAddresses }],
    [
      "dig-private",
      { host: [privateApi], status: ["NOERROR"], address: privateAddresses.toReversed() },
    ],
    [
      "dig-cname",
      {
        status: ["NOERROR"],
        host: ["internal.example.com"],
        cname: [privateApi],
        address: privateAddresses,
      },
    ],
    ["dig-nxdomain", { host: [missing], status: ["NXDOMAIN"] }],
    [
      "dig-answer",
      {
        host: ["api.example.com"],
        cname: ["d-1a2b3c4d5e.execute-api.us-east-1.amazonaws.com"],
        address: publicAddresses,
      },
    ],
    ["dig-short", { host: [api], address: publicAddresses.toReversed() }],
    [
      "dig-short-cname",
      { host: ["internal.example.com"], cname: [privateApi], address: privateAddresses },
    ],
    ["nslookup", { host: [privateApi], address: privateAddresses }],
    [
      "nslookup-cname",
      {
        host: ["internal.example.com"],
        cname: [privateApi],
        address: privateAddresses.toReversed(),
      },
    ],
    ["nslookup-nxdomain", { host: [missing], status: ["NXDOMAIN"] }],
    ["host", { host: ["internal.example.com"], cname: [privateApi], address: privateAddresses }],
    [
      "host-v6",
      {
        host: ["k1.execute-api.us-east-1.amazonaws.com"],
        address: ["203.0.113.30", "2001:db8:1234:5678::10"],
      },
    ],
    ["host-nxdomain", { host: [missing], status: ["3(NXDOMAIN)"] }],
    ["getent-hosts", { host: [privateApi], address: ["10.0.1.25"] }],
    ["getent-ahosts", { host: [api], address: publicAddresses }],
  ])("%s", (file, values) => {
    const [format, ...probes] = outline(recorded(file));
    expect([format, probes.map(sorted)]).toEqual(["probe", [sorted(name(values))]]);
  });

  test.each([
    ["German", "Server:  fritz.box", "Nicht autorisierende Antwort:", "Name:"],
    ["French", "Serveur :   box.lan", "Réponse ne faisant pas autorité :", "Nom :"],
    ["Spanish", "Servidor:  router.lan", "Respuesta no autoritativa:", "Nombre:"],
    ["Portuguese", "Servidor:  router.lan", "Não é resposta autoritativa:", "Nome:"],
    ["Italian", "Server:  router.lan", "Risposta da un server non autorevole:", "Nome:"],
    ["Japanese", "サーバー:  UnKnown", "権限のない回答:", "名前:"],
    ["Chinese", "服务器:  UnKnown", "非权威应答:", "名称:"],
  ])("nslookup of Windows, in %s, tells where an alias leads", (_, server, answer, label) => {
    const text = `C:\\> nslookup internal.example.com\n${server}\nAddress:  10.0.0.2\n\n${answer}\n${label}    ${api}\nAddresses:  203.0.113.10\n          203.0.113.20\nAliases:  internal.example.com\n`;

    expect(outline(text).slice(1)).toEqual([
      name({ host: ["internal.example.com"], cname: [api], address: publicAddresses }),
    ]);
  });

  test.each([
    [
      "nslookup on Windows",
      `C:\\> nslookup ${api}\nServer:  UnKnown\nAddress:  10.0.0.2\n\nNon-authoritative answer:\nName:    ${api}\nAddresses:  203.0.113.10\n          203.0.113.20\n`,
      { host: [api], address: publicAddresses },
    ],
    [
      "that of an alias",
      `Server:  UnKnown\nAddress:  10.0.0.2\n\nName:    ${privateApi}\nAddress:  10.0.1.25\nAliases:  internal.example.com\n`,
      {
        host: [privateApi, "internal.example.com"],
        address: ["10.0.1.25"],
        cname: [privateApi],
      },
    ],
    [
      "that of no name",
      `Server:  UnKnown\nAddress:  10.0.0.2\n\n*** UnKnown can't find ${missing}: Non-existent domain`,
      { host: [missing], status: ["Non-existent domain"] },
    ],
    [
      "Resolve-DnsName",
      `PS C:\\> Resolve-DnsName ${api}\n\nName                                           Type   TTL   Section    IPAddress\n----                                           ----   ---   -------    ---------\n${api} A      60    Answer     203.0.113.10\n${api} A      60    Answer     203.0.113.20\n`,
      { host: [api], address: publicAddresses },
    ],
    [
      "that of an alias, as a list",
      `Name                 Type   TTL   Section    NameHost\n----                 ----   ---   -------    --------\ninternal.example.com CNAME  300   Answer     ${privateApi}\n\nName       : ${privateApi}\nQueryType  : A\nTTL        : 60\nSection    : Answer\nIP4Address : 10.0.1.25\n`,
      { host: ["internal.example.com"], cname: [privateApi], address: ["10.0.1.25"] },
    ],
    [
      "that of no name",
      `Resolve-DnsName : ${missing} : DNS name does not exist`,
      { host: [missing], status: ["DNS name does not exist"] },
    ],
    [
      "Test-NetConnection",
      `ComputerName     : ${api}\nRemoteAddress    : 203.0.113.10\nRemotePort       : 443\nInterfaceAlias   : Ethernet\nSourceAddress    : 10.0.0.5\nTcpTestSucceeded : True\n`,
      { host: [api], address: ["203.0.113.10"] },
    ],
    [
      "dig that reaches no server",
      `; <<>> DiG 9.18.49 <<>> ${api}\n;; global options: +cmd\n;; no servers could be reached`,
      { status: ["no servers could be reached"] },
    ],
  ])("%s", (_, text, values) => {
    expect(outline(text).slice(1)).toEqual([name(values)]);
  });

  test("of two names is told apart", () => {
    expect(outline(`${recorded("dig-public")}${recorded("dig-private")}`).slice(1).length).toBe(2);
    expect(outline(`${recorded("host")}${recorded("host-v6")}`).slice(1).length).toBe(2);
  });

  test("is told by bare addresses only next to a transcript", () => {
    const curl = readFileSync(new URL("curl-i.txt", folder), "utf8");
    const read = (text: string) => outline(text).filter((line) => line.startsWith("probe"));
    expect(read(`${curl}\n10.0.1.25\n10.0.2.31\n`)).toEqual([name({ address: privateAddresses })]);
    expect(read(`We allow these:\n10.0.1.25\n10.0.2.31\n`)).toEqual([]);
    expect(read("10.0.1.25\n10.0.2.31\n")).toEqual([]);
  });
});

describe("a TLS session", () => {
  const names = {
    subject: ["CN = api.example.com"],
    issuer: ["C = US, O = Example Corp, CN = Example Root CA"],
  };
  const asked = { host: ["api.example.com"], command: ["s_client"], ...names };
  const requested = { "client-certificate-requested": ["yes"], "verify-return-code": ["0 (ok)"] };
  const withFile = { "certificate-file": ["client.pem"] };
  test.each([
    ["s-client-accepted", { ...names, ...requested }],
    ["s-client-certificate-required", { ...asked, ...requested, alert: ["certificate required"] }],
    ["s-client-handshake-failure", { ...asked, ...requested, alert: ["handshake failure"] }],
    ["s-client-unknown-ca", { ...asked, ...withFile, ...requested, alert: ["unknown ca"] }],
    ["s-client-expired", { ...asked, ...withFile, ...requested, alert: ["certificate expired"] }],
    [
      "s-client-no-request",
      {
        ...asked,
        "client-certificate-requested": ["no"],
        "verify-error": [
          "20:unable to get local issuer certificate",
          "21:unable to verify the first certificate",
        ],
        "verify-return-code": ["21 (unable to verify the first certificate)"],
      },
    ],
  ])("%s", (file, values) => {
    const [format, ...probes] = outline(recorded(file));
    expect([format, probes.map(sorted)]).toEqual(["probe", [sorted(probe("tls-session", values))]]);
  });
});

describe("a certificate", () => {
  const asked = { command: ["verify"], authorities: ["truststore.pem"], file: ["client.pem"] };
  const failed = { ...asked, status: ["verification failed"] };
  const x509 = { command: ["x509"], file: ["client.pem"] };
  test.each([
    ["openssl-verify-ok", [{ ...asked, status: ["OK"] }]],
    [
      "openssl-verify-chain",
      [
        {
          ...failed,
          "verify-error": ["20 at 0 depth lookup: unable to get local issuer certificate"],
        },
      ],
    ],
    [
      "openssl-verify-expired",
      [{ ...failed, "verify-error": ["10 at 0 depth lookup: certificate has expired"] }],
    ],
    [
      "openssl-verify-self-signed",
      [{ ...failed, "verify-error": ["18 at 0 depth lookup: self-signed certificate"] }],
    ],
    ["openssl-x509-dates", [{ ...x509, "not-after": ["Nov 24 02:22:45 2026 GMT"] }]],
    [
      "openssl-x509-sha1",
      [
        {
          ...x509,
          "signature-algorithm": ["sha1WithRSAEncryption"],
          issuer: ["O = Example Corp, CN = Example Issuing CA"],
          "not-after": ["Dec 30 02:22:46 2027 GMT"],
          subject: ["O = Example Corp, CN = client.example.com"],
          "key-bits": ["2048"],
        },
        { ...asked, status: ["OK"] },
      ],
    ],
  ])("%s", (file, values) => {
    const [format, ...probes] = outline(recorded(file));
    const expected = values.map((one) => sorted(probe("certificate-check", one)));
    expect([format, probes.map(sorted)]).toEqual(["probe", expected]);
  });

  test("of OpenSSL 1.0, and without its command", () => {
    const text =
      "client.pem: C = US, CN = client.example.com\nerror 20 at 0 depth lookup:unable to get local issuer certificate";
    expect(outline(text).slice(-1)).toEqual([
      probe("certificate-check", {
        "verify-error": ["20 at 0 depth lookup:unable to get local issuer certificate"],
      }),
    ]);
  });
});

describe("a clock", () => {
  const server = "Wed, 25 Nov 2026 02:35:05 GMT";
  test.each([
    [
      "date -u as it is printed",
      recorded("clock"),
      { local: ["Wed Nov 25 02:35:05 UTC 2026"], server: [server] },
    ],
    [
      "by halves of the day",
      `Wed Nov 25 02:35:05 AM UTC 2026\nDate: ${server}`,
      { local: ["Wed Nov 25 02:35:05 AM UTC 2026"], server: [server] },
    ],
    [
      "with each command before its output",
      `$ date -u\nWed Nov 25 02:35:05 UTC 2026\n$ curl -sI 'https://${api}/' | grep -i '^date'\ndate: ${server}`,
      { local: ["Wed Nov 25 02:35:05 UTC 2026"], server: [server] },
    ],
    [
      "timedatectl",
      `$ timedatectl\n               Local time: Wed 2026-11-25 02:35:05 UTC\n           Universal time: Wed 2026-11-25 02:35:05 UTC\n                Time zone: Etc/UTC (UTC, +0000)\nSystem clock synchronized: yes\n              NTP service: active\n`,
      { synchronised: ["yes"] },
    ],
  ])("%s", (_, text, values) => {
    expect(outline(text).slice(1)).toEqual([probe("clock", values)]);
  });

  test.each([
    ["chronyc-tracking", { "ahead-seconds": ["0.000001774"] }],
    ["chronyc-tracking-fast", { "ahead-seconds": ["700.25"] }],
    ["chronyc-tracking-slow", { "ahead-seconds": ["-925.5"] }],
    ["chronyc-tracking-not-synchronised", { synchronised: ["no"] }],
    ["ntpq-p", { "ahead-seconds": ["-0.006011"] }],
    ["w32tm-query-status", { synchronised: ["yes"] }],
    ["w32tm-query-status-not-synchronised", { synchronised: ["no"] }],
    ["w32tm-stripchart", { "distance-seconds": ["0.0123456", "0.0124008"] }],
    ["w32tm-stripchart-dataonly", { "distance-seconds": ["412.7031881", "412.7029114"] }],
  ])("%s, with its command and without", (file, values) => {
    const text = recorded(file);
    const read = (one: string) => outline(one).slice(1);
    expect([read(text), read(text.slice(text.indexOf("\n") + 1))]).toEqual([
      [probe("clock", values)],
      [probe("clock", values)],
    ]);
  });

  test.each([
    [
      "$ timedatectl show\nTimezone=Etc/UTC\nLocalRTC=no\nCanNTP=yes\nNTP=yes\nNTPSynchronized=yes\n",
    ],
    [
      "      Local time: Wed 2026-11-25 02:35:05 UTC\n     NTP enabled: yes\nNTP synchronized: yes\n",
    ],
  ])("timedatectl in other forms: %j", (text) => {
    expect(outline(text).slice(1)).toEqual([probe("clock", { synchronised: ["yes"] })]);
  });

  test("is no probe without the server's time, and the date of a head is the head's", () => {
    expect(outline("Wed Nov 25 02:35:05 UTC 2026").slice(1)).not.toContainEqual(
      expect.stringMatching(/^probe/),
    );
    const head = `HTTP/1.1 403 Forbidden\ndate: ${server}\ncontent-length: 0\n`;
    expect(outline(`Wed Nov 25 02:35:05 UTC 2026\n${head}`)).not.toContainEqual(
      expect.stringMatching(/^probe/),
    );
  });
});

// the fields of an outline in an order of their own
function sorted(line: string): string {
  return line
    .split(/ (?=[\w-]+=\[)/)
    .toSorted()
    .join(" ");
}
