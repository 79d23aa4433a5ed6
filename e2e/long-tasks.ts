import type { Page, TestInfo } from "@playwright/test";

const LONG = 50_000;

/** What Chromium traces of one task, as far as it is needed here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread, without what other programs took. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Watch for tasks that block the page for more than 50 ms.
 *
 * The Long Tasks API measures by the clock, so on a busy machine it tells of tasks that did next to
 * nothing but wait for a processor. Its list is noted with the test; what is given are the tasks
 * that worked for so long, by the CPU time that Chromium's own trace has of the same tasks.
 *
 * @returns a function that ends the watch and gives the long tasks in milliseconds
 */
export async function watchLongTasks(
  page: Page,
  testInfo: TestInfo,
): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: "longtask" });
    Reflect.set(window, "longTasks", tasks);
  });
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) events.push({ name: "", pid: 0, tid: 0, args: {}, ...event });
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["disabled-by-default-devtools.timeline"] },
  });
  return async () => {
    const byClock = await page.evaluate(() => String(Reflect.get(window, "longTasks")));
    testInfo.annotations.push({ type: "long tasks by the clock, in ms", description: byClock });
    const isComplete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await isComplete;
    return longTasks(events);
  };
}

function longTasks(events: readonly TraceEvent[]): readonly number[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = events.filter((event) => event.name === "RunTask" && main.has(threadOf(event)));
  // a page that was not watched would seem to have no long tasks
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  return tasks.flatMap(({ tdur = 0 }) => (tdur > LONG ? [Math.round(tdur / 1000)] : []));
}
