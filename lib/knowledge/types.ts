import type { causes } from "./causes";
import type { commandRows } from "./commands/rows";
import type { facets } from "./facets";
import type { hops } from "./hops";
import type { sources } from "./sources";
import type { WafSubject } from "./waf-rules";

type FacetEntries = (typeof facets)[number];

/** Public id of a facet; links and scripts hold it, so it is never renamed. */
export type FacetId = FacetEntries["id"];

/** Public id of one of a facet's options. */
export type OptionId<F extends FacetId = FacetId> = Extract<
  FacetEntries,
  { id: F }
>["options"][number];

/** Public id of a cause; links, pages and scripts hold it, so it is never renamed. */
export type CauseId = (typeof causes)[number]["id"];

/** A station on the request's way, where a refusal can be written. */
export type HopId = (typeof hops)[number];

/** Id of a public document that a cause rests on. */
export type SourceId = keyof typeof sources;

/** All public documents that the causes rest on. */
export type Sources = { readonly [S in SourceId]: Source };

/** The options of each facet that a cause can produce. */
export type CauseSignature = { readonly [F in FacetId]?: readonly OptionId<F>[] };

/** A public page that a cause rests on, and the day on which we last read it. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** ISO 8601 date. */
  readonly checked: string;
  /** AWS says so, or it was seen in a real response, log or thread. */
  readonly strength: "documented" | "observed";
  /** Only an older copy of it could be read, or one that is cut off. */
  readonly copy?: "older" | "cut";
}

/** Whoever sends the request, or whoever runs the API. */
export type Role = "caller" | "owner";

/** One action that can be done now; its words are in `words/<language>/causes`. */
export interface Step {
  readonly id: string;
  readonly who: Role;
  /**
   * It finds out what the repair needs, shows whether this is the cause, or repairs. One that only
   * shows it needs not be done once its facet is known.
   */
  readonly kind: "find" | "confirm" | "fix";
  /** Its command is not what repairs the cause: it only looks, or is for a special case. */
  readonly aside?: true;
  /** The facet that its result answers. */
  readonly settles?: FacetId;
  /** Where one of these is known to be otherwise, the step is of no use. */
  readonly only?: CauseSignature;
}

/** One documented reason for a 403: what it looks like, and what to do in which order. */
export interface CauseEntry {
  readonly id: string;
  readonly hop: HopId;
  readonly signature: CauseSignature;
  readonly unusual?: CauseSignature;
  /** The facet that shows that it stands behind a refusal in another cause's words; what is of the words. */
  readonly behind?: { readonly facet: FacetId; readonly worded: readonly FacetId[] };
  readonly checklist: readonly Step[];
}

/** Id of a command. */
export type CommandId = keyof typeof commandRows;

/** Something to run in a shell: one line, or several that are one command. */
export interface Command {
  /** With `{parameter}` places and names in capitals for what only a person knows; see `fillCommand`. */
  readonly template: string;
  /** Who has what it takes to run it: the caller too, or who owns what it asks about. */
  readonly who: Step["who"];
  /** The version of the AWS CLI that it needs; where none is given, 1 and 2 both do. */
  readonly cli?: 2;
  /** The kind of caller that it is for, where it changes what one may do. */
  readonly caller?: "role" | "user" | "permission-set";
}

/** Where a cause is written, and with what its steps are done; a command without a step does not compile. */
export interface Remedy<C extends CauseEntry> {
  readonly sources: readonly SourceId[];
  /** The commands of each step, in the order in which they are run. */
  readonly commands: { readonly [S in C["checklist"][number]["id"]]?: readonly CommandId[] };
}

/** A cause's remedy, whatever the cause, with its commands written out. */
export interface AnyRemedy {
  readonly sources: readonly SourceId[];
  /** Of each step, with `{parameter}` places; see `fillCommand`. */
  readonly commands: { readonly [step: string]: string };
  readonly commandIds: { readonly [step: string]: readonly CommandId[] };
}

/** The remedies of all causes. */
export type Remedies = { readonly [C in CauseId]: AnyRemedy };

/** The command that answers each question that has one. */
export type FacetCommands = { readonly [F in FacetId]?: string };

/** The words of a cause in one language; a step without words does not compile. */
export interface CauseWords<C extends CauseEntry> {
  /** The cause, stated as a fact. */
  readonly title: string;
  /** Why it happens: one or two sentences, plain text. */
  readonly why: string;
  readonly steps: { readonly [S in C["checklist"][number]["id"]]: StepWords };
  readonly fix: FixWords;
  /** Why the answer says what it says, where that leads people astray: one sentence. */
  readonly misleads?: string;
}

/** What repairs it: one sentence, two at most. */
export interface FixWords {
  readonly caller: string;
  readonly owner: string;
  /** What the caller asks of somebody who is not the API's owner, where only such a one can repair it. */
  readonly ask?: string;
}

/** What to do, and what will be seen if this is the cause. */
export interface StepWords {
  readonly action: string;
  readonly expect: string;
}

/** What a facet is called in one language: the question and the labels of its options. */
export interface FacetWords<F extends FacetId = FacetId> {
  /** Short name, for a row or a list. */
  readonly name: string;
  readonly question: string;
  readonly options: { readonly [O in OptionId<F>]: string };
}

/** What helps to answer a facet's question, in one language. */
export interface FacetHelp<F extends FacetId = FacetId> {
  /** What the answer decides, in one sentence. */
  readonly decides: string;
  /** Of the options whose label alone may be misread. */
  readonly hints?: { readonly [O in OptionId<F>]?: string };
  /** How to find the answer, where the person does not know it. */
  readonly findOut: string;
}

/** What happens at a hop. */
export interface HopWords {
  readonly name: string;
  readonly what: string;
}

/** What each kind of WAF rule looks at, and how to let one request through; one sentence or two each. */
export type WafRuleWords = {
  readonly [S in WafSubject]: { readonly looksAt: string; readonly letThrough: string };
};
