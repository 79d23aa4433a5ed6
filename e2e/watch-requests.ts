import { expect, type Page } from "@playwright/test";

/** For how long nothing may be asked for until a page counts as complete, in milliseconds. */
const QUIET = 1_500;

interface WatchedRequests {
  /** The addresses that were asked for since the page was complete. */
  readonly sent: () => readonly string[];
  /**
   * Wait until the wizard has all that it asks for by itself: the words of the causes and the reader,
   * which start with the page's script and not with the page.
   */
  readonly complete: () => Promise<void>;
}

/** Hear of each request that a page sends from now on. */
export function watchRequests(page: Page): WatchedRequests {
  let sent: string[] = [];
  let last = Date.now();
  page.on("request", (request) => {
    sent.push(request.url());
    last = Date.now();
  });
  return {
    sent: () => sent,
    async complete() {
      await expect.poll(() => page.workers().length).toBeGreaterThan(0);
      await expect
        .poll(() => Date.now() - last, { timeout: 30_000, intervals: [100] })
        .toBeGreaterThan(QUIET);
      sent = [];
    },
  };
}
