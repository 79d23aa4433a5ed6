import { type Findings, type LogSummary, nothingFound } from "@/lib";
import type {
  Parts,
  ReaderReport,
  ReaderTask,
  ReadingProblem,
  ReadingProgress,
} from "./reading-protocol";

/** What is pasted: a text that stands in the box, or what is too long for it or a file. */
export type Source =
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "held"; readonly parts: Parts };

/** What a link said before anything was pasted. */
export interface Carried {
  readonly observed: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A paste, and which of its requests it is about. */
export interface Box {
  readonly source: Source;
  readonly exchange?: number;
  readonly carried?: Carried;
  /** The log that the text is one line of. */
  readonly log?: LogSummary;
}

/** What was read of a paste. */
export interface Read {
  readonly box: Box;
  readonly findings: Findings;
  /** Of a long log, which is summed up instead. */
  readonly log?: LogSummary;
}

/** What is pasted, and what is known of it. */
export interface ReaderState {
  /** The newest paste; undefined until somebody touches the box. */
  readonly box: Box | undefined;
  /** What was read last: of this paste, or while that is being read, of an earlier one. */
  readonly read: Read | undefined;
  readonly problem: ReadingProblem | undefined;
}

interface Job {
  readonly number: number;
  readonly box: Box;
}

/**
 * Has pastes read by a worker, so that the page stays free, however long they are.
 *
 * The newest paste counts: of those that come while another is being read only the last is read.
 */
export class PasteReader {
  #state: ReaderState = { box: undefined, read: undefined, problem: undefined };
  #progress: ReadingProgress | undefined;
  #worker: Worker | undefined;
  #job: Job | undefined;
  #next: Box | undefined;
  #jobs = 0;
  #cleanings = new Map<number, (har: Blob | undefined) => void>();
  readonly #sources = new WeakMap<Source, number>();
  readonly #listeners = new Set<() => void>();

  /** The worker starts with the first listener, while the page is still loading its own files. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#worker === undefined) this.#start();
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ReaderState => this.#state;

  /** How far the reading of a file has come; undefined where none is being read. */
  readonly progress = (): ReadingProgress | undefined => this.#progress;

  read(box: Box): void {
    if (box.source.kind === "typed" && box.source.text === "") {
      this.#forget();
      this.#change({ box, read: { box, findings: nothingFound }, problem: undefined });
      return;
    }
    if (this.#job?.box.source.kind === "held") this.#abandon();
    this.#change({ box, problem: undefined });
    if (this.#job === undefined) this.#run(box);
    else this.#next = box;
  }

  /** Leave the paste that is being read and go back to the one that was read before. */
  cancel(): void {
    this.#abandon();
    this.#change({ box: this.#state.read?.box, problem: undefined });
  }

  /** As if nothing had ever been pasted. */
  clear(): void {
    this.#forget();
    this.#change({ box: undefined, read: undefined, problem: undefined });
  }

  /** The HAR that was read, without its secrets; undefined where something came in between. */
  clean(): Promise<Blob | undefined> {
    const { box } = this.#state;
    if (box === undefined || this.#job !== undefined) return Promise.resolve(undefined);
    this.#jobs += 1;
    const job = this.#jobs;
    const { source } = box;
    return new Promise((resolve) => {
      this.#cleanings.set(job, resolve);
      this.#send({
        type: "clean",
        job,
        source: this.#numberOf(source),
        parts: partsOf(source),
      });
    });
  }

  /** Say what is wrong with something that is no paste; the paste at hand stays. */
  refuse(problem: ReadingProblem): void {
    this.#change({ problem });
  }

  #run(box: Box): void {
    if (this.#worker === undefined) this.#start();
    const { source, exchange } = box;
    this.#jobs += 1;
    this.#job = { number: this.#jobs, box };
    this.#progress = source.kind === "held" ? { stage: "loading", share: 0 } : undefined;
    this.#send({
      type: "read",
      job: this.#jobs,
      source: this.#numberOf(source),
      parts: partsOf(source),
      ...(exchange === undefined ? {} : { exchange }),
    });
    this.#tell();
  }

  /** A source keeps its number, by which the worker knows what it has read already. */
  #numberOf(source: Source): number {
    const number = this.#sources.get(source) ?? this.#jobs;
    this.#sources.set(source, number);
    return number;
  }

  #send(task: ReaderTask): void {
    if (this.#worker === undefined) this.#fail();
    else this.#worker.postMessage(task);
  }

  #start(): void {
    try {
      const worker = new Worker(new URL("./paste-reader.worker.ts", import.meta.url), {
        type: "module",
      });
      worker.addEventListener("message", ({ data }: MessageEvent<ReaderReport>) => {
        if (worker === this.#worker) this.#hear(data);
      });
      const fail = () => {
        if (worker === this.#worker) this.#fail();
      };
      worker.addEventListener("error", fail);
      worker.addEventListener("messageerror", fail);
      this.#worker = worker;
    } catch {
      this.#fail();
    }
  }

  /** The worker did not start, or died. The next paste tries a fresh one. */
  #fail(): void {
    this.#stop();
    this.#change({ box: this.#state.read?.box, problem: { fault: "no-reader" } });
  }

  #hear(report: ReaderReport): void {
    const clean = this.#cleanings.get(report.job);
    if (clean !== undefined && report.type !== "progress") {
      this.#cleanings.delete(report.job);
      clean(report.type === "cleaned" ? report.har : undefined);
    }
    const job = this.#job;
    if (job === undefined || report.job !== job.number) return;
    if (report.type === "progress") {
      // a bar that comes and goes with each letter that is typed would push the box about
      if (job.box.source.kind === "typed") return;
      const { stage, share } = report;
      this.#progress = { stage, share };
      this.#tell();
      return;
    }
    const next = this.#next;
    this.#end();
    if (next !== undefined) this.#run(next);
    else this.#change(changeBy(report, job.box, this.#state.read));
  }

  /** End the work at hand, and with it what the worker holds of it. */
  #abandon(): void {
    if (this.#job === undefined) return;
    this.#stop();
    this.#start();
  }

  #forget(): void {
    this.#abandon();
    this.#worker?.postMessage({ type: "forget" } satisfies ReaderTask);
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#end();
    for (const clean of this.#cleanings.values()) clean(undefined);
    this.#cleanings = new Map();
  }

  #end(): void {
    this.#job = undefined;
    this.#next = undefined;
    this.#progress = undefined;
  }

  #change(change: Partial<ReaderState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function changeBy(report: ReaderReport, box: Box, read: Read | undefined): Partial<ReaderState> {
  if (report.type === "findings") return { read: { box, findings: report.findings } };
  if (report.type === "log") {
    return { read: { box, findings: nothingFound, log: report.summary } };
  }
  return report.type === "problem" ? { box: read?.box, problem: report.problem } : {};
}

/** All that is to be read of a source. */
export function partsOf(source: Source): Parts {
  return source.kind === "typed" ? [source.text] : source.parts;
}
