import { messages } from "./messages";
import type { Parts } from "./reading-protocol";

/** Names what is pasted but does not stand in the box: files, and long texts. */
export function HeldPaste({ parts }: { readonly parts: Parts }) {
  if (parts.length === 0) return null;
  const { held, size, pastedText, replaces } = messages.files;
  return (
    <div className="space-y-1 border-l-4 border-accent pl-3 text-sm">
      <ul aria-label={held}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts can be equal, and none moves
          <li key={at}>
            {typeof part === "string" ? (
              <>
                {pastedText}, {size(part.length)}
              </>
            ) : (
              <>
                <strong className="font-mono">{part.name}</strong>, {size(part.size)}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="text-soft">{replaces}</p>
    </div>
  );
}
