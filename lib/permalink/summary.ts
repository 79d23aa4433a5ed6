import { checksum } from "./checksum";
import { LINK_VERSION } from "./encode-link";
import type { LinkProblem } from "./types";

/** How many requests of a log were refused for a cause; undefined where none is known. */
export interface CountedCause {
  readonly cause: string | undefined;
  /** False where it is only the likeliest. */
  readonly isCertain: boolean;
  readonly count: number;
}

/** What a link carries of a log's summary: ids and counts, and nothing that the log says. */
export interface SharedSummary {
  readonly lines: number;
  readonly refused: number;
  readonly unread: number;
  /** Largest first. */
  readonly groups: readonly CountedCause[];
}

/** Names the counts of the log as a whole; with a dot and a cause behind it, those of the cause. */
export const LOG = "log";
/** Stands for a cause that is not known. */
const UNKNOWN = "unknown";
/** Goes before the count of what is only likely. */
const LIKELY = "~";
/** Up to a million million: no number that a reader would mistake for another. */
const COUNT = /^\d{1,12}$/;

/** The fragment for a summary, without `#`. */
export function encodeSummary({ lines, refused, unread, groups }: SharedSummary): string {
  const counts = new Map<string, string>();
  for (const { cause = UNKNOWN, isCertain, count } of groups) {
    const counted = `${isCertain ? "" : LIKELY}${count}`;
    const others = counts.get(cause);
    counts.set(cause, others === undefined ? counted : `${others}.${counted}`);
  }
  const pairs = [...counts].map(([cause, counted]) => `${LOG}.${cause}=${counted}`).sort();
  const body = [`v=${LINK_VERSION}`, `${LOG}=${lines}.${refused}.${unread}`, ...pairs].join("&");
  return `${body}&_=${checksum(body)}`;
}

/** The parts of a summary in a link, as they come. */
export class SummaryParts {
  readonly #causes: readonly string[];
  readonly #taken = new Set<string>();
  #whole: readonly number[] = [];
  readonly #groups: CountedCause[] = [];

  /** @param causes the ids of all causes */
  constructor(causes: readonly string[]) {
    this.#causes = causes;
  }

  /** Take a part, or say why not. */
  take(name: string, value: string): LinkProblem | undefined {
    if (this.#taken.has(name)) return { kind: "repeated-id", id: LOG };
    this.#taken.add(name);
    const counts = value.split(".");
    const isRead =
      name === LOG ? this.#takeWhole(counts) : this.#takeCause(name.slice(LOG.length + 1), counts);
    return isRead ? undefined : { kind: "unknown-option", id: LOG };
  }

  #takeWhole(counts: readonly string[]): boolean {
    if (counts.length !== 3 || !counts.every((count) => COUNT.test(count))) return false;
    this.#whole = counts.map(Number);
    return true;
  }

  #takeCause(id: string, counts: readonly string[]): boolean {
    const cause = id === UNKNOWN ? undefined : id;
    if (cause !== undefined && !this.#causes.includes(cause)) return false;
    const groups = counts.map((counted) => {
      const isCertain = !counted.startsWith(LIKELY);
      return { cause, isCertain, count: isCertain ? counted : counted.slice(LIKELY.length) };
    });
    const kinds = new Set(groups.map(({ isCertain }) => isCertain));
    if (kinds.size < groups.length || !groups.every(({ count }) => COUNT.test(count))) return false;
    for (const group of groups) this.#groups.push({ ...group, count: Number(group.count) });
    return true;
  }

  /** Whether there was any part. */
  isBegun(): boolean {
    return this.#taken.size > 0;
  }

  /** The summary; undefined where there is none, or its counts cannot be true together. */
  whole(): SharedSummary | undefined {
    const [lines, refused, unread] = this.#whole;
    if (lines === undefined || refused === undefined || unread === undefined) return undefined;
    const sum = this.#groups.reduce((total, { count }) => total + count, 0);
    if (sum > refused) return undefined;
    const groups = this.#groups.toSorted((one, other) => other.count - one.count);
    return { lines, refused, unread, groups };
  }
}
