import { Button } from "./button";
import { examples } from "./examples";
import { messages } from "./messages";

export function ExampleList({ onChoose }: { readonly onChoose: (text: string) => void }) {
  return (
    <div>
      <p id="examples" className="eyebrow">
        {messages.paste.examples}
      </p>
      <ul aria-labelledby="examples" className="mt-2 flex flex-wrap gap-2">
        {examples.map(({ id, text }) => (
          <li key={id}>
            <Button onClick={() => onChoose(text)}>{messages.paste.exampleNames[id]}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
