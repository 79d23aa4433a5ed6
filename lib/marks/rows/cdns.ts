import type { Mark } from "../types";

/** Content delivery networks of other vendors. */
export const cdns: readonly Mark[] = [];
