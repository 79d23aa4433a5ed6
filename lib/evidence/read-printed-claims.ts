import type { JsonMember } from "./json-objects";
import { type Line, quote } from "./lines";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration } from "./types";

const CLAIM = /^(iss|aud|client_id|exp|token_use|scope|scp|now) (\S.{0,2000})$/;

/** Read the claims of a token that a program printed, a name and a value on each line. */
export function readPrintedClaims(text: string, lines: readonly Line[]): Reading {
  const documents: Configuration[] = [];
  let run: Line[] = [];
  const finish = () => {
    const members = run.flatMap((line) => claimOf(text, line));
    const names = new Set(run.map(({ text: line }) => CLAIM.exec(line)?.[1]));
    const [first] = run;
    const last = run.at(-1);
    run = [];
    if (first === undefined || last === undefined) return;
    // a scope that the token does not have is printed, too
    if (!["iss", "exp", "scope"].every((name) => names.has(name))) return;
    const span = { start: first.start, end: last.end };
    const value = madeObject(span, members);
    documents.push({
      kind: "configuration",
      source: "token-claims",
      value,
      options: new Map(),
      span,
    });
  };
  for (const line of lines) {
    if (CLAIM.test(line.text)) run.push(line);
    else if (run.length > 0) finish();
  }
  finish();
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
