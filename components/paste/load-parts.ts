import { detectEncoding, isReadable } from "@/lib";
import type { Parts, ReadingProblem } from "./reading-protocol";

const LOOKED_AT = 65_536;

/** Something that a person must be told instead of a diagnosis. */
export class UnreadableError extends Error {
  readonly problem: ReadingProblem;

  constructor(problem: ReadingProblem) {
    super(problem.fault);
    this.problem = problem;
  }
}

/** Where a paste begins, and how many bytes or characters of its size make one of its characters. */
export async function startOf(
  parts: Parts,
): Promise<{ readonly text: string; readonly perCharacter: number }> {
  const [first] = parts;
  if (first === undefined || typeof first === "string") {
    return { text: first?.slice(0, LOOKED_AT) ?? "", perCharacter: 1 };
  }
  for await (const { bytes } of slicesOf(first)) {
    const decoder = decoderFor(bytes, first.name);
    const perCharacter = decoder.encoding.startsWith("utf-16") ? 2 : 1;
    return { text: decoder.decode(bytes.subarray(0, LOOKED_AT), { stream: true }), perCharacter };
  }
  throw new UnreadableError({ fault: "empty", name: first.name });
}

/** How long all parts are together: bytes of files, characters of texts. */
export function sizeOf(parts: Parts): number {
  return parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : part.size), 0);
}

interface Loading {
  /** What stands above a file where there are several; never a part of it. */
  readonly titleOf: (name: string) => string;
  /** Told how much of `sizeOf` has been loaded. */
  readonly onLoaded: (size: number) => void;
}

/** The text of all parts, piece by piece, so that it never has to be there as a whole. */
export async function* loadParts(
  parts: Parts,
  { titleOf, onLoaded }: Loading,
): AsyncGenerator<string> {
  const isOne = parts.filter((part) => typeof part !== "string").length < 2;
  let loaded = 0;
  for (const part of parts) {
    if (typeof part === "string") {
      loaded += part.length;
      yield part;
    } else {
      if (!isOne) yield titleOf(part.name);
      for await (const { text, size } of loadFile(part)) {
        loaded += size;
        onLoaded(loaded);
        yield text;
      }
    }
  }
}

async function* loadFile(
  file: File,
): AsyncGenerator<{ readonly text: string; readonly size: number }> {
  let decoder: TextDecoder | undefined;
  for await (const { bytes, size } of slicesOf(file)) {
    decoder ??= decoderFor(bytes, file.name);
    yield { text: decoder.decode(bytes, { stream: true }), size };
  }
  yield { text: decoder?.decode() ?? "", size: 0 };
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Slice {
  readonly bytes: Bytes;
  /** How many bytes of the file they were. */
  readonly size: number;
}

/** The bytes of a file, unpacked where it is packed, as the logs are that AWS writes to S3. */
async function* slicesOf(file: File): AsyncGenerator<Slice> {
  if (file.size === 0) throw new UnreadableError({ fault: "empty", name: file.name });
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    // RFC 1952, section 2.3.1
    yield* first === 0x1f && second === 0x8b ? unpacked(file) : plain(file);
  } catch {
    throw new UnreadableError({ fault: "unreadable", name: file.name });
  }
}

// a stream is read ahead; slices that are asked for one by one take half as long again
async function* plain(file: File): AsyncGenerator<Slice> {
  for await (const bytes of chunksOf(file.stream())) yield { bytes, size: bytes.length };
}

async function* unpacked(file: File): AsyncGenerator<Slice> {
  let taken = 0;
  const count = new TransformStream<Bytes, Bytes>({
    transform(bytes, controller) {
      taken += bytes.length;
      controller.enqueue(bytes);
    },
  });
  const stream = file.stream().pipeThrough(count).pipeThrough(new DecompressionStream("gzip"));
  let told = 0;
  for await (const bytes of chunksOf(stream)) {
    yield { bytes, size: taken - told };
    told = taken;
  }
}

// not every browser iterates over a stream itself
async function* chunksOf(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

function decoderFor(bytes: Uint8Array, name: string): TextDecoder {
  const encoding = detectEncoding(bytes);
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT), { stream: true });
  if (!isReadable(start)) throw new UnreadableError({ fault: "binary", name });
  return new TextDecoder(encoding);
}
