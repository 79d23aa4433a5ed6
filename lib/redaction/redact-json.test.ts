import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanHar, diagnose, readPaste } from "..";
import { cpuMilliseconds } from "../testing/cpu-time";
import { unnumbered } from "../testing/unnumbered";
import { redact } from "./index";

/** Each is planted in one place of the HAR, so that what leaks names its place. */
const planted = {
  signature: "p1a47edf00000000000000000000000000000000000000000000000000000beef",
  apiKey: "plantedApiKey01",
  sessionToken: "IQoJplantedSessionToken02",
  proxy: "plantedProxy03",
  cookie: "plantedCookie04",
  cookieList: "plantedCookie05",
  queryToken: "plantedQuery06",
  querySignature: "plantedQuery07",
  queryKey: "plantedQuery09",
  queryCode: "plantedQuery10",
  encodedName: "plantedQuery11",
  nestedUrl: "plantedQuery12",
  fragment: "plantedFragment13",
  userinfo: "plantedUserinfo14",
  jsonPassword: "planted password 15",
  jsonNested: "plantedRefresh16",
  formPassword: "plantedForm17",
  formParameter: "plantedForm18",
  setCookie: "plantedSetCookie19",
  answerToken: "plantedAccess20",
  echoed: "plantedEchoed21",
  base64Body: "plantedEncoded22",
  okBody: "plantedOkBody23",
  frame: "plantedFrame24",
  referer: "plantedReferer25",
  certificate: "plantedCertificate26",
  opaque: "aB3dE5gH7jK9mN1pPlanted27",
  numeric: 271_828_182_845,
  initiator: "plantedInitiator28",
  multipart: "plantedMultipart29",
  pem: "plantedPem30",
} as const;

const target =
  `https://joe:${planted.userinfo}@abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets` +
  `?X-Amz-Security-Token=${planted.queryToken}&X-Amz-Signature=${planted.querySignature}` +
  `&X-Amz-Credential=ASIAIOSFODNN7EXAMPLE%2F20260304%2Fus-east-1%2Fexecute-api%2Faws4_request` +
  `&api_key=${planted.queryKey}&code=${planted.queryCode}&%61ccess_token=${planted.encodedName}` +
  `&next=${encodeURIComponent(`https://example.com/?token=${planted.nestedUrl}`)}` +
  `#id_token=${planted.fragment}`;

const pairs = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

const request = {
  method: "POST",
  url: target,
  httpVersion: "h2",
  headers: pairs({
    ":authority": "abcde12345.execute-api.us-east-1.amazonaws.com",
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=${planted.signature}`,
    "x-api-key": planted.apiKey,
    "X-Amz-Security-Token": planted.sessionToken,
    "proxy-authorization": `Basic ${planted.proxy}`,
    cookie: `sid=${planted.cookie}; theme=dark`,
    referer: `https://app.example.com/?access_token=${planted.referer}`,
    "x-amzn-mtls-clientcert": planted.certificate,
    "x-tenant-ticket": planted.opaque,
  }),
  cookies: [{ name: "sid", value: planted.cookieList, path: "/" }],
  queryString: pairs({ api_key: planted.queryKey, code: planted.queryCode }),
  postData: {
    mimeType: "application/json",
    text: JSON.stringify({
      password: planted.jsonPassword,
      inner: JSON.stringify([{ refresh_token: planted.jsonNested, secretNumber: planted.numeric }]),
    }),
  },
};

