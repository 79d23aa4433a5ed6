import { markScanner } from "../marks";
import { responseField } from "./fields";
import { responseHeadSpan } from "./head-span";
import { marksOf } from "./marks-in";
import type { Fact, Subject } from "./types";

const NAME = "x-amzn-errortype";

/**
 * The `x-amzn-errortype` header, which survives a customised body; or the exception that an SDK made
 * of it. Absent counts only where the whole head is there.
 */
export function errorTypeFacts(subject: Subject): readonly Fact[] {
  const field = responseField(subject, NAME);
  const found =
    field === undefined
      ? marksOf(subject)
      : markScanner()
          .scanField(NAME, field.value.trim())
          .map((mark) => ({ ...mark, span: field.span }));
  for (const { mark, span } of found) {
    const option = mark.proves["error-type"];
    if (option === "forbidden" && field === undefined && isOfHttpApi(subject)) continue;
    if (option !== undefined) return [{ facet: "error-type", option, span }];
  }
  const span = responseHeadSpan(subject);
  return field !== undefined || span === undefined
    ? []
    : [{ facet: "error-type", option: "absent", span, isSilence: true }];
}

/** An HTTP API names no type: where its id alone is shown, a client made the exception of the status. */
function isOfHttpApi(subject: Subject): boolean {
  return (
    responseField(subject, "apigw-requestid") !== undefined &&
    responseField(subject, "x-amz-apigw-id") === undefined
  );
}
