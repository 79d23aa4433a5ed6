import type { CauseId } from "@/lib";
import { usePaths } from "../site/paths";
import { useWords } from "../words/words";
import { InlineCode } from "./inline-code";

interface CauseLinkProps {
  readonly id: CauseId;
  readonly className?: string;
}

/** The title of a cause, which leads to its page. */
export function CauseLink({ id, className }: CauseLinkProps) {
  const { titles } = useWords();
  const { causePath } = usePaths();
  return (
    <a href={causePath(id)} className={className}>
      <InlineCode text={titles[id]} />
    </a>
  );
}
