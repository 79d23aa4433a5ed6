import type { Mark } from "../types";

/** AWS services other than API Gateway that answer 403 by themselves. */
export const awsServices: readonly Mark[] = [];
