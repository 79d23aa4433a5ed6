import type { Diagnosis } from "@/lib";
import { usePaths } from "../site/paths";
import { useSpeech } from "../words/language";

interface RefusedSignatureProps {
  readonly diagnosis: Pick<Diagnosis, "signature" | "verdict">;
  /** Gives the paste to the page that the link leads to. */
  readonly onHandOver: () => void;
}

/** Where a signature was refused: what of it differs, and the page that compares the strings. */
export function RefusedSignature({ diagnosis, onHandOver }: RefusedSignatureProps) {
  const { signature, verdict } = diagnosis;
  const { causes } = useSpeech();
  const { signature: page } = usePaths();
  if (signature === undefined || typeof causes === "string") return null;
  const { words, Differences } = causes.signature;
  return (
    <section className="panel space-y-4 p-4 sm:p-6">
      <h2 className="text-lg font-semibold">{words.labels.heading}</h2>
      <Differences
        report={signature.seen}
        words={words}
        isRepairTold={verdict === "cause" && signature.seen.differences.length > 0}
      />
      <p className="text-sm print:hidden">
        <a href={page} onClick={onHandOver}>
          {words.labels.compare}
        </a>
      </p>
    </section>
  );
}
