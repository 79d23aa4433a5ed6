/** A command that prints an answer, as a shell's block of a page or a README has it. */
const COMMAND =
  /^[ \t]{0,12}(?:[$>%❯➜][ \t]{1,3})?(?:curl(?:\.exe)?|https?|xhs?|wget|awscurl|aws|Invoke-(?:RestMethod|WebRequest)|irm|iwr)[ \t]/;
/** A comment in which an answer begins: its head, its body or its status, behind an arrow or a word for it. */
const BEGINS =
  /^[ \t]{0,12}(?:#|\/\/|REM )[ \t]{0,4}(?:(?:[-=]{1,2}>|→|⇒)[ \t]{0,3}|(?:output|response|returns?|result|answer|prints?|gives?|出力|输出|返回|応答|salida|respuesta|saída|resposta|Ausgabe|Antwort|sortie|réponse)[ \t]{0,2}[:：][ \t]{0,3})?(?=\{["'\s}]|\{$|\[[{"]|<(?:!|\?|html|\/?[A-Z])|HTTP\/\d|[1-5]\d\d(?:[ \t]*$|[ \t]+(?:\{|(?:OK|Created|Accepted|No Content|Unauthorized|Forbidden|Not Found|Bad Request|Method Not Allowed|Internal Server Error)\b)))/i;
const GOES_ON = /^[ \t]{0,12}(?:#|\/\/|REM )[ \t]?/;
const MOST_LINES = 200;

/**
 * Take the comment's mark off the answers that people write as comments below a command, as READMEs and tutorials
 * do; their other comments stay.
 */
export function uncommentAnswers(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  const lines = text.split("\n");
  let isBelow = false;
  let left = 0;
  for (const [at, line] of lines.entries()) {
    const isComment = GOES_ON.test(line);
    if (isBelow && isComment && BEGINS.test(line)) {
      lines[at] = line.replace(BEGINS, "");
      left = MOST_LINES;
    } else if (left > 0 && isComment && !SAID.test(line)) {
      lines[at] = line.replace(GOES_ON, "");
      left -= 1;
    } else left = 0;
    isBelow = isComment
      ? isBelow
      : COMMAND.test(line) || (isBelow && CARRIED_ON.test(lines[at - 1] ?? ""));
  }
  return lines.join("\n");
}

const MAY_HOLD = /^[ \t]{0,12}(?:#|\/\/|REM )[^\n]{0,24}(?:\{|\[|<|HTTP\/|\b[1-5]\d\d\b)/m;
/** The line before goes on. */
const CARRIED_ON = /[\\^`|][ \t]*$/;
/** What a person says behind an answer: words, and not a field or a line of a document. */
const SAID =
  /^[ \t]{0,12}(?:#|\/\/|REM )[ \t]{0,3}(?:\d{1,2}[.)][ \t]|[-=]{3}|(?![\w-]{1,60}:[ \t])[A-Z][\w']*[ \t]+[a-z])/;
