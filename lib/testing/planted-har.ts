/** Each is planted in one place of the HAR, so that what leaks names its place. */
export const planted = {
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

/** Names and values as a HAR lists them. */
export const pairs = (fields: Readonly<Record<string, string>>) =>
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

const plantedHar = {
  log: {
    version: "1.2",
    creator: { name: "WebInspector", version: "537.36" },
    entries: [{ request, response: refusal }, ...others],
  },
};

/** The same as people have it. */
export const plantedForms = {
  "on one line": JSON.stringify(plantedHar),
  "as browsers print it": JSON.stringify(plantedHar, undefined, 2),
  "as an entry alone": JSON.stringify(plantedHar.log.entries[0], undefined, "\t"),
  "as entries without a file": JSON.stringify(plantedHar.log.entries),
  "with a sentence before and after": `Here it is:\n${JSON.stringify(plantedHar, undefined, 2)}\nthanks`,
  "cut at its end": JSON.stringify(plantedHar, undefined, 2).slice(0, -700),
  "cut at its start": JSON.stringify(plantedHar, undefined, 2).slice(150),
  "on one line and cut at its start": JSON.stringify(plantedHar).slice(60),
};
