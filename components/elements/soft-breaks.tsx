import { Fragment } from "react";

/** A text whose long compound names may be broken between their parts. */
export function SoftBreaks({ text }: { readonly text: string }) {
  return text.split(/(?<=[a-z])(?=[A-Z][a-z])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
