import type { Mark } from "../types";

/** Application servers and frameworks: where one wrote the answer, the backend did. */
export const appServers: readonly Mark[] = [];
