import type { Diagnosis } from "./diagnose";

/** The call that is diagnosed, each part only where it is known. */
export interface RequestLine {
  readonly method?: string;
  /** Without the values of its query. */
  readonly url?: string;
  readonly status?: number;
  /** As the answer or the log writes it. */
  readonly time?: string;
  readonly requestId?: string;
  readonly extendedRequestId?: string;
}

/** What names the diagnosed call to whoever has to find it; undefined where nothing of it is known. */
export function requestLine({
  call,
  status,
  parameters,
}: Pick<Diagnosis, "call" | "status" | "parameters">): RequestLine | undefined {
  const { method, requestId, extendedRequestId } = parameters;
  const url = call.url ?? urlOf(parameters);
  const line = {
    ...(method === undefined ? {} : { method }),
    ...(url === undefined ? {} : { url }),
    ...(status === undefined ? {} : { status }),
    ...(call.time === undefined ? {} : { time: call.time }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(extendedRequestId === undefined ? {} : { extendedRequestId }),
  };
  return Object.keys(line).length === 0 ? undefined : line;
}

/** The URL that the parameters of a log or a link make up. */
function urlOf({ host, stage, path }: Diagnosis["parameters"]): string | undefined {
  if (host === undefined || path === undefined) return undefined;
  const isDefault = stage !== undefined && host.includes("execute-api");
  return `https://${host}${isDefault ? `/${stage}` : ""}${path}`;
}

/** The call in one piece: its method and URL, or what a denial names of it where no URL is known. */
export function calledAs(
  diagnosis: Pick<Diagnosis, "call" | "status" | "parameters">,
): string | undefined {
  const { method, url } = requestLine(diagnosis) ?? {};
  const { apiId, stage, path } = diagnosis.parameters;
  const matched = path === undefined || stage === undefined ? path : `/${stage}${path}`;
  const of = apiId === undefined ? "" : ` (${apiId})`;
  const target = url ?? (matched === undefined ? undefined : matched + of);
  const parts = [method, target].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}
