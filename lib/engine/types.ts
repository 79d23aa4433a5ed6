/** One thing that can be known about a case, always one of its options or unknown. */
export interface Facet {
  readonly id: string;
  readonly options: readonly string[];
  /** How often each option is met, relative to the others; 1 where it is missing. */
  readonly commonness?: { readonly [option: string]: number | undefined };
  /**
   * What it costs a person to find out, in units of "look at the screen"; at least 1. A facet without it
   * is only read, and never asked.
   */
  readonly effort?: number;
  /**
   * Facets of one name are read off one thing, such as a sentence: together they are as likely as the
   * least likely of them, and not each by itself.
   */
  readonly readOff?: string;
  /** How often what is presumed of it is wrong, where that was counted. */
  readonly presumedWrong?: number;
  /** Options that a person tells to say what it is not: they may stand beside any cause. */
  readonly excluding?: readonly string[];
  /** Options that refuse by themselves: who tells of one tells what is wrong. */
  readonly faults?: readonly string[];
  /** The facet that a fault of it tells of, too, where it does not hang on it. */
  readonly toldWith?: string;
  /** How often a fault of it that is told is not the cause, where that was counted. */
  readonly toldWrong?: number;
  /** Where the answer is found, where not everybody gets to: logs say. */
  readonly source?: string;
  /** Where the facet means something at all; elsewhere an observation of it rules nothing out. */
  readonly applies?: Applicability;
}

/** A facet counts only where another one has one of these options. */
export interface Applicability {
  readonly facet: string;
  readonly options: readonly string[];
  /**
   * What to do while the other facet is not known: count the observation, let it wait, or weigh it by how
   * likely the other one has such an option, so that it speaks against nothing.
   */
  readonly unknown: "counts" | "waits" | "weighs";
}

/** The options of each facet that a cause can produce; a facet it does not mention says nothing. */
export type Signature = { readonly [facet: string]: readonly string[] | undefined };

/** Something that can be the answer, described by what it looks like. */
export interface Cause {
  readonly id: string;
  /** How often it was met, relative to the others; greater than 0. One that nobody counted is as common as those on average. */
  readonly commonness?: number;
  /** What all showed among whom it was counted: without that it is met more often. */
  readonly countedAmong?: Signature;
  readonly signature: Signature;
  /** Options that it can produce too, but seldom does; they weigh less. */
  readonly unusual?: Signature;
  /**
   * The facet that shows, by an option of this cause, that it stands behind a refusal that another cause words,
   * and the facets of such wording.
   */
  readonly behind?: { readonly facet: string; readonly worded: readonly string[] };
}

/** What is taken for granted of a facet that nobody has said anything of. */
export interface Presumption {
  readonly facet: string;
  readonly option: string;
  /** Only where one of these was observed; always where there are none. */
  readonly where?: Signature;
  /** Not where one of these was. */
  readonly unless?: Signature;
}

/** All that the engine knows of a field. Facets stand in the order in which they are given as a reason. */
export interface Catalogue {
  readonly facets: readonly Facet[];
  readonly causes: readonly Cause[];
  readonly presumptions?: readonly Presumption[];
}

/**
 * How an observation came about, the strongest first: answered by a person, read in its place, found
 * somewhere in a text, taken for granted, or told by a person in passing.
 */
export type ObservationSource = "answer" | "evidence" | "scan" | "presumption" | "told";

/** One facet, known. */
export interface Observation {
  readonly facet: string;
  readonly option: string;
  readonly source: ObservationSource;
}

/** A cause that is left, with its share of the belief; the shares of all that are left add up to 1. */
export interface Weighted {
  readonly cause: string;
  readonly weight: number;
}

/** A cause that is out, and the observation that it cannot produce. */
export interface RuledOut {
  readonly cause: string;
  readonly because: Observation;
}

/** What the observations leave of a catalogue. */
export interface Narrowing {
  /** Most likely first. */
  readonly remaining: readonly Weighted[];
  readonly ruledOut: readonly RuledOut[];
  /** Observations of facets that do not apply here; they ruled nothing out. */
  readonly idle: readonly Observation[];
}
