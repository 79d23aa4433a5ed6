import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { examples } from "./examples";

export function ExampleList({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const t = useTranslations("paste");
  return (
    <div>
      <p id="examples" className="eyebrow">
        {t("examples")}
      </p>
      <ul aria-labelledby="examples" className="mt-2 flex flex-wrap gap-2">
        {examples.map(({ id, text }) => (
          <li key={id}>
            <Button onClick={() => onChoose(text)}>{t(`exampleNames.${id}`)}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
