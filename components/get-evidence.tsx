import { Command } from "./command";
import { Disclosure } from "./disclosure";
import { messages } from "./messages";

export function GetEvidence() {
  const { howTo, howToCurl, howToCurlCommand, howToCurlWindows, howToBrowser, howToBody } =
    messages.paste;
  return (
    <Disclosure summary={howTo}>
      <div className="space-y-2 text-sm">
        <p>{howToCurl}</p>
        <Command text={howToCurlCommand} />
        <p>{howToCurlWindows}</p>
        <p>{howToBrowser}</p>
        <p>{howToBody}</p>
      </div>
    </Disclosure>
  );
}
