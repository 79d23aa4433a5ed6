import { useTranslations } from "use-intl";
import { useSize } from "../elements/use-size";
import type { ReadingProblem as Problem } from "./reading-protocol";

/** What could not be read, and what to do. The place is always there, so that it is said aloud. */
export function ReadingProblem({ problem }: { readonly problem: Problem | undefined }) {
  const t = useTranslations("files");
  const size = useSize();
  return (
    <p role="alert" className="border-l-4 border-alarm pl-3 text-alarm empty:hidden">
      {problem === undefined
        ? null
        : t(`problems.${problem.fault}`, {
            name: problem.name ?? t("thisText"),
            size: size(problem.size ?? 0),
          })}
    </p>
  );
}
