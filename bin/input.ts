import { createReadStream } from "node:fs";
import {
  decodeBytes,
  detectEncoding,
  isReadable,
  type LogSummary,
  looksLikeLog,
  summariseLog,
} from "@/lib";
import type { Speech } from "./speech";
import { Unusable } from "./unusable";

/** A shorter log is read in full, record by record; the page says so too. */
const LONG_LOG = 200_000;
/** A longer log is no longer held in memory. */
const LONGEST_KEPT = 4_000_000;
const SAMPLE = 65_536;

/** What was read: the text, or of a log that is too long to be held some of its refused requests. */
export interface Input {
  readonly text: string;
  /** Of a long log. */
  readonly summary?: LogSummary;
}

/** Read a file, or standard input, as text; a paste that is a long log is summed up as well. */
export async function readInput(
  {
    file,
    holds,
  }: { readonly file: string | undefined; readonly holds: "paste" | "text" | "lines" },
  { t }: Speech,
): Promise<Input> {
  const name = file ?? t("unusable.standardInput");
  try {
    const pieces = piecesOf(file)[Symbol.asyncIterator]();
    const start = await readStart(pieces);
    if (holds === "paste" && isLongLog(start)) return await readLog(start, pieces);
    const text = decodeBytes(await readRest(start, pieces));
    if (isReadable(text)) return { text };
  } catch (error) {
    throw unreadable(name, error, t);
  }
  throw new Unusable(t("unusable.noText", { name }));
}

/** Sum a log up as it is read, however long it is. */
export async function readSummary(file: string | undefined, { t }: Speech): Promise<LogSummary> {
  try {
    return (await readLog(undefined, piecesOf(file)[Symbol.asyncIterator]())).summary;
  } catch (error) {
    throw unreadable(file ?? t("unusable.standardInput"), error, t);
  }
}

type Pieces = AsyncIterator<Uint8Array>;

function piecesOf(file: string | undefined): AsyncIterable<Uint8Array> {
  return file === undefined ? process.stdin : createReadStream(file);
}

/** So much of the input as tells what it is, or all of it where it is shorter. */
async function readStart(pieces: Pieces): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let length = 0;
  while (length <= LONG_LOG) {
    const { done, value } = await pieces.next();
    if (done) break;
    read.push(value);
    length += value.length;
  }
  return Buffer.concat(read);
}

function isLongLog(start: Uint8Array): boolean {
  return start.length > LONG_LOG && looksLikeLog(decodeBytes(start.subarray(0, SAMPLE)));
}

async function readRest(start: Uint8Array, pieces: Pieces): Promise<Uint8Array> {
  const read = [start];
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return Buffer.concat(read);
    read.push(value);
  }
}

async function readLog(start: Uint8Array | undefined, pieces: Pieces): Promise<Required<Input>> {
  const summariser = summariseLog();
  const kept: string[] = [];
  let length = 0;
  let decoder: TextDecoder | undefined;
  for (let piece = start ?? (await next(pieces)); piece !== undefined; piece = await next(pieces)) {
    decoder ??= new TextDecoder(detectEncoding(piece));
    const text = decoder.decode(piece, { stream: true });
    summariser.push(text);
    length += text.length;
    if (length <= LONGEST_KEPT) kept.push(text);
    else kept.length = 0;
  }
  const summary = summariser.finish();
  const isKept = length <= LONGEST_KEPT;
  const text = isKept ? kept.join("") : summary.groups.map(({ example }) => example).join("\n");
  return { text, summary };
}

async function next(pieces: Pieces): Promise<Uint8Array | undefined> {
  const { done, value } = await pieces.next();
  return done ? undefined : value;
}

function unreadable(name: string, error: unknown, t: Speech["t"]): Unusable {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return new Unusable(t("unusable.unreadable", { name, code }));
}
