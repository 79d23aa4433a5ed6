import { useTranslations } from "use-intl";
import { type Diagnosis, wafVerdict } from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import type { Following } from "../words/language";

interface WafRuleProps {
  readonly diagnosis: Diagnosis;
  readonly causes: Following;
}

/** The rule of AWS WAF that blocked the request, where the paste names it. */
export function WafRule({ diagnosis, causes }: WafRuleProps) {
  const t = useTranslations("wafRule");
  const found = wafVerdict(diagnosis);
  if (found === undefined) return null;
  const { rule, group, webAcl, scope, region } = found;
  const { subject, source } = causes.wafRules.subjectOf(found);
  const { looksAt, letThrough } = causes.wafRules.words[subject];
  const names = [
    [t("rule"), [rule]],
    [t("group"), [group]],
    [t("webAcl"), [webAcl, scope, region]],
  ] as const;
  return (
    <section className="space-y-2">
      <h3 className="text-lg font-semibold">{t("heading")}</h3>
      <dl className="space-y-1.5 text-sm">
        {names.map(([name, values]) => {
          const known = values.filter((value) => value !== undefined);
          return known.length === 0 ? null : (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-soft">{name}</dt>
              <dd translate="no" className="font-mono wrap-anywhere">
                {known.join(" · ")}
              </dd>
            </div>
          );
        })}
        <div>
          <dt className="font-semibold">{t("looksAt")}</dt>
          <dd>
            <InlineCode text={looksAt} />
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{t("letThrough")}</dt>
          <dd>
            <InlineCode text={letThrough} />
          </dd>
        </div>
      </dl>
      <SourceList ids={[source]} sources={causes.sources} />
    </section>
  );
}
