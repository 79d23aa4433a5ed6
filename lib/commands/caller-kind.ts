import type { Parameters } from "../facts";

/** Kinds of callers that may do different things; a command for one of them begins with its name. */
export const callerKinds = ["role", "user", "permission-set"] as const;

/** Which of them signed the call; a role where that is not known. */
export function callerKind({
  callerArn = "",
  roleName = "",
  userName,
}: Parameters): (typeof callerKinds)[number] {
  // IAM Identity Center makes these roles, and writes over what others change in them
  if (roleName.startsWith("AWSReservedSSO_")) return "permission-set";
  return userName !== undefined || callerArn.includes(":user/") ? "user" : "role";
}
