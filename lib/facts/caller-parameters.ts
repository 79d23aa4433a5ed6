import type { Parameters } from "./types";

/**
 * What an ARN tells of who called, as commands need it: of a session its role, since policies are the
 * role's. A role of IAM Identity Center stands in a folder that its sessions do not name, so its own
 * ARN is not known.
 */
export function callerParameters(arn: string | undefined): Parameters {
  const { partition, account, kind, name } =
    /^arn:(?<partition>aws[a-z-]{0,20}):(?:iam|sts)::(?<account>\d{12}):(?<kind>assumed-role|role|user)\/(?:[\w+=.@/-]{1,200}\/)?(?<name>[\w+=.@-]{1,64})$/.exec(
      kindBefore(arn),
    )?.groups ?? {};
  if (partition === undefined || account === undefined || name === undefined) return {};
  const isUser = kind === "user";
  const callerArn = kind === "assumed-role" ? `arn:${partition}:iam::${account}:role/${name}` : arn;
  // IAM Identity Center makes these roles, and writes over what others change in them
  const isPermissionSet = !isUser && name.startsWith("AWSReservedSSO_");
  const isNamed = kind !== "assumed-role" || !isPermissionSet;
  return {
    callerAccountId: account,
    callerKind: isUser ? "user" : isPermissionSet ? "permission-set" : "role",
    ...(isUser ? { userName: name } : { roleName: name }),
    ...(isNamed && callerArn !== undefined ? { callerArn } : {}),
  };
}

/** A session's ARN without the session: `assumed-role/<role>`. */
function kindBefore(arn = ""): string {
  return arn.replace(/(:assumed-role\/[^/]{1,64})\/.{0,200}$/, "$1");
}

/** The API's account: as it is named, or the caller's where what is left of it under its mask fits. */
export function apiAccount(
  written: string | undefined,
  callerAccountId: string | undefined,
): Parameters {
  if (written === undefined || written === "") return {};
  if (/^\d{12}$/.test(written)) return { accountId: written };
  const end = /^\*{8}(\d{4})$/.exec(written)?.[1];
  return end !== undefined && callerAccountId?.endsWith(end) ? { accountId: callerAccountId } : {};
}
