import { useTranslations } from "use-intl";
import { WorkBox } from "../paste/work-box";
import type { PolicyTranslator } from "../words/policy/catalogue";
import { exampleNames, exampleText } from "./policy-examples";

interface PolicyBoxProps {
  /** Undefined until the words of the page are there. */
  readonly say: PolicyTranslator | undefined;
  readonly isEmpty: boolean;
  readonly onType: (text: string) => void;
  /** Something else than what stood there before is in the box. */
  readonly onPut: (text: string) => void;
  readonly onAnswers: (answers: ReadonlyMap<string, string>) => void;
}

const [firstExample] = exampleNames;

/** The box that policies are pasted into; the first example stands in it. */
export function PolicyBox({ say, ...rest }: PolicyBoxProps) {
  const t = useTranslations("policy");
  return (
    <WorkBox
      {...rest}
      id="policies"
      label={say?.("box") ?? t("title")}
      initial={exampleText(firstExample)}
      words={say && { forget: say("forget"), hint: say("hint"), examples: say("examples") }}
      examples={exampleNames.map((name) => ({
        name: say?.(`exampleNames.${name}`) ?? name,
        text: exampleText(name),
      }))}
    />
  );
}
