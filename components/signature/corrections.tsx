import type { Difference, SignatureWords } from "@/lib";
import { CopyButton } from "../elements/copy-button";

interface CorrectionsProps {
  readonly one: Difference;
  readonly words: SignatureWords;
}

/** What is to be signed or sent instead, to be copied. */
export function Corrections({ one: { corrections = [] }, words }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <dl className="space-y-2">
      {corrections.map(({ what, text }) => (
        <div key={what}>
          <dt className="text-sm font-semibold">{words.corrections[what]}</dt>
          <dd className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <code
              translate="no"
              className="min-w-0 flex-1 basis-60 rounded-md border border-line bg-surface px-2 py-1 font-mono text-[0.8125rem] break-all whitespace-pre-wrap"
            >
              {text}
            </code>
            <CopyButton
              label={words.labels.copy}
              hiddenLabel={words.corrections[what]}
              text={text}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
