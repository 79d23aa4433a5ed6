import {
  apartOf,
  bugsOf,
  type Difference,
  ruleSourceOf,
  type SignatureReport,
  type SignatureWords,
} from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { useSpeech } from "../words/language";
import { Corrections } from "./corrections";

export interface SignatureDifferencesProps {
  readonly report: SignatureReport;
  readonly words: SignatureWords;
  /** Of the first difference the repair is told elsewhere. */
  readonly isRepairTold?: boolean;
}

/** What differs between the two strings of a signature: both sides, the place, the repair. */
export function SignatureDifferences(props: SignatureDifferencesProps) {
  const { report, words, isRepairTold = false } = props;
  const { differences, suspects, hasServerString, hasClientSide } = report;
  const { labels } = words;
  const shown = differences.length > 0 ? differences : suspects;
  return (
    <div className="space-y-4">
      {differences.length === 0 && suspects.length > 0 ? <p>{labels.suspects}</p> : null}
      {shown.map((one, at) => (
        <DifferenceItem
          key={`${one.kind} ${one.part}`}
          one={one}
          report={report}
          words={words}
          isRepairTold={isRepairTold && at === 0}
        />
      ))}
      {hasServerString ? null : <p>{labels.wantsServer}</p>}
      {hasServerString && !hasClientSide ? <p>{labels.wantsClient}</p> : null}
    </div>
  );
}

interface DifferenceItemProps extends SignatureDifferencesProps {
  readonly one: Difference;
}

function DifferenceItem({ one, report, words, isRepairTold = false }: DifferenceItemProps) {
  const { kind, part, server, client } = one;
  const { labels } = words;
  const name = words.parts.get(part) ?? part;
  const { title, repair } = words.differences[kind];
  const bugs = bugsOf(report, kind);
  const { causes } = useSpeech();
  return (
    <section className="space-y-2">
      <h3 className="font-semibold">
        <InlineCode text={title} />
      </h3>
      {server === null && client === null ? null : (
        <dl className="space-y-1 print:hidden">
          <Side label={labels.server(name)} text={server} other={client} />
          <Side label={labels.client(name)} text={client} other={server} />
        </dl>
      )}
      {isRepairTold ? null : (
        <>
          <p>
            <InlineCode text={repair} />
          </p>
          <Corrections one={one} words={words} />
        </>
      )}
      {typeof causes === "string" ? null : (
        <SourceList ids={[ruleSourceOf(kind)]} sources={causes.sources} />
      )}
      {bugs.length === 0 ? null : (
        <>
          <h4 className="eyebrow">{labels.known}</h4>
          <ul className="space-y-1 text-sm">
            {bugs.map(({ id, source }) => (
              <li key={id}>
                <InlineCode text={words.bugs[id]} />{" "}
                <a href={source.url} rel="noreferrer">
                  {source.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface SideProps {
  readonly label: string;
  readonly text: string | null;
  readonly other: string | null;
}

/** One side, with what the other has not marked. */
function Side({ label, text, other }: SideProps) {
  if (text === null) return null;
  const { before, apart, after } = other === null ? whole(text) : apartOf(text, other);
  return (
    <div>
      <dt className="text-sm text-soft">{label}</dt>
      <dd
        translate="no"
        className="rounded-md border border-line bg-surface px-2 py-1 font-mono text-[0.8125rem] break-all whitespace-pre-wrap"
      >
        {before}
        {apart === "" ? null : (
          <mark className="rounded-sm bg-mark px-0.5 font-semibold text-mark-ink underline">
            {apart}
          </mark>
        )}
        {after}
        {text === "" ? "∅" : null}
      </dd>
    </div>
  );
}

function whole(text: string) {
  return { before: text, apart: "", after: "" };
}
