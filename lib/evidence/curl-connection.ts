import type { ExchangeDraft } from "./exchange-draft";
import { type Line, quote } from "./lines";

const NEXT_CONNECTION =
  /^\* +(?:Issue another request|RESOLVE |Added |Connecting to hostname|Re-using|Found bundle|Trying |Connected to|Host .* was resolved|Hostname |Could not resolve|Connection #\d+ (?:to host .* )?(?:seems|is) |Please rewind|Closing connection.*\n)/i;
const CONNECTED =
  /^(?:\*|(?:\[\S{1,24}\] )?== Info:) +Connected to \S{1,400} \(\[?([0-9a-f.:]{2,45}?)\]?\) port /i;

/** Whether a note of curl's, with its `* `, begins another request. */
export function startsConnection(note: string): boolean {
  return NEXT_CONNECTION.test(note);
}

/** Add a note of curl's to an exchange, and the address that it names. */
export function addConnectionLine(draft: ExchangeDraft, text: string, line: Line): void {
  draft.addConnection(quote(text, line.start, line.end));
  const address = CONNECTED.exec(line.text.slice(0, 1000))?.[1];
  if (!address) return;
  const at = line.start + line.text.indexOf(address, line.text.indexOf("("));
  draft.setAddress(quote(text, at, at + address.length));
}
