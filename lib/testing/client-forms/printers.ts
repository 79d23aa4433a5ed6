import { inspect } from "node:util";
import type { PrintedCall } from "./types";

type Headers = PrintedCall["headers"];

/** A value as a program holds it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [key: string]: Value };

type Members = { readonly [key: string]: Value };

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** The names in lower case, as HTTP/2, Node and most libraries give them. */
export const lower = (headers: Headers): Headers =>
  headers.map(([name, value]) => [name.toLowerCase(), value]);

/** By name, as Go and Java sort them. */
export const sorted = (headers: Headers): Headers =>
  [...headers].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

/** A word between two others, each beginning with a capital: `X-Amzn-Errortype`. */
export const canonical = (headers: Headers): Headers =>
  headers.map(([name, value]) => [
    name.toLowerCase().replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
    value,
  ]);

/** `x_amzn_errortype` */
export const snake = (headers: Headers): Headers =>
  headers.map(([name, value]) => [name.toLowerCase().replaceAll("-", "_"), value]);

/** A field a line. */
export const headerLines = (headers: Headers, before = "", joint = ": ", end = ""): string =>
  headers.map(([name, value]) => `${before}${name}${joint}${value}${end}`).join("\n");

/** One after the other. */
export const inline = (headers: Headers, between: string, joint: string): string =>
  headers.map(([name, value]) => `${name}${joint}${value}`).join(between);

/** Headers as members of an object. */
export const members = (headers: Headers): Members => Object.fromEntries(headers);

/** Headers as an object of lists. */
export const lists = (headers: Headers): Members =>
  Object.fromEntries(headers.map(([name, value]) => [name, [value]]));

/** The body as a program has it that parses JSON. */
export function parsed({ body }: PrintedCall): Value {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** The text that a program gives of a parsed body, on lines. */
export const pretty = (call: PrintedCall, indent = 2): string => {
  const value = parsed(call);
  return typeof value === "string" ? value : JSON.stringify(value, null, indent);
};

/** An HTTP/1.1 answer. */
export const message = ({ status, reason, headers, body }: PrintedCall, end = "\n"): string =>
  [`HTTP/1.1 ${status} ${reason}`, ...headers.map(([n, v]) => `${n}: ${v}`), "", body].join(end);

const indented = (text: string, by: number): string => text.replaceAll("\n", `\n${" ".repeat(by)}`);

/** JavaScript in Node; `name` stands before the braces. */
export const node = (value: Value): string => inspect(value, { depth: 6, breakLength: 80 });

/** An error in Node: its first line, its stack, its own members. */
export const nodeError = (first: string, own: Members): string =>
  `${first}\n    at settle (/app/node_modules/client/lib/settle.js:19:12)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) ${node(own)}`;

/** A `Response` of fetch in Node. */
export const nodeResponse = ({ url, status, reason, headers }: PrintedCall): string =>
  `Response {\n  status: ${status},\n  statusText: '${reason}',\n  headers: Headers ${indented(node(members(lower(headers))), 2)},\n  body: ReadableStream { locked: true, state: 'closed', supportsBYOB: true },\n  bodyUsed: true,\n  ok: false,\n  redirected: false,\n  type: 'basic',\n  url: '${url}'\n}`;

/** Python's `repr`. */
export function python(value: Value): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return pythonString(value);
  if (isList(value)) return `[${value.map(python).join(", ")}]`;
  const entries = Object.entries(value).map(([key, one]) => `${pythonString(key)}: ${python(one)}`);
  return `{${entries.join(", ")}}`;
}

const pythonString = (text: string): string => {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
};

/** PHP's `print_r`. */
export function printR(value: Value, depth = 0): string {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const pad = " ".repeat(depth * 8);
  const entries = Object.entries(value).map(
    ([key, one]) => `${pad}    [${key}] => ${printR(one, depth + 1)}\n`,
  );
  return `Array\n${pad}(\n${entries.join("")}${pad})\n`;
}

/** PHP's `var_dump`. */
export function varDump(value: Value, depth = 0): string {
  const pad = "  ".repeat(depth);
  if (typeof value === "number") return `${pad}int(${value})\n`;
  if (typeof value === "boolean") return `${pad}bool(${value})\n`;
  if (typeof value === "string") return `${pad}string(${value.length}) "${value}"\n`;
  if (value === null || value === undefined) return `${pad}NULL\n`;
  const entries = Object.entries(value).map(
    ([key, one]) => `${pad}  [${isList(value) ? key : `"${key}"`}]=>\n${varDump(one, depth + 1)}`,
  );
  return `${pad}array(${entries.length}) {\n${entries.join("")}${pad}}\n`;
}

/** PHP's `var_export`. */
export function varExport(value: Value, depth = 0): string {
  if (typeof value === "string")
    return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  if (value === null || value === undefined) return "NULL";
  if (typeof value !== "object") return String(value);
  const pad = "  ".repeat(depth);
  const entries = Object.entries(value).map(
    ([key, one]) =>
      `${pad}  ${isList(value) ? key : `'${key}'`} => ${typeof one === "object" ? `\n${pad}  ` : ""}${varExport(one, depth + 1)},\n`,
  );
  return `array (\n${entries.join("")}${pad})`;
}

