/** A shape in which one and the same text reaches somebody. */
export interface Shape {
  readonly id: string;
  readonly reshape: (text: string) => string;
}

const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, "").split(/\r?\n/);

const perLine =
  (change: (line: string, at: number) => string) =>
  (text: string): string =>
    linesOf(text).map(change).join("\n");

const entities = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Break lines at a blank, as mail and chats do. */
function wrapped(width: number): (text: string) => string {
  return (text) =>
    linesOf(text)
      .flatMap((line) => {
        const pieces: string[] = [];
        let rest = line;
        while (rest.length > width) {
          const blank = rest.lastIndexOf(" ", width);
          if (blank <= 0) break;
          pieces.push(rest.slice(0, blank));
          rest = rest.slice(blank + 1);
        }
        return [...pieces, rest];
      })
      .join("\n");
}

const seconds = (at: number): string => String(at % 60).padStart(2, "0");

/** The ways on which pastes reach us, apart from the one in which they were made. */
export const shapes: readonly Shape[] = [
  { id: "JSON string", reshape: (text) => JSON.stringify(text) },
  {
    id: "JSON string in a JSON string",
    reshape: (text) => JSON.stringify(JSON.stringify({ log: text })),
  },
  {
    id: "field of a JSON log",
    reshape: (text) =>
      JSON.stringify({
        level: "error",
        time: "2026-03-04T10:15:30Z",
        service: "orders",
        msg: text,
      }),
  },
  {
    id: "field of pretty JSON",
    reshape: (text) => JSON.stringify({ error: { detail: text } }, null, 2),
  },
  { id: "one line", reshape: (text) => linesOf(text).join(" ") },
  { id: "one line with \\n", reshape: (text) => linesOf(text).join("\\n") },
  { id: "one line with \\r\\n", reshape: (text) => linesOf(text).join("\\r\\n") },
  {
    id: "log prefix",
    reshape: perLine(
      (line, at) => `2026-03-04T10:15:${seconds(at)}.123Z INFO  [worker-1] orders - ${line}`,
    ),
  },
  { id: "docker compose prefix", reshape: perLine((line) => `orders-1  | ${line}`) },
  {
    id: "syslog prefix",
    reshape: perLine((line, at) => `Mar  4 10:15:${seconds(at)} web01 orders[2417]: ${line}`),
  },
  {
    id: "CI prefix",
    reshape: perLine((line, at) => `2026-03-04T10:15:${seconds(at)}.1234567Z ${line}`),
  },
  { id: "wrapped at 60", reshape: wrapped(60) },
  {
    id: "wrapped at 72 and quoted",
    reshape: (text) => perLine((line) => `> ${line}`)(wrapped(70)(text)),
  },
  { id: "reply quote", reshape: perLine((line) => `> ${line}`) },
  { id: "indented", reshape: perLine((line) => `    ${line}`) },
  {
    id: "fence in prose",
    reshape: (text) =>
      `Hi all,\n\nsince this morning our client fails, any idea?\n\n\`\`\`\n${text}\n\`\`\`\n\nThanks in advance!`,
  },
  {
    id: "prose around",
    reshape: (text) =>
      `This is what I see:\n\n${text}\n\nIt worked last week. Any help is welcome.`,
  },
  { id: "HTML entities", reshape: entities },
  {
    id: "page with pre",
    reshape: (text) => `<div><pre><code>${entities(text)}</code></pre></div>`,
  },
  { id: "CRLF", reshape: (text) => linesOf(text).join("\r\n") },
  { id: "line numbers", reshape: perLine((line, at) => `${String(at + 1).padStart(4)}  ${line}`) },
  { id: "comment", reshape: perLine((line) => `# ${line}`) },
  { id: "bullets", reshape: perLine((line) => (line === "" ? "" : `- ${line}`)) },
  { id: "colours", reshape: perLine((line) => `\u001b[31m${line}\u001b[0m`) },
  {
    id: "Python's bytes",
    reshape: (text) =>
      `b'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`,
  },
  { id: "cell of a CSV", reshape: (text) => `id,message\n17,"${text.replaceAll('"', '""')}"` },
  {
    id: "YAML block",
    reshape: (text) => `error:\n  log: |\n${perLine((line) => `    ${line}`)(text)}`,
  },
  {
    id: "typographic quotes",
    reshape: (text) => text.replace(/"([^"\n]*)"/g, "\u201c$1\u201d").replaceAll("'", "\u2019"),
  },
];
