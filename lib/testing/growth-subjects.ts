import { cleanHar, diagnose, readLink, summariseLog } from "..";
import { fillCommand } from "../commands";
import { tidyText } from "../decoding";
import { repairs } from "../decoding/tidy-text";
import { discloseParameter, discloseQuote, discloseText } from "../disclosure";
import { readEvidence } from "../evidence";
import { blockReaders } from "../evidence/block-readers";
import { formats } from "../evidence/detect-format";
import { readLines } from "../evidence/lines";
import { readHar } from "../evidence/read-har";
import { examine } from "../examine";
import { explainPolicies, readPolicies } from "../explain-policies";
import { explainSignature } from "../explain-signature";
import { effectsOn, matchStatements, readPolicy, resourceArn } from "../policy";
import { readPaste } from "../read-paste";
import { pseudonyms, redact } from "../redaction";
import { findJsonBlocks } from "../redaction/json-blocks";
import { proseStages } from "../redaction/redact-text";
import { looksLikeLog } from "../summarise-log";
import type { Subject } from "./growth";

/** What happens to a paste, up to where its length counts no more. */
export const pipeline: Subject = {
  name: "readPaste, examine",
  run: (text) => examine(readPaste(text)),
};

/**
 * Every part that reads a text, each by itself, so that none is spared because another takes the
 * text first. The lists are those that the product runs: what is added to them is here too.
 */
export const parts: readonly Subject[] = [
  { name: "tidyText", run: tidyText },
  ...repairs.map((repair) => ({ name: `repair ${repair.name}`, run: repair })),
  { name: "redact", run: (text) => redact(text) },
  ...proseStages.map((stage, at) => ({ name: `redaction ${at} ${stage.name}`, run: stage })),
  { name: "pseudonyms", run: (text) => pseudonyms()(text) },
  { name: "readEvidence", run: (text) => readEvidence(text) },
  { name: "readHar", run: (text) => readHar(findJsonBlocks(text)) },
  ...blockReaders.map(({ format, read }) => ({
    name: `${format} ${read.name}`,
    run: (text: string) => read(text, readLines(text), [{ start: 0, end: text.length }]),
  })),
  ...formats.map(({ format, fits, read }) => ({
    name: `${format} ${read.name}`,
    run: (text: string) => {
      const lines = readLines(text);
      fits(text, lines);
      return read(text, lines, [{ start: 0, end: text.length }]);
    },
  })),
  { name: "diagnose", run: (text) => diagnose({ text }) },
  { name: "explainSignature", run: explainSignature },
  { name: "readPolicies", run: (text) => explainPolicies(readPolicies(text)) },
  { name: "discloseText", run: discloseText },
  { name: "discloseQuote, of a host", run: (text) => discloseQuote(text, "host") },
  { name: "discloseQuote, of ids", run: (text) => discloseQuote(text, "response-ids") },
  {
    name: "discloseParameter",
    run: (text) => ["path", "host", "stage"].map((name) => discloseParameter(name, text)),
  },
  { name: "cleanHar", run: (text) => cleanHar(readPaste(text)) },
  { name: "summariseLog", run: summarise },
  { name: "cleanHar, of a body", run: (text) => cleanHar(readPaste(harOf(text))) },
  { name: "looksLikeLog", run: looksLikeLog },
  { name: "readLink", run: readLink },
  {
    name: "fillCommand",
    run: (text) => fillCommand(text, { parameters: { host: text, path: text }, linked: [] }),
  },
  { name: "policy, by its resource", run: (text) => evaluate({ Resource: text }, "") },
  { name: "policy, by its resources", run: (text) => evaluate({ Resource: text.split("\n") }, "") },
  {
    name: "policy, by the path",
    run: (text) => evaluate({ Resource: `${"*a".repeat(40)}?` }, text),
  },
  {
    name: "policy, by both",
    run: (text) => evaluate({ Resource: text.slice(text.length >> 1) }, text),
  },
  {
    name: "policy, by its condition",
    run: (text) =>
      evaluate(
        { Resource: "*", Condition: { ArnLike: { "aws:SourceArn": text.split("\n") } } },
        "",
      ),
  },
];

function harOf(text: string): string {
  const headers = [{ name: "x-a", value: text }];
  const content = { mimeType: "application/json", text };
  const request = { method: "GET", url: "https://a.example/", headers };
  return JSON.stringify({
    log: { entries: [{ request, response: { status: 403, headers, content } }] },
  });
}

function summarise(text: string) {
  const summary = summariseLog();
  summary.push(text);
  return summary.finish();
}

function evaluate(statement: object, path: string) {
  const { policy } = readPolicy(
    {
      Version: "2012-10-17",
      Statement: { Effect: "Deny", Principal: "*", Action: "execute-api:Invoke", ...statement },
    },
    "authorizer",
  );
  if (policy === undefined) throw new Error("the statement is no policy");
  return effectsOn(
    matchStatements(policy, {
      action: "execute-api:Invoke",
      resource: resourceArn({ region: "us-east-1", account: "111122223333", path }),
      principal: { kind: "anonymous" },
      keys: new Map([["aws:sourcearn", [path]]]),
      present: new Set(),
      ownAccount: "unknown",
    }),
  );
}