/** Symfony's dumper, which Laravel's `dd` is. */
export function symfony(value: Value, depth = 0): string {
  if (typeof value === "string")
    return value.includes("\n")
      ? `"""\n${value
          .split("\n")
          .map((line) => `${"  ".repeat(depth + 1)}${line}\\n`)
          .join("\n")}\n${"  ".repeat(depth + 1)}"""`
      : `"${value}"`;
  if (typeof value !== "object" || value === null) return String(value ?? "null");
  const pad = "  ".repeat(depth);
  const entries = Object.entries(value).map(
    ([key, one]) => `${pad}  ${isList(value) ? key : `"${key}"`} => ${symfony(one, depth + 1)}\n`,
  );
  return `array:${entries.length} [\n${entries.join("")}${pad}]`;
}

/** Ruby's `inspect`; before 3.4 `{:a=>1, "b"=>2}`, after it `{a: 1, "b" => 2}`. */
export function ruby(value: Value, style: "old" | "new" = "old", symbols = "symbols"): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string") return JSON.stringify(value).replaceAll("#{", "\\#{");
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map((one) => ruby(one, style, symbols)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, one]) => {
    const name = symbols === "symbols" && /^[a-z_]\w*$/.test(key) ? key : undefined;
    const inner = ruby(one, style, key === "headers" ? "strings" : symbols);
    if (style === "new") return name ? `${name}: ${inner}` : `"${key}" => ${inner}`;
    return name ? `:${name}=>${inner}` : `"${key}"=>${inner}`;
  });
  return `{${entries.join(", ")}}`;
}

/** Elixir's `inspect`. */
export function elixir(value: Value): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(elixir).join(", ")}]`;
  const entries = Object.entries(value).map(([key, one]) => `"${key}" => ${elixir(one)}`);
  return `%{${entries.join(", ")}}`;
}

/** Pairs of strings: `open` before each, `between` its two, `close` after it. */
export const pairs = (
  headers: Headers,
  [open, between, close]: readonly [string, string, string],
  joint = ", ",
): string =>
  headers
    .map(
      ([name, value]) => `${open}${JSON.stringify(name)}${between}${JSON.stringify(value)}${close}`,
    )
    .join(joint);

/** Clojure's `pr-str`. */
export function clojure(value: Value): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(clojure).join(" ")}]`;
  const entries = Object.entries(value).map(([key, one]) =>
    /^[A-Z]|^x-/.test(key) ? `"${key}" ${clojure(one)}` : `:${key} ${clojure(one)}`,
  );
  return `{${entries.join(", ")}}`;
}

/** Perl's `Data::Dumper`. */
export function perl(value: Value, depth = 10): string {
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined) return "undef";
  if (typeof value !== "object")
    return `'${String(value).replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const pad = " ".repeat(depth);
  const entries = Object.entries(value).map(
    ([key, one]) => `${pad}'${key}' => ${perl(one, depth + key.length + 7)}`,
  );
  return `{\n${entries.join(",\n")}\n${pad.slice(2)}}`;
}

/** Lua's tables, as inspect.lua prints them. */
export function lua(value: Value, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value ?? "nil");
  const pad = "  ".repeat(depth);
  const entries = Object.entries(value).map(
    ([key, one]) => `${pad}  ${/^\w+$/.test(key) ? key : `["${key}"]`} = ${lua(one, depth + 1)}`,
  );
  return `{\n${entries.join(",\n")}\n${pad}}`;
}

/** Go's `%v` of a header, and Java's of a map of lists. */
export const goHeader = (headers: Headers): string =>
  `map[${inline(
    sorted(canonical(headers)).map(([name, value]) => [name, `[${value}]`]),
    " ",
    ":",
  )}]`;

/** Java's map of lists. */
export const javaMap = (headers: Headers): string =>
  `{${inline(
    sorted(headers).map(([name, value]) => [name, `[${value}]`]),
    ", ",
    "=",
  )}}`;

/** Foundation's dictionary of headers. */
export const foundation = (headers: Headers): string =>
  sorted(headers)
    .map(
      ([name, value]) =>
        `    ${/^\w+$/.test(name) ? name : `"${name}"`} =     (\n        ${/^\w+$/.test(value) ? value : JSON.stringify(value)}\n    );\n`,
    )
    .join("");

/** The bytes of a text. */
export const bytes = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

/** Bytes in base 16. */
export const hex = (text: string, perGroup = 1, joint = " "): string => {
  const digits = bytes(text).map((byte) => byte.toString(16).padStart(2, "0"));
  const groups = digits.map((_, at) =>
    at % perGroup === 0 ? digits.slice(at, at + perGroup).join("") : "",
  );
  return groups.filter((group) => group !== "").join(joint);
};

/** The text in base 64. */
export const base64 = (text: string): string => Buffer.from(text).toString("base64");
