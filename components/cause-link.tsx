import type { CauseId } from "@/lib";
import { InlineCode } from "./inline-code";
import { usePaths } from "./paths";
import { useWords } from "./words";

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
