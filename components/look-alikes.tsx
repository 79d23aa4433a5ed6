import { type CauseEntry, diagnose } from "@/lib";
import { causePath } from "./catalogue";
import { messages } from "./messages";
import { causeWords } from "./words";

/** What a person sees first of a 403. */
const firstLook = ["answered-by", "message", "error-type"] as const;

/** The causes that the first look cannot tell from this one. */
export function LookAlikes({ cause }: { readonly cause: CauseEntry }) {
  const seen = firstLook.flatMap((facet) => {
    const [option] = cause.signature[facet] ?? [];
    return option === undefined ? [] : [[facet, option] as const];
  });
  const { remaining } = diagnose({ answers: new Map(seen) });
  const alike = remaining.filter((one) => one.cause !== cause.id);
  if (seen.length === 0 || alike.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="text-xl font-semibold">{messages.causePage.alike}</h2>
      <ul className="list-disc pl-5">
        {alike.map((one) => (
          <li key={one.cause}>
            <a href={causePath(one.cause)} className="inline-block py-0.5 align-top">
              {causeWords[one.cause].title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
