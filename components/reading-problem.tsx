import { messages } from "./messages";
import type { ReadingProblem as Problem } from "./reading-protocol";

/** What could not be read, and what to do. The place is always there, so that it is said aloud. */
export function ReadingProblem({ problem }: { readonly problem: Problem | undefined }) {
  return (
    <p role="alert" className="border-l-4 border-alarm pl-3 text-alarm empty:hidden">
      {problem === undefined ? null : messages.files.problems[problem.fault](problem)}
    </p>
  );
}
