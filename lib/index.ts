export { answeringProduct } from "./answering-product";
export { cleanHar } from "./clean-har";
export { confirmed, type FilledCommand, type Filling, fillCommand, type Held } from "./commands";
export { type DecisionNode, decisionTree } from "./decision-tree";
export { decodeBytes, detectEncoding, isReadable } from "./decoding";
export {
  type Answers,
  type Diagnosis,
  type DiagnosisInput,
  type DiagnosisObservation,
  type DiagnosisRuledOut,
  diagnose,
  diagnoseFindings,
  shownBy,
} from "./diagnose";
export {
  type Disclosed,
  disclose,
} from "./disclose";
export { type DisclosedSignature, discloseSignature } from "./disclose-signature";
export { type DisclosedSummary, discloseSummary } from "./disclose-summary";
export type { Format, Span } from "./evidence";
export {
  type ExchangeSummary,
  examine,
  type Findings,
  type HiddenCount,
  type NoticeSummary,
  type Reading,
  type Reference,
} from "./examine";
export {
  type ExplainedPolicy,
  type ExplainedProposal,
  type ExplainedScenario,
  type ExplainedStatement,
  explainPolicies,
  type PolicyExplanation,
  type PolicyPaste,
  type PolicyQuestion,
  readPolicies,
} from "./explain-policies";
export { explainSignature } from "./explain-signature";
export { linkNames, type Parameters } from "./facts";
export { type CauseTelling, type Fix, fixOf } from "./fix";
export {
  type AnyRemedy,
  type CauseEntry,
  type CauseId,
  causes,
  type FacetCommands,
  type FacetEntry,
  type FacetId,
  facetCommands,
  facets,
  type HopId,
  hops,
  isCauseId,
  isFacetId,
  type Products,
  pitfallSources,
  products,
  type Remedies,
  type Role,
  remedies,
  type Source,
  type SourceId,
  type Sources,
  type Step,
  sources,
  statusSources,
  type WafRuleWords,
  type WafSubject,
  wafSubjectOf,
} from "./knowledge";
export type {
  AllCauseWords,
  AllFacetHelp,
  AnyCauseWords,
  AnyFacetHelp,
  AnyFacetWords,
  HopWords,
  PitfallWords,
  PolicyFaultWords,
  ProductWords,
  Words,
} from "./knowledge/words";
export { type LinkedSummary, linkTo, linkToSummary, readLink, type Shared } from "./link";
export { misfits, type NearCause, nextNearest } from "./next-nearest";
export {
  type Asked,
  isFarAhead,
  isUnsure,
  nextQuestion,
  separatingQuestion,
  type WalkStep,
  walkFacets,
  walkSteps,
} from "./next-question";
export { nothingFound } from "./nothing-found";
export type { LinkProblem } from "./permalink";
export {
  hasRepairingCommand,
  type PlannedStep,
  planSteps,
  repairersOf,
  repairSteps,
} from "./plan-steps";
export {
  type ApiType,
  type AuthMode,
  apiTypes,
  authModes,
  type PitfallId,
  type PolicyKind,
  policyKinds,
} from "./policy";
export { answeredForm, type PolicyForm } from "./policy-form";
export { type Portrait, portraitOf } from "./portrait";
export { type Answered, type ProductAdvice, productAdvice, stepsFor } from "./product-advice";
export { type Proofs, proofsOf } from "./proofs";
export { type Paste, readPaste } from "./read-paste";
export { type PolicyCase, type PolicyReport, reportPolicies } from "./report-policies";
export { calledAs, type RequestLine, requestLine } from "./request-line";
export {
  messageTable,
  type SeenProducts,
  type Sighting,
  seenProducts,
  sightingsOf,
} from "./sightings";
export {
  apartOf,
  bugsOf,
  type Difference,
  type DifferenceKind,
  ruleSourceOf,
  type SignatureReport,
  type SignatureWords,
} from "./sigv4";
export {
  type LogCaller,
  type LogGroup,
  type LogRoute,
  type LogShares,
  type LogSummariser,
  type LogSummary,
  looksLikeLog,
  summariseLog,
} from "./summarise-log";
export { toJson } from "./to-json";
export { type WafVerdict, wafVerdict } from "./waf-verdict";
export { type Turn, type WayStep, type WayTaken, wayTaken } from "./way-taken";
