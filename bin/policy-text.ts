import { type PolicyCase, type PolicyReport, pitfallSources, sources } from "@/lib";
import { kindOfPolicy, type Speech } from "./speech";

/** What policies make of a request in words, for a terminal; ends with a newline. */
export function toPolicyText(report: PolicyReport, given: PolicyCase, speech: Speech): string {
  const { t, policyFaults } = speech;
  const name = (policy: number, statement: number | null) => {
    const kind = kindOfPolicy(given.policies[policy]?.kind ?? "resource", speech);
    const about = { kind, policy: policy + 1 };
    if (statement === null) return t("policy.policy", about);
    return t("policy.statement", { ...about, statement: statement + 1 });
  };
  const statements = report.statements.map(
    ({ policy, statement, effect, matches, failed, place }) => {
      const what = { name: name(policy, statement), effect };
      if (matches === true) return `  ${t("policy.matches", what)}`;
      if (matches === "depends") return `  ${t("policy.mayMatch", what)}`;
      const element = [failed?.element, failed?.operator, failed?.key].filter(Boolean).join(" ");
      return `  ${t("policy.fails", { ...what, element })}\n    ${place ?? ""}`;
    },
  );
  return `${[
    t(`policy.decisions.${report.decision}`),
    ...(report.by === null ? [] : [`  ${name(report.by.policy, report.by.statement)}`]),
    ...outcomeLines(report, speech),
    ...section(
      t("policy.errors"),
      report.errors.map(
        ({ policy, problem, place }) =>
          `  ${policyFaults[problem]}\n    ${name(policy, null)}${place === "" ? "" : `: ${place}`}`,
      ),
    ),
    ...section(t("policy.statements"), statements),
    ...section(t("policy.pitfalls"), lintLines(report, name, speech)),
  ].join("\n")}\n`;
}

type Lines = readonly string[];

function section(heading: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : ["", heading, ...lines];
}

function outcomeLines({ outcomes }: PolicyReport, { t }: Speech): Lines {
  return Object.entries(outcomes).flatMap(([decision, cases]) => {
    const result = t(`policy.results.${resultOf(decision)}`);
    if (cases.length === 0) return [`  ${t("policy.perhaps", { result })}`];
    return cases.map((one) => {
      const when = one.map(({ key, operator, values, holds }) =>
        t(holds ? "policy.holds" : "policy.holdsNot", { key, operator, values: values.join(", ") }),
      );
      return `  ${t("policy.outcome", { result, when: when.join(t("policy.and")) })}`;
    });
  });
}

function resultOf(decision: string): "allow" | "explicit-deny" | "implicit-deny" {
  if (decision === "allow") return "allow";
  return decision === "explicit-deny" ? "explicit-deny" : "implicit-deny";
}

function lintLines(
  { lint }: PolicyReport,
  name: (policy: number, statement: number | null) => string,
  { pitfalls }: Speech,
): Lines {
  return lint.map(({ id, policy, statement, place }) => {
    const where = place === "" ? "" : `: ${place}`;
    const [source] = pitfallSources[id];
    return [
      `  ${pitfalls[id].says}`,
      `    ${name(policy, statement)}${where}`,
      `    ${pitfalls[id].instead}`,
      `    ${sources[source].url}`,
    ].join("\n");
  });
}
