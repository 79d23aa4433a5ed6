/** A text of the knowledge without the back quotes around its code, for where none can be shown. */
export function plainText(text: string): string {
  return text.replaceAll("`", "");
}