const refusal = {
  status: 403,
  headers: pairs({
    date: "Wed, 04 Mar 2026 09:30:00 GMT",
    "content-type": "application/json",
    "x-amzn-requestid": "0a1b2c3d-1111-2222-3333-444455556666",
    "x-amzn-errortype": "InvalidSignatureException",
    "set-cookie": `sid=${planted.setCookie}; Path=/`,
  }),
  cookies: [],
  content: {
    mimeType: "application/json",
    text: JSON.stringify({
      message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'POST\n/prod/pets\n\nhost:x\nx-amz-security-token:${planted.echoed}\n\nhost;x-amz-security-token\n'\n-----BEGIN PRIVATE KEY-----\n${planted.pem}\n-----END PRIVATE KEY-----`,
      access_token: planted.answerToken,
    }),
  },
};

const others = [
  {
    request: {
      method: "POST",
      url: "https://example.com/login",
      headers: [],
      postData: {
        mimeType: "application/x-www-form-urlencoded",
        text: `user=joe&password=${planted.formPassword}&state=${planted.formParameter}`,
        params: pairs({ password: planted.formPassword, state: planted.formParameter }),
      },
    },
    response: {
      status: 403,
      headers: [],
      content: {
        mimeType: "application/json",
        text: btoa(JSON.stringify({ session_token: planted.base64Body })),
        encoding: "base64",
      },
    },
  },
  {
    request: {
      method: "POST",
      url: "https://example.com/upload",
      headers: [],
      postData: {
        mimeType: "multipart/form-data; boundary=b",
        text: `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${planted.multipart}\r\n--b--`,
      },
    },
    response: {
      status: 200,
      headers: [],
      content: { mimeType: "text/plain", text: `all of it: ${planted.okBody}` },
    },
    _initiator: { url: `https://app.example.com/app.js?token=${planted.initiator}` },
    _webSocketMessages: [
      { type: "send", time: 1, opcode: 1, data: JSON.stringify({ token: planted.frame }) },
    ],
  },
];

const har = {
  log: {
    version: "1.2",
    creator: { name: "WebInspector", version: "537.36" },
    entries: [{ request, response: refusal }, ...others],
  },
};

const forms = {
  "on one line": JSON.stringify(har),
  "as browsers print it": JSON.stringify(har, undefined, 2),
  "as an entry alone": JSON.stringify(har.log.entries[0], undefined, "\t"),
  "as entries without a file": JSON.stringify(har.log.entries),
  "with a sentence before and after": `Here it is:\n${JSON.stringify(har, undefined, 2)}\nthanks`,
  "cut at its end": JSON.stringify(har, undefined, 2).slice(0, -700),
  "cut at its start": JSON.stringify(har, undefined, 2).slice(150),
  "on one line and cut at its start": JSON.stringify(har).slice(60),
};

const leaks = (text: string) =>
  Object.entries(planted).filter(([, secret]) => text.includes(String(secret)));

describe("a HAR with a secret in every place", () => {
  test("holds them all before it is redacted", () => {
    // some are encoded on their way, and found there by their names alone
    const encoded = ["base64Body"];
    const missing = Object.keys(planted).filter(
      (name) => !leaks(forms["on one line"]).some(([found]) => found === name),
    );
    expect(missing).toEqual(encoded);
  });

  test.each(Object.entries(forms))("shows none of them %s", (_, text) => {
    const paste = readPaste(text);
    expect(leaks(paste.text)).toEqual([]);
    expect(leaks(JSON.stringify(diagnose({ paste })))).toEqual([]);
    expect(leaks(cleanHar(paste) ?? "")).toEqual([]);
  });

  test.each(Object.entries(forms))("changes no more in a second pass %s", (_, text) => {
    const once = redact(text).text;
    expect(redact(once).text).toBe(once);
  });

  test.each(Object.entries(forms))("keeps its lines %s", (_, text) => {
    expect(redact(text).text.split("\n").length).toBe(text.split("\n").length);
  });

  test("stays the HAR it was, but for what is hidden", () => {
    const read = JSON.parse(unnumbered(redact(forms["as browsers print it"]).text));
    expect(read.log.entries[0].request.headers).toEqual(
      pairs({
        ":authority": "abcde12345.execute-api.us-east-1.amazonaws.com",
        authorization:
          "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=[hidden]",
        "x-api-key": "[hidden]",
        "X-Amz-Security-Token": "[hidden]",
        "proxy-authorization": "Basic [hidden]",
        cookie: "[hidden]",
        referer: "https://app.example.com/?access_token=[hidden]",
        "x-amzn-mtls-clientcert": "[hidden]",
        "x-tenant-ticket": "[hidden]",
      }),
    );
    expect(JSON.parse(read.log.entries[0].request.postData.text)).toEqual({
      password: "[hidden]",
      inner: '[{"refresh_token":"[hidden]","secretNumber":"[hidden]"}]',
    });
    expect(read.log.entries[1].response.content).toEqual({
      mimeType: "application/json",
      text: '{"session_token":"[hidden]"}',
      encoding: "",
    });
    expect(read.log.entries[2].response.content.text).toBe("[body left out: 26 characters]");
  });

  test("says where its marks stand", () => {
    const { text, hidden } = redact(forms["as browsers print it"]);
    const marks = new Set(hidden.map(({ start, end }) => unnumbered(text.slice(start, end))));
    expect([...marks]).toEqual(["[hidden]"]);
    expect(hidden.length).toBe(text.split("[hidden").length - 1);
  });
});

describe("any JSON", () => {
  const names = [
    "password",
    "x-api-key",
    "Authorization",
    "sessionToken",
    "set-cookie",
    "client_secret",
  ];
  const marker = "PlantedMarker0";
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const planting = fc
    .constantFrom(...names)
    .chain((name) =>
      fc.constantFrom(
        { [name]: marker },
        { [name]: [marker, `${marker}b`] },
        { name, value: marker },
        { value: marker, type: "text", key: name },
        { list: [[name, marker]] },
      ),
    );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ depthSize: "small" }, planting, tie("list"), tie("object"), tie("text")),
    list: fc.tuple(tie("tree"), scalar).map((items) => [...items].reverse()),
    object: fc.tuple(fc.string(), tie("tree"), scalar).map(([key, inner, other]) => ({
      first: other,
      [`k${key}`]: inner,
    })),
    text: tie("tree").map((inner) => ({ body: JSON.stringify(inner) })),
  }));
  const entry = (inner: unknown) => ({ request: { method: "GET", url: "/", headers: [] }, inner });

  test("in a HAR keeps no value of a secret name, wherever it stands, and stays JSON", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2, "\t"), (inner, indent) => {
        const text = JSON.stringify(entry(inner), undefined, indent);
        const redacted = redact(text).text;
        expect(redacted).not.toContain(marker);
        expect(() => JSON.parse(redacted)).not.toThrow();
        expect(redacted.split("\n").length).toBe(text.split("\n").length);
        expect(redact(redacted).text).toBe(redacted);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["openings", "[".repeat(40), ""],
    ["pairs", '{"name":"a","value":"b"},', ""],
    ["escapes", String.raw`\\\"`, ""],
    ["values alike", `"${"a".repeat(30)}0${"b".repeat(30)}",`, "["],
    ["nested strings", String.raw`"{\"a\":\"b\"}",`, "["],
    ["half entries", '{"request":{"headers":[', ""],
  ])("takes linear time: %s", (_, piece, head) => {
    const time = (length: number) => {
      const text = `"headers" ${head}${piece.repeat(length / piece.length)}`;
      // the least of many: a collection of garbage counts as work too
      return cpuMilliseconds(() => redact(text), 7);
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(Math.max(time(100_000), 10) * 4);
  });

  test("is never thrown at, however it is cut or broken", () => {
    const text = forms["on one line"];
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (from, at, noise) => {
        const broken = text.slice(from, at) + noise + text.slice(at);
        expect(() => readPaste(broken)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
