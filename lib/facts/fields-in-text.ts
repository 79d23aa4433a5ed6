import type { HeaderField } from "../evidence";

// what only a response has, and no prose speaks of without its value
const names =
  "x-amzn-errortype|x-amz-apigw-id|apigw-requestid|x-amzn-requestid|x-amz-cf-id|x-amz-error-code|x-amz-id-2|x-amzn-remapped-[a-z-]{1,30}";

const field = new RegExp(
  `(?<![\\w-])(${names})(?:["'\`*\\])]{0,4} ?(?:=>|[:=]|, ?["']?value["']? ?[:=]|, ?(?=["']))|["'\`*]{0,3}\\n) ?(?:\\[\\]string ?(?=\\{))?[ (\\[{"'\`*]{0,4}([\\w:./=+-]{3,300})`,
  "gi",
);

/** The response fields that stand anywhere in a flat text, as lines, as JSON or as a client prints them. */
export function responseFieldsIn(text: string): readonly HeaderField[] {
  return [...text.matchAll(field)].flatMap(({ 0: whole, 1: name, 2: value, index }) =>
    name === undefined || value === undefined
      ? []
      : [{ name: name.toLowerCase(), value, span: { start: index, end: index + whole.length } }],
  );
}
