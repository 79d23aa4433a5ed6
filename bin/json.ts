/** What a text is as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // the parser's own message would repeat the input
    return undefined;
  }
}
