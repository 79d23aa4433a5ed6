/** A text in which back quotes mark code. */
export function InlineCode({ text }: { readonly text: string }) {
  return text.split("`").map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
      <code key={at} translate="no" className="code-chip">
        {part}
      </code>
    ),
  );
}
