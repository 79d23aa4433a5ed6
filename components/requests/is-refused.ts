import type { ExchangeSummary } from "@/lib";

/** Whether a request of a paste is one that people look for: refused, or never answered. */
export function isRefused({ status, isPreflight, likely }: ExchangeSummary): boolean {
  if (status === undefined || status === 403 || likely !== undefined) return true;
  return isPreflight && status >= 300;
}
