import {
  cleanHar,
  examine,
  type LogSummary,
  looksLikeLog,
  type Paste,
  readPaste,
  summariseLog,
} from "@/lib";
import { loadParts, sizeOf, startOf, UnreadableError } from "./load-parts";
import type {
  Parts,
  ReaderReport,
  ReaderTask,
  ReadingProblem,
  ReadingProgress,
  ReadingTask,
} from "./reading-protocol";

// the longest string of V8 in UTF-16 units; other engines hold more, but hardly ever need to
const LONGEST_TEXT = 536_870_888;
// a shorter log is read in full, record by record
const LONG_LOG = 200_000;
const BETWEEN_REPORTS = 100;

/** The source that was read last. */
let kept: { readonly source: number; readonly paste: Paste } | undefined;
let work: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ReaderTask>) => {
  // one after the other: a task may want what the one before has read
  work = work.then(() => run(data));
});

async function run(task: ReaderTask): Promise<void> {
  if (task.type === "forget") {
    kept = undefined;
    return;
  }
  const { job } = task;
  try {
    report(await outcomeOf(task));
  } catch (error) {
    report({ type: "problem", job, problem: problemOf(error) });
  }
}

async function outcomeOf(task: ReadingTask): Promise<ReaderReport> {
  const { type, job, parts } = task;
  const start = await startOf(parts);
  if (type === "read" && sizeOf(parts) > LONG_LOG && looksLikeLog(start.text)) {
    kept = undefined;
    return { type: "log", job, summary: await summaryOf(parts, job) };
  }
  const paste = await pasteOf(task, LONGEST_TEXT * start.perCharacter);
  if (type === "read") return { type: "findings", job, findings: examine(paste, task.exchange) };
  const har = cleanHar(paste);
  if (har === undefined) return { type: "cleaned", job };
  return { type: "cleaned", job, har: new Blob([har], { type: "application/json" }) };
}

/** Sum a log up as it is loaded, so that of a log of any length only a piece is held. */
async function summaryOf(parts: Parts, job: number): Promise<LogSummary> {
  const total = sizeOf(parts);
  const tell = progressTeller(job);
  const summariser = summariseLog();
  const onLoaded = (loaded: number) => tell({ stage: "looking", share: loaded / total });
  for await (const piece of loadParts(parts, { titleOf: () => "\n", onLoaded })) {
    summariser.push(piece);
  }
  return summariser.finish();
}

async function pasteOf({ source, parts, job }: ReadingTask, mostBytes: number): Promise<Paste> {
  if (kept?.source === source) return kept.paste;
  // before the new one is read, so that never two are held
  kept = undefined;
  if (sizeOf(parts) > mostBytes) throw tooLong(parts);
  const text = await textOf(parts, job);
  const tell = progressTeller(job);
  tell({ stage: "looking" });
  const paste = readPaste(text, (share) => tell({ stage: "looking", share }));
  kept = { source, paste };
  return paste;
}

async function textOf(parts: Parts, job: number): Promise<string> {
  const total = sizeOf(parts);
  const tell = progressTeller(job);
  const loading = {
    // as `head` and `tail` name the files that they print
    titleOf: (name: string) => `\n==> ${name} <==\n`,
    onLoaded: (loaded: number) => tell({ stage: "loading", share: loaded / total }),
  };
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of loadParts(parts, loading)) {
    length += piece.length;
    // only the first file told how many bytes make a character
    if (length > LONGEST_TEXT) throw tooLong(parts);
    pieces.push(piece);
  }
  return pieces.join("");
}

function tooLong(parts: Parts): UnreadableError {
  const file = parts.find((part) => typeof part !== "string");
  return new UnreadableError({
    fault: "too-long",
    size: sizeOf(parts),
    ...(file === undefined ? {} : { name: file.name }),
  });
}

function problemOf(error: unknown): ReadingProblem {
  return error instanceof UnreadableError ? error.problem : { fault: "broken" };
}

/** Reports progress, but not so often that the page has to work for it. */
function progressTeller(job: number): (progress: ReadingProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < BETWEEN_REPORTS) return;
    last = now;
    report({ type: "progress", job, ...progress });
  };
}

function report(message: ReaderReport): void {
  postMessage(message);
}
