import { sources } from "@/lib";

const [newest = ""] = Object.values(sources)
  .map(({ checked }): string => checked)
  .sort()
  .reverse();

/** The day on which a source was last read, as `2026-11-23`. */
export const lastChecked: string = newest;
