import type { Mark } from "../types";

/** How the AWS SDKs and tools name the service that refused. */
export const awsClients: readonly Mark[] = [];
