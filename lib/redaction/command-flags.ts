import { wholeValue } from "./authorization";
import { LineCursor } from "./line-cursor";
import { MARK } from "./mark";
import type { Edit, SecretKind } from "./types";
import { matchEnd, quoteAt, quotedEnd } from "./value-extent";

const FLAG =
  /(?:^|[\s"'])(?:(-[uUaE])[ \t]*|(-b)[ \t]+|--(user|proxy-user|auth|cookie|oauth2-bearer|pass|proxy-pass|cert)(?:=|[ \t]+))(?=\S)/gm;
const ARGUMENT = new RegExp(String.raw`(?:${MARK}|[^\s"'\x60\\])+`, "y");

/** What to hide of the arguments of curl, HTTPie and their like: `-u name:password`, `-b cookies`. */
export function commandFlagEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const lines = new LineCursor(text);
  FLAG.lastIndex = 0;
  for (let flag = FLAG.exec(text); flag; flag = FLAG.exec(text)) {
    const at = FLAG.lastIndex;
    const quote = quoteAt(text, at);
    const start = quote ? quote.inside : at;
    const end = quote ? quotedEnd(text, quote, lines.lineEnd(start)) : matchEnd(text, ARGUMENT, at);
    const name = flag[1] ?? flag[2] ?? flag[3] ?? "";
    if (isSecretArgument(name, text.slice(start, end))) {
      for (const edit of wholeValue(text, start, end, kindOf(name))) edits.push(edit);
    }
    FLAG.lastIndex = Math.max(at, end);
  }
  return [...edits, ...sessionCookies(text)];
}

const SESSION_COOKIE =
  /System\.Net\.Cookie\(\s{0,8}(["'])[^"'\r\n]{0,400}\1\s{0,8},\s{0,8}(["'])([^\r\n]*?)\2\s{0,8}[,)]/g;

// the cookies of a browser's "Copy as PowerShell", whatever their names
function sessionCookies(text: string): Edit[] {
  return [...text.matchAll(SESSION_COOKIE)].flatMap((found) => {
    const value = found[3] ?? "";
    const start = found.index + found[0].lastIndexOf(`${found[2] ?? ""}${value}`) + 1;
    return wholeValue(text, start, start + value.length, "cookie");
  });
}

// `-u`, `-a`, `-E` mean other things to other programs, so only a pair counts
function isSecretArgument(flag: string, argument: string): boolean {
  if (/^-[uUaE]$|^(?:cert|user|proxy-user)$/.test(flag))
    return /^[^/:][^:]*:(?!\/\/)/.test(argument);
  return flag === "-b" || flag === "cookie" ? argument.includes("=") : true;
}

function kindOf(flag: string): SecretKind {
  if (flag === "-b" || flag === "cookie") return "cookie";
  return flag === "oauth2-bearer" ? "token" : "password";
}
