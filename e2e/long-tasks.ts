import { setPriority } from "node:os";
import { expect, type Page, type TestInfo } from "@playwright/test";

const LONG = 50_000;
const MARK = "watched for long tasks";

/** What Chromium traces of one task, as far as it is needed here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread, without what other programs took. */
  readonly tdur?: number;
}

/** The long tasks of one run, in milliseconds. */
interface LongTasks {
  /** What the Long Tasks API tells of. */
  readonly byClock: readonly number[];
  /** What worked for so long, without what other programs took. */
  readonly byCpu: readonly number[];
}

interface Run {
  /** Bring the page to where it is watched from. */
  readonly prepare: () => Promise<void>;
  readonly act: () => Promise<void>;
}

const MOST_RUNS = 5;

/**
 * Fail where the page is blocked for more than 50 ms: neither the Long Tasks API may tell of such a
 * task, nor may one work for so long by the CPU time of Chromium's own trace.
 *
 * The API measures by the clock. A task that it tells of and that did not work for so long had to
 * wait for a processor that another program held; such a run says nothing of the page and is
 * repeated, four times at most. A task that did work for so long fails the first run that has it.
 */
export async function expectNoLongTasks(
  page: Page,
  testInfo: TestInfo,
  { prepare, act }: Run,
): Promise<void> {
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    await prepare();
    const end = await watchLongTasks(page);
    await act();
    const { byClock, byCpu } = await end();
    const description = `run ${run}: [${byClock}] by the clock, [${byCpu}] by CPU time`;
    testInfo.annotations.push({ type: "long tasks in ms", description });
    expect(byCpu, description).toEqual([]);
    if (byClock.length === 0) return;
  }
  throw new Error(`In each of ${MOST_RUNS} runs the Long Tasks API told of a long task.`);
}

/** Have what this process starts from now on go before other programs, where the system allows it. */
export function takePrecedence(): void {
  try {
    setPriority(-15);
  } catch {
    // only a superuser may
  }
}

/** Returns a function that ends the watch. */
async function watchLongTasks(page: Page): Promise<() => Promise<LongTasks>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const note = (entries: readonly PerformanceEntry[]) =>
      tasks.push(...entries.map(({ duration }) => Math.round(duration)));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "longtask" });
    Reflect.set(window, "endLongTasks", () => {
      note(observer.takeRecords());
      return tasks;
    });
  });
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) events.push({ name: "", pid: 0, tid: 0, ...event });
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["disabled-by-default-devtools.timeline", "blink.user_timing"],
    },
  });
  // tells the page's thread from those of other renderers, such as one that is held in reserve
  await page.evaluate((mark) => performance.mark(mark).name, MARK);
  return async () => {
    const byClock = await page.evaluate((): number[] =>
      Reflect.get(window, "endLongTasks").call(undefined),
    );
    const isComplete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await isComplete;
    await session.detach();
    return { byClock, byCpu: longTasks(events) };
  };
}

function longTasks(events: readonly TraceEvent[]): readonly number[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const main = events.filter(({ name }) => name === MARK).map(threadOf)[0];
  const tasks = events.filter((event) => event.name === "RunTask" && threadOf(event) === main);
  // a page that was not watched would seem to have no long tasks
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  return tasks.flatMap(({ tdur = 0 }) => (tdur > LONG ? [Math.round(tdur / 1000)] : []));
}
