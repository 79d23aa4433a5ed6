import type { Findings, LogSummary } from "@/lib";

/** What is read as one paste, in order: texts and files. */
export type Parts = readonly (string | File)[];

/** Why something could not be read; the words are the view's. */
export type ReadingFault =
  | "binary"
  | "broken"
  | "empty"
  | "folder"
  | "no-reader"
  | "too-long"
  | "unreadable";

export interface ReadingProblem {
  readonly fault: ReadingFault;
  /** The file that it is about, and its size in bytes. */
  readonly name?: string;
  readonly size?: number;
}

/** How far a reading has come. */
export interface ReadingProgress {
  readonly stage: "loading" | "looking";
  /** From 0 to 1; undefined where it cannot be told. */
  readonly share?: number | undefined;
}

/** To the worker. It keeps the source that it read last, so another request of it costs little. */
export type ReaderTask = { readonly type: "forget" } | ReadingTask;

/** A task that is answered, by a report of the same number. */
export type ReadingTask =
  | {
      readonly type: "read";
      readonly job: number;
      readonly source: number;
      readonly parts: Parts;
      readonly exchange?: number;
    }
  | {
      readonly type: "clean";
      readonly job: number;
      readonly source: number;
      readonly parts: Parts;
    };

/** From the worker, about the task of the same number. */
export type ReaderReport = { readonly job: number } & (
  | ({ readonly type: "progress" } & ReadingProgress)
  | { readonly type: "findings"; readonly findings: Findings }
  | { readonly type: "log"; readonly summary: LogSummary }
  | { readonly type: "cleaned"; readonly har?: Blob }
  | { readonly type: "problem"; readonly problem: ReadingProblem }
);
