import { inspect } from "node:util";
import {
  base64,
  bytes,
  canonical,
  headerLines,
  lower,
  members,
  message,
  node,
  nodeError,
  nodeResponse,
  parsed,
  pretty,
} from "./printers";
import { type FormRow, formsOf, type PrintedCall } from "./types";

const json = JSON.stringify;
const ALL = "method url status headers body";
const own = (call: PrintedCall) => members(lower(call.headers));
const code = ({ status }: PrintedCall) => Number(status);
const axiosConfig = ({ method, url }: PrintedCall) => ({
  transitional: { silentJSONParsing: true, forcedJSONParsing: true, clarifyTimeoutError: false },
  timeout: 0,
  xsrfCookieName: "XSRF-TOKEN",
  maxContentLength: -1,
  headers: { Accept: "application/json, text/plain, */*", "User-Agent": "axios/1.7.2" },
  method: method.toLowerCase(),
  url,
});
const responseOf = (call: PrintedCall) => ({
  status: code(call),
  statusText: call.reason,
  headers: own(call),
});
const lined = (text: string, before: string) => before + text.replaceAll("\n", `\n${before}`);

const rows: readonly FormRow[] = [
  [
    "axios: console.error(error)",
    "run: axios 1.21.1, Node 20",
    ALL,
    (c) =>
      nodeError(`AxiosError: Request failed with status code ${c.status}`, {
        code: "ERR_BAD_REQUEST",
        config: axiosConfig(c),
        response: { ...responseOf(c), config: axiosConfig(c), data: parsed(c) },
        status: code(c),
      }),
  ],
  [
    "axios: error.toJSON()",
    "run: axios 1.21.1",
    "method url status",
    (c) =>
      json({
        message: `Request failed with status code ${c.status}`,
        name: "AxiosError",
        stack: `AxiosError: Request failed with status code ${c.status}\n    at settle (/app/node_modules/axios/lib/core/settle.js:19:12)`,
        config: axiosConfig(c),
        code: "ERR_BAD_REQUEST",
        status: code(c),
      }),
  ],
  ["axios: error.response.data", "run: axios 1.21.1", "body", (c) => node(parsed(c))],
  [
    "axios: status, headers, data",
    "run: axios 1.21.1",
    "status headers body",
    (c) => `${c.status} ${node(own(c)).replace("{", "Object [AxiosHeaders] {")} ${node(parsed(c))}`,
  ],
  [
    "axios: JSON of error.response",
    "run: axios 1.21.1",
    ALL,
    (c) => json({ data: parsed(c), ...responseOf(c), config: axiosConfig(c) }),
  ],
  [
    "axios: message and data",
    "run: axios 1.21.1",
    "status body",
    (c) => `Error: Request failed with status code ${c.status} ${json(parsed(c))}`,
  ],
  [
    "axios in React Native",
    "recalled: https://github.com/axios/axios/issues",
    "status",
    (c) => ` ERROR  [AxiosError: Request failed with status code ${c.status}]`,
  ],
  [
    "got: console.error(error)",
    "run: got 14",
    "method url status",
    (c) =>
      nodeError(
        `HTTPError: Request failed with status code ${c.status} (${c.reason}): ${c.method} ${c.url}`,
        {
          code: "ERR_NON_2XX_3XX_RESPONSE",
          options: { method: c.method, url: c.url, retry: { limit: 2 } },
        },
      ),
  ],
  [
    "got: message and body",
    "run: got 11 to 14",
    "status body",
    (c) => `Response code ${c.status} (${c.reason}) ${node(c.body)}`,
  ],
  [
    "ky: message",
    "run: ky 1",
    "method url status",
    (c) =>
      `HTTPError: Request failed with status code ${c.status} ${c.reason}: ${c.method} ${c.url}`,
  ],
  [
    "ofetch: error and data",
    "run: ofetch 1",
    "method url status body",
    (c) => `FetchError: [${c.method}] "${c.url}": ${c.status} ${c.reason}\n${node(parsed(c))}`,
  ],
  [
    "Nuxt: error.data",
    "recalled: https://github.com/nuxt/nuxt docs, createError",
    "method url status body",
    (c) =>
      json({
        url: "/api/orders",
        statusCode: code(c),
        statusMessage: c.reason,
        message: `[${c.method}] "${c.url}": ${c.status} ${c.reason}`,
        stack: "",
        data: parsed(c),
      }),
  ],
  [
    "undici.request",
    "run: undici 6",
    "status headers body",
    (c) => `response received ${c.status}\nheaders ${node(own(c))}\ndata ${node(parsed(c))}`,
  ],
  ["fetch: response", "run: Node 20", "url status headers", (c) => nodeResponse(c)],
  [
    "fetch: response and text",
    "run: Node 20",
    "url status headers body",
    (c) => `${nodeResponse(c)}\n${c.body}`,
  ],
  [
    "fetch: status and json",
    "run: Node 20",
    "status body",
    (c) => `${c.status} ${c.reason} ${node(parsed(c))}`,
  ],
  [
    "fetch: Object.fromEntries(headers)",
    "run: Node 20",
    "status headers body",
    (c) => `status: ${c.status}\nheaders: ${json(own(c))}\nbody: ${c.body}`,
  ],
  [
    "fetch: headers.entries()",
    "run: Node 20",
    "status headers body",
    (c) => `${c.status}\n${node(lower(c.headers).map((pair) => [...pair]))}\n${c.body}`,
  ],
  [
    "wretch",
    "run: wretch 2.11",
    "url status headers body",
    (c) =>
      `WretchError\n    at file:///app/node_modules/wretch/dist/resolver.js:33:25 {\n  response: ${lined(nodeResponse(c), "  ").trim()},\n  status: ${c.status},\n  url: '${c.url}',\n  message: ${node(c.body)},\n  text: ${node(c.body)},\n  json: ${node(parsed(c))}\n}`,
  ],
  [
    "bent",
    "run: bent 7.3",
    "status headers",
    (c) => nodeError(`StatusError: ${c.reason}`, { statusCode: code(c), headers: own(c) }),
  ],
  [
    "redaxios",
    "run: redaxios 0.5",
    "url status headers body",
    (c) =>
      `{\n  config: undefined,\n  type: 'basic',\n  url: '${c.url}',\n  redirected: false,\n  status: ${c.status},\n  ok: false,\n  statusText: '${c.reason}',\n  headers: Headers ${node(own(c))},\n  body: ReadableStream { locked: true, state: 'closed', supportsBYOB: true },\n  bodyUsed: false,\n  data: ${node(parsed(c))}\n}`,
  ],
  [
    "superagent: JSON of the error",
    "run: superagent 10",
    ALL,
    (c) =>
      json({
        status: code(c),
        response: {
          req: { method: c.method, url: c.url, headers: {} },
          header: own(c),
          status: code(c),
          text: c.body,
        },
      }),
  ],
  [
    "request: JSON of the response",
    "run: request 2.88",
    ALL,
    (c) =>
      json({
        statusCode: code(c),
        body: c.body,
        headers: own(c),
        request: {
          uri: { protocol: "https:", host: c.host, pathname: c.path, path: c.path, href: c.url },
          method: c.method,
          headers: {},
        },
      }),
  ],
  [
    "request-promise: StatusCodeError",
    "recalled: request-promise-core lib/errors.js",
    "status body",
    (c) => `StatusCodeError: ${c.status} - ${json(parsed(c))}`,
  ],
  [
    "supertest",
    "run: supertest 7",
    "status",
    (c) => `Error: expected 200 "OK", got ${c.status} "${c.reason}"`,
  ],
  [
    "node:https: Buffer",
    "run: Node 20",
    "status headers body",
    (c) => `statusCode: ${c.status}\nheaders: ${node(own(c))}\n${inspect(Buffer.from(c.body))}`,
    { longestBody: 50 },
  ],
  [
    "node:https: JSON of a Buffer",
    "run: Node 20",
    "status body",
    (c) => json({ statusCode: code(c), body: { type: "Buffer", data: bytes(c.body) } }),
  ],
  [
    "rawHeaders of Node",
    "run: Node 20",
    "status headers body",
    (c) => `${c.status} ${node(c.headers.flat())}\n${c.body}`,
  ],
  [
    "jQuery.ajax: jqXHR",
    "recalled: https://api.jquery.com/jQuery.ajax/",
    "status body",
    (c) =>
      json({
        readyState: 4,
        responseText: c.body,
        responseJSON: parsed(c),
        status: code(c),
        statusText: "error",
      }),
  ],
  [
    "XMLHttpRequest: getAllResponseHeaders",
    "recalled: https://developer.mozilla.org/en-US/docs/Web/API/XMLHttpRequest/getAllResponseHeaders",
    "status headers body",
    (c) => `${c.status} ${c.reason}\n${headerLines(lower(c.headers))}\n\n${c.body}`,
  ],
  [
    "Angular: JSON of HttpErrorResponse",
    "recalled: angular/angular packages/common/http/src/response.ts",
    "url status body",
    (c) =>
      json({
        headers: { normalizedNames: {}, lazyUpdate: null },
        status: code(c),
        statusText: c.reason,
        url: c.url,
        ok: false,
        name: "HttpErrorResponse",
        message: `Http failure response for ${c.url}: ${c.status} ${c.reason}`,
        error: parsed(c),
      }),
  ],
  [
    "Angular: message",
    "recalled: angular/angular packages/common/http/src/response.ts",
    "url status",
    (c) =>
      `ERROR Error: Uncaught (in promise): HttpErrorResponse: {"headers":{"normalizedNames":{},"lazyUpdate":null},"status":${c.status},"statusText":"${c.reason}"}\nHttp failure response for ${c.url}: ${c.status} ${c.reason}`,
  ],
  [
    "Angular: console",
    "recalled: angular/angular packages/common/http/src/response.ts",
    "url status body",
    (c) =>
      `ERROR HttpErrorResponse {headers: HttpHeaders, status: ${c.status}, statusText: '${c.reason}', url: '${c.url}', ok: false, …}\nerror: ${node(parsed(c))}\nmessage: "Http failure response for ${c.url}: ${c.status} ${c.reason}"`,
  ],
  [
    "RTK Query: error",
    "recalled: reduxjs/redux-toolkit packages/toolkit/src/query/fetchBaseQuery.ts",
    "status body",
    (c) => json({ status: code(c), data: parsed(c) }),
  ],
  [
    "RTK Query: rejected action",
    "recalled: reduxjs/redux-toolkit packages/toolkit/src/query/core/buildThunks.ts",
    "method url status body",
    (c) =>
      node({
        type: "api/executeQuery/rejected",
        payload: { status: code(c), data: parsed(c) },
        meta: {
          baseQueryMeta: { request: { method: c.method, url: c.url }, response: {} },
          requestId: "x1",
          requestStatus: "rejected",
        },
        error: { message: "Rejected" },
      }),
  ],
  [
    "Apollo Client 3: ServerError",
    "recalled: apollographql/apollo-client src/link/utils/throwServerError.ts",
    "status body",
    (c) =>
      `[Network error]: ServerError: Response not successful: Received status code ${c.status}\n${json({ name: "ServerError", response: {}, statusCode: code(c), result: parsed(c) })}`,
  ],
  [
    "Apollo Client 4: ServerError",
    "run: @apollo/client 4",
    "url status headers body",
    (c) =>
      `ServerError: Response not successful: Received status code ${c.status}\n    at main (file:///app/a.mjs:1:1) {\n  response: ${lined(nodeResponse(c), "  ").trim()},\n  statusCode: ${c.status},\n  bodyText: ${node(c.body)}\n}`,
  ],
  [
    "graphql-request: ClientError",
    "run: graphql-request 7",
    "status body",
    (c) =>
      `ClientError: GraphQL Error (Code: ${c.status}): ${json({ response: { status: code(c), headers: {}, body: c.body }, request: { query: "{ orders { id } }" } })}`,
  ],
  [
    "OpenAI-style SDKs (Stainless)",
    "recalled: openai/openai-node src/core/error.ts",
    "status headers body",
    (c) =>
      nodeError(`PermissionDeniedError: ${c.status} ${c.body}`, {
        status: code(c),
        headers: own(c),
        error: parsed(c),
        code: undefined,
      }),
  ],
  [
    "Cypress: cy.request",
    "recalled: cypress-io/cypress packages/driver/src/cypress/error_messages.ts",
    ALL,
    (c) =>
      `CypressError: \`cy.request()\` failed on:\n\n${c.url}\n\nThe response we received from your web server was:\n\n  > ${c.status}: ${c.reason}\n\nThis was considered a failure because the status code was not \`2xx\` or \`3xx\`.\n\nIf you do not want status codes to cause failures pass the option: \`failOnStatusCode: false\`\n\n-----------------------------------------------------------\n\nThe request we sent was:\n\nMethod: ${c.method}\nURL: ${c.url}\nHeaders: {\n  "Connection": "keep-alive",\n  "accept": "*/*",\n  "accept-encoding": "gzip, deflate"\n}\n\n-----------------------------------------------------------\n\nThe response we got was:\n\nStatus: ${c.status} - ${c.reason}\nHeaders: ${JSON.stringify(own(c), null, 2)}\nBody: ${pretty(c)}`,
  ],
  [
    "Playwright: expect(response).toBeOK",
    "recalled: microsoft/playwright packages/playwright/src/matchers/matchers.ts",
    ALL,
    (c) =>
      `Error: expect(received).toBeOK()\n\nCall log:\n  → ${c.method} ${c.url}\n    user-agent: Playwright/1.45.0 (x64; debian 12) node/20.14\n    accept: */*\n    accept-encoding: gzip,deflate,br\n  ← ${c.status} ${c.reason}\n${headerLines(lower(c.headers), "    ")}\n\nResponse text:\n${c.body}`,
  ],
  [
    "Playwright: APIResponse",
    "recalled: microsoft/playwright packages/playwright-core/src/client/fetch.ts",
    "url status headers",
    (c) =>
      `APIResponse: ${c.status} ${c.reason}\n  url: ${c.url}\n${headerLines(lower(c.headers), "  ")}`,
  ],
  [
    "k6: --http-debug=full",
    "recalled: https://grafana.com/docs/k6/latest/using-k6/http-debugging/",
    "method path host status headers body",
    (c) =>
      `INFO[0000] Request:\n${c.method} ${c.path} HTTP/1.1\nHost: ${c.host}\nUser-Agent: k6/0.52.0 (https://k6.io/)\nAccept-Encoding: gzip\n\n  group= iter=0 request_id=0e1d9b1a-1111-4e11-8111-0123456789ab scenario=default source=http-debug vu=1\nINFO[0000] Response:\n${message({ ...c, headers: canonical(c.headers) })}\n  group= iter=0 request_id=0e1d9b1a-1111-4e11-8111-0123456789ab scenario=default source=http-debug vu=1`,
  ],
  [
    "k6: JSON of the response",
    "recalled: https://grafana.com/docs/k6/latest/javascript-api/k6-http/response/",
    ALL,
    (c) =>
      `INFO[0001] ${json({
        remote_ip: "203.0.113.10",
        remote_port: 443,
        url: c.url,
        status: code(c),
        status_text: `${c.status} ${c.reason}`,
        proto: "HTTP/2.0",
        headers: members(canonical(c.headers)),
        cookies: {},
        body: c.body,
        timings: { duration: 120.1, blocked: 61.2 },
        error: "",
        error_code: 1403,
        request: { method: c.method, url: c.url, headers: {}, body: "", cookies: {} },
      })}  source=console`,
  ],
  [
    "newman: JSON reporter",
    "recalled: https://github.com/postmanlabs/newman#json-reporter, postman-collection Response",
    ALL,
    (c) =>
      JSON.stringify(
        {
          request: {
            url: {
              protocol: "https",
              path: c.path.slice(1).split("/"),
              host: c.host.split("."),
              query: [],
              variable: [],
            },
            header: [{ key: "User-Agent", value: "PostmanRuntime/7.39.1", system: true }],
            method: c.method,
          },
          response: {
            id: "6a1c",
            status: c.reason,
            code: code(c),
            header: c.headers.map(([key, value]) => ({ key, value })),
            stream: { type: "Buffer", data: bytes(c.body) },
            cookie: [],
            responseTime: 120,
            responseSize: c.body.length,
          },
        },
        null,
        2,
      ),
  ],
  [
    "Postman: saved example",
    "recalled: https://schema.getpostman.com/json/collection/v2.1.0/",
    ALL,
    (c) =>
      JSON.stringify(
        {
          name: "orders",
          originalRequest: {
            method: c.method,
            header: [],
            url: {
              raw: c.url,
              protocol: "https",
              host: c.host.split("."),
              path: c.path.slice(1).split("/"),
            },
          },
          status: c.reason,
          code: code(c),
          _postman_previewlanguage: "json",
          header: c.headers.map(([key, value]) => ({ key, value })),
          cookie: [],
          body: c.body,
        },
        null,
        "\t",
      ),
  ],
  [
    "Bruno: run --output",
    "recalled: usebruno/bruno packages/bruno-cli/src/commands/run.js",
    ALL,
    (c) =>
      JSON.stringify(
        {
          results: [
            {
              test: { filename: "orders.bru" },
              request: { method: c.method, url: c.url, headers: {} },
              response: { ...responseOf(c), data: parsed(c), responseTime: 120 },
              error: null,
              assertionResults: [],
            },
          ],
        },
        null,
        2,
      ),
  ],
  [
    "Bruno: run",
    "recalled: usebruno/bruno packages/bruno-cli/src/runner/run-single-request.js",
    "status",
    (c) => `orders (${c.status} ${c.reason}) - 120 ms`,
  ],
  [
    "Thunder Client and Hoppscotch: panes",
    "recalled: the response panes, copied",
    "status body",
    (c) =>
      `Status: ${c.status} ${c.reason}\nSize: ${c.body.length} Bytes\nTime: 121 ms\n\n${pretty(c)}`,
  ],
  [
    "VS Code REST Client",
    "recalled: Huachao/vscode-restclient src/views/httpResponseTextDocumentView.ts",
    "status headers body",
    (c) => message({ ...c, body: pretty(c) }),
  ],
  [
    "Zapier: ResponseError",
    "recalled: zapier/zapier-platform packages/core/src/errors.js",
    "url status headers body",
    (c) =>
      json({
        status: code(c),
        headers: { "content-type": own(c)["content-type"], "retry-after": null },
        content: c.body,
        request: { url: c.url },
      }),
    { headers: (headers) => headers.filter(([name]) => name.toLowerCase() === "content-type") },
  ],
  [
    "n8n: NodeApiError",
    "recalled: n8n-io/n8n packages/workflow/src/errors/node-api.error.ts",
    "status body",
    (c) =>
      JSON.stringify(
        {
          errorMessage: "Forbidden - perhaps check your credentials?",
          errorDetails: { rawErrorMessage: [`${c.status} - ${json(c.body)}`], httpCode: c.status },
          n8nDetails: { nodeName: "HTTP Request", nodeType: "n8n-nodes-base.httpRequest" },
        },
        null,
        2,
      ),
  ],
  [
    "Cordova advanced HTTP",
    "recalled: https://github.com/silkimen/cordova-plugin-advanced-http#failure",
    "url status headers body",
    (c) => json({ status: code(c), error: c.body, url: c.url, headers: own(c) }),
  ],
  [
    "Capacitor HTTP",
    "recalled: https://capacitorjs.com/docs/apis/http#httpresponse",
    "url status headers body",
    (c) => json({ data: parsed(c), status: code(c), headers: members(c.headers), url: c.url }),
  ],
  [
    "wx.request",
    "recalled: https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html",
    "status headers body",
    (c) =>
      json({
        data: parsed(c),
        header: members(c.headers),
        statusCode: code(c),
        cookies: [],
        errMsg: "request:ok",
      }),
  ],
  [
    "HarmonyOS http.request",
    "recalled: https://developer.huawei.com/consumer/en/doc/harmonyos-references/js-apis-http",
    "status headers body",
    (c) => json({ result: c.body, responseCode: code(c), header: own(c), cookies: "" }),
  ],
  [
    "Lambda proxy response",
    "recalled: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
    "status headers body",
    (c) =>
      json({
        statusCode: code(c),
        headers: members(c.headers),
        body: c.body,
        isBase64Encoded: false,
      }),
  ],
  [
    "Lambda proxy response in base64",
    "recalled: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
    "status headers body",
    (c) =>
      json({
        statusCode: code(c),
        headers: members(c.headers),
        body: base64(c.body),
        isBase64Encoded: true,
      }),
  ],
  [
    "wscat",
    "recalled: websockets/ws lib/websocket.js",
    "status",
    (c) => `error: Unexpected server response: ${c.status}`,
  ],
  [
    "SignalR",
    "recalled: dotnet/aspnetcore src/SignalR/clients/ts/signalr/src/Errors.ts",
    "status",
    (c) =>
      `Error: Failed to complete negotiation with the server: Error: ${c.reason}: Status code '${c.status}'`,
  ],
  [
    "Chromium: console",
    "run: Chromium 156",
    "url status",
    (c) =>
      `${c.url}:1  Failed to load resource: the server responded with a status of ${c.status} (${c.reason})`,
  ],
  [
    "Sentry: breadcrumb",
    "recalled: https://develop.sentry.dev/sdk/data-model/event-payloads/breadcrumbs/",
    "method url status",
    (c) =>
      JSON.stringify(
        {
          type: "http",
          category: "xhr",
          data: { method: c.method, url: c.url, status_code: code(c) },
          level: "warning",
          timestamp: "2026-03-04T10:15:30.412Z",
        },
        null,
        2,
      ),
  ],
  [
    "OpenTelemetry: console span exporter",
    "recalled: open-telemetry/opentelemetry-js packages/opentelemetry-sdk-trace-base/src/export/ConsoleSpanExporter.ts",
    "method url status",
    (c) =>
      node({
        traceId: "3f1a9c0151c44b1e9d3f7a6c2e8bc2ef",
        name: c.method,
        kind: 2,
        attributes: {
          "http.request.method": c.method,
          "url.full": c.url,
          "server.address": c.host,
          "server.port": 443,
          "http.response.status_code": code(c),
          "error.type": c.status,
        },
        status: { code: 2 },
      }),
  ],
  [
    "OpenTelemetry: older attributes",
    "recalled: https://opentelemetry.io/docs/specs/semconv/non-normative/http-migration/",
    "method url status",
    (c) =>
      json({
        "http.method": c.method,
        "http.url": c.url,
        "net.peer.name": c.host,
        "http.status_code": code(c),
        "http.flavor": "1.1",
      }),
  ],
  [
    "Step Functions: HTTP task",
    "recalled: https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html",
    "status body",
    (c) => json({ Error: `States.Http.StatusCode.${c.status}`, Cause: c.body }),
  ],
  [
    "Step Functions: API Gateway task",
    "recalled: https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html",
    "status body",
    (c) => JSON.stringify({ error: `ApiGateway.${c.status}`, cause: c.body }, null, 2),
  ],
  [
    "Step Functions: TestState",
    "recalled: https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html",
    "status headers body",
    (c) =>
      JSON.stringify(
        {
          response: {
            protocol: "https",
            statusCode: c.status,
            statusMessage: c.reason,
            headers: json(c.headers.map(([n, v]) => `${n}: ${v}`)),
            body: c.body,
          },
        },
        null,
        2,
      ),
  ],
  [
    "SNS: delivery log",
    "recalled: https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html",
    "url status body",
    (c) =>
      json({
        notification: { messageId: "1d9", topicArn: "arn:aws:sns:us-east-1:111122223333:orders" },
        delivery: {
          deliveryId: "a1",
          destination: c.url,
          providerResponse: c.body,
          dwellTimeMs: 81,
          attempts: 3,
          statusCode: code(c),
        },
        status: "FAILURE",
      }),
  ],
  [
    "X-Ray: subsegment of a call",
    "recalled: https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html",
    "method url status",
    (c) =>
      json({
        id: "53995c3f42cd8ad8",
        name: c.host,
        start_time: 1772619330.1,
        end_time: 1772619330.2,
        namespace: "remote",
        error: true,
        http: {
          request: { method: c.method, url: c.url },
          response: { status: code(c), content_length: c.body.length },
        },
      }),
  ],
];

/** JavaScript's clients, and what prints JSON. */
export const javascriptForms = formsOf(rows);
