import type { Word } from "./read-shell";

/**
 * What a command does that must not be done because a link says so: it sends a secret of the
 * person's, or it calls the host that it names.
 */
export type CommandRisk = "secret" | "call";

/** Options of curl that hand nothing of the person's over; whatever else there is counts as a secret. */
const harmlessOptions: ReadonlySet<string> = new Set([
  ...["-A", "-D", "-H", "-I", "-S", "-X", "-i", "-o", "-s", "-v"],
  ...["--connect-to", "--http1.1", "--max-time", "--noproxy"],
]);

/** Headers that tell nothing of who calls. */
const harmlessHeaders: ReadonlySet<string> = new Set([
  "access-control-request-method",
  "cache-control",
  "connection",
  "host",
  "origin",
  "sec-websocket-key",
  "sec-websocket-version",
  "upgrade",
  "x-apigw-api-id",
]);

/** The program of a simple command, behind what is assigned for it. */
function programOf(words: readonly Word[]): string {
  return words.find(({ text }) => !/^\w+=/.test(text))?.text ?? "";
}

/** The programs that take a place and call no host that is written there: AWS's API, and DNS. */
const local: ReadonlySet<string> = new Set(["aws", "dig"]);

/**
 * What the worst of the simple commands does. Closed by default: any variable of the person's shell,
 * any command's output, and any option of curl or header that is not known to be harmless counts as
 * a secret, and so does a place in a program that is not known.
 */
export function riskOf(
  commands: readonly (readonly Word[])[],
  place: RegExp,
): CommandRisk | undefined {
  const risks = commands.map((words) => riskOfOne(words, place));
  return risks.find((risk) => risk === "secret") ?? risks.find((risk) => risk !== undefined);
}

function riskOfOne(words: readonly Word[], place: RegExp): CommandRisk | undefined {
  const program = programOf(words);
  const texts = words.map(({ text }) => text);
  if (words.some(({ isExpanded }) => isExpanded)) return "secret";
  if (program === "curl") return isHarmlessCurl(texts) ? "call" : "secret";
  // signed with the person's credentials, and sent to a host that is none of AWS's API
  if (program === "aws" && texts.some((text) => text.startsWith("--endpoint-url"))) return "secret";
  if (program === "npx" && texts[1] === "wscat") return texts.length === 4 ? "call" : "secret";
  return local.has(program) || !texts.some((text) => place.test(text)) ? undefined : "secret";
}

function isHarmlessCurl(texts: readonly string[]): boolean {
  return texts.slice(1).every((text, at) => {
    // -sSH is -s -S -H
    if (/^-[A-Za-z]*H$/.test(texts[at] ?? "")) {
      return harmlessHeaders.has(text.split(":")[0]?.trim().toLowerCase() ?? "");
    }
    if (!/^-./.test(text)) return true;
    const options = /^-[A-Za-z]+$/.test(text) ? [...text.slice(1)].map((one) => `-${one}`) : [text];
    return options.every((one) => harmlessOptions.has(one));
  });
}
