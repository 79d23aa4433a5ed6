import type { Quoted } from "../types";
import { requestIdKind } from "./access-variables";
import { type LogMessage, quotePart } from "./log-message";

/** A line of an execution log: what it says, and the id of its request where it bears one. */
export interface ExecutionLine {
  readonly id: Quoted | undefined;
  readonly text: Quoted;
}

// the texts of the developer guide's pages and of the articles on logs
const KNOWN =
  /(?:Extended Request Id: |Starting (?:execution|authorizer)|Verifying Usage Plan|API Key |HTTP Method: |Method (?:request|response|completed) |Endpoint re(?:quest|sponse) |Sending request to |Received response\. |Successfully completed |The client is not authorized|Unauthorized request: |Access denied\. Reason: |Authorizer result body |Using valid authorizer policy|Execution failed|Usage Plan check |Lambda (?:invocation|execution) |AWS Integration Endpoint |Request (?:path|body) |Incoming identity|User: )/y;

/** What tells an execution log by itself, where people copied a line without its request id. */
const TELLING =
  /API Key {1,2}(?:\S{1,200} )?not authorized because method|API Key is not associated with a Usage Plan|No Usage Plan found for key and API Stage|Access denied\. Reason: |Authorizer result body before parsing: |The client is not authorized to perform this operation|Received response\. Status: \d{3}|Lambda invocation failed with status: \d{3}|Endpoint response body before transformations: |Method completed with status: \d{3}|Extended Request Id: [\w=-]{8}/;

// people cut ids short, and hide them
const ID = /(?:^|[\s|"])\(([0-9A-Za-z_=.…*<>-]{1,64})\) +(?=\S)/g;

/** Whether a line of a text may be of an execution log by what it says. */
export function tellsExecution(text: string): boolean {
  return TELLING.test(text);
}

/** Read a line `(request id) text`, or one whose text only an execution log has. */
export function readExecutionLine(
  message: LogMessage,
  { mayTell }: { readonly mayTell: boolean } = { mayTell: true },
): ExecutionLine | undefined {
  const { value } = message;
  for (const found of value.slice(0, 400).matchAll(ID)) {
    const id = found[1] ?? "";
    const end = found.index + found[0].length;
    KNOWN.lastIndex = end;
    if (requestIdKind(id) === undefined && !KNOWN.test(value)) continue;
    const start = found.index + found[0].indexOf(id);
    return {
      id: quotePart(message, start, start + id.length),
      text: quotePart(message, start - 1, value.length),
    };
  }
  const telling = mayTell ? TELLING.exec(value) : null;
  // a brace before it makes it a part of something else that was printed
  if (telling === null || value.slice(0, telling.index).includes("{")) return undefined;
  return { id: undefined, text: quotePart(message, telling.index, value.length) };
}

/** The heading of a test's log: what follows is about that request. */
export function readTestHeading(message: LogMessage): Quoted | undefined {
  const found = /Execution log for request ([\w-]{1,64})/.exec(message.value.slice(0, 400));
  if (found?.[1] === undefined) return undefined;
  const end = found.index + found[0].length;
  return quotePart(message, end - found[1].length, end);
}

/** A line of a test's log: `Thu Jun 16 08:51:45 UTC 2016 : text`. */
export function readTestLine(message: LogMessage): Quoted | undefined {
  const found = /^(?:[A-Z][a-z]{2} ){2}\d\d? \d\d:\d\d:\d\d [A-Z]{3,5} \d{4} : /.exec(
    message.value.slice(0, 60),
  );
  return found === null ? undefined : quotePart(message, found[0].length, message.value.length);
}

const details: readonly { readonly names: readonly string[]; readonly pattern: RegExp }[] = [
  { names: ["extendedRequestId"], pattern: /Extended Request Id: ([\w=-]{1,64})/ },
  {
    names: ["httpMethod", "resourcePath"],
    pattern: /HTTP Method: ([A-Z]{1,10}), Resource Path: (\S{1,500})/,
  },
  // what the authorizer is asked, where the lines above were not copied
  {
    names: ["apiId", "stage", "httpMethod", "path"],
    pattern:
      /"(?:methodArn|routeArn)": ?"arn:aws[a-z-]{0,20}:execute-api:[a-z0-9-]{1,30}:[\d*]{1,12}:([a-z0-9]{6,12})\/([\w$-]{1,128})\/([A-Z]{1,10})(\/[^"?]{0,500})"/,
  },
  { names: ["apiId", "stage"], pattern: /API Stage:? ([a-z0-9]{6,12})\/([\w$-]{1,128})/ },
  { names: ["status"], pattern: /Method completed with status: (\d{3})/ },
  { names: ["integration.status"], pattern: /Received response\. Status: (\d{3})/ },
  {
    names: ["domainName"],
    pattern: /Method request headers: \{(?:[^{}]{0,4000}, ?)?Host=([\w.-]{1,253})/,
  },
];

/** The variables that the lines of one request show, by the names of access logging. */
export function executionFields(
  id: Quoted | undefined,
  lines: readonly Quoted[],
): ReadonlyMap<string, Quoted> {
  const fields = new Map<string, Quoted>();
  if (id !== undefined) fields.set("requestId", id);
  for (const { value, span } of lines) {
    for (const { names, pattern } of details) {
      const found = pattern.exec(value);
      for (const [at, name] of names.entries()) {
        const part = found?.[at + 1];
        if (part !== undefined && !fields.has(name)) fields.set(name, { value: part, span });
      }
    }
  }
  return fields;
}
