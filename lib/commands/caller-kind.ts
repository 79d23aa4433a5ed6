import type { Parameters } from "../facts";

/** Kinds of callers that may do different things; a command for one of them begins with its name. */
export const callerKinds = ["role", "user", "permission-set"] as const;

/** Which of them signed the call; a role where that is not known. */
export function callerKind({ callerKind: known }: Parameters): (typeof callerKinds)[number] {
  return callerKinds.find((kind) => kind === known) ?? "role";
}
