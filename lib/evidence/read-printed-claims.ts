import type { JsonMember } from "./json-objects";
import { type Line, quote, runsOf } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";

const CLAIM = /^(iss|aud|client_id|exp|token_use|scope|scp|now) (\S.{0,2000})$/;

/** Read the claims of a token that a program printed, a name and a value on each line. */
export function readPrintedClaims(text: string, lines: readonly Line[]): Reading {
  const documents = runsOf(lines, (line) => CLAIM.test(line)).flatMap((run) => {
    const names = new Set(run.map(({ text: line }) => CLAIM.exec(line)?.[1]));
    // a scope that the token does not have is printed, too
    if (!["iss", "exp", "scope"].every((name) => names.has(name))) return [];
    const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    const value = madeObject(
      span,
      run.flatMap((line) => claimOf(text, line)),
    );
    return [madeConfiguration("token-claims", value)];
  });
  return { documents, notices: [] };
}

function claimOf(text: string, line: Line): readonly JsonMember[] {
  const [, name, value] = CLAIM.exec(line.text) ?? [];
  // Python's word for a claim that the token does not have
  if (name === undefined || value === undefined || value === "None") return [];
  const { span } = quote(text, line.start + name.length + 1, line.end);
  const listed = [...value.matchAll(/'([^']{1,200})'/g)].map(([, one = ""]) => one);
  const json = value.startsWith("[")
    ? madeList(
        span,
        listed.map((one) => madeScalar(span, one)),
      )
    : madeScalar(span, value);
  return [madeMember(line, name, json)];
}
