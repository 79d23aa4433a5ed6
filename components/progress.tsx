import type { Diagnosis } from "@/lib";
import { CausesLeft } from "./causes-left";
import { RequestWay } from "./request-way";

interface ProgressProps {
  readonly left: Diagnosis["remaining"];
  readonly before: number | undefined;
}

/** How many causes are left, and where; on a wide page it stands above both columns. */
export function Progress({ left, before }: ProgressProps) {
  return (
    <div className="panel space-y-3 p-4 lg:-order-1 lg:col-span-2">
      <CausesLeft left={left.length} before={before} />
      <RequestWay remaining={left} />
    </div>
  );
}
