import type { _Translator as Translator } from "use-intl/core";
import type { RequestLine } from "@/lib";
import type { en } from "./messages/en";

/** The call and its ids as lines of plain text, for whoever has to find it; each where it is known. */
export function requestLines(
  { method, url, time, requestId, extendedRequestId }: RequestLine,
  t: Translator<typeof en>,
): readonly string[] {
  const said = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}${t("signs.colon")}${value}`];
  const called = [method, url].filter((part) => part !== undefined).join(" ");
  return [
    ...said(t("request.call"), called === "" ? undefined : called),
    ...said(t("request.time"), time),
    ...said(t("share.parameters.requestId"), requestId),
    ...said("x-amz-apigw-id", extendedRequestId),
  ];
}
