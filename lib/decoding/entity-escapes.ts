import { decodeXML } from "entities/decode";

// the structure of JSON, the marks of curl and the tags of a page, each in entities
const ESCAPED =
  /[{,[]\s{0,200}(?:&quot;|&#34;|&#x22;)|(?:&quot;|&#34;|&#x22;)\s{0,20}:\s{0,20}(?:&quot;|&#34;|&#x22;|[{[\d]|true|false|null)|^\s{0,20}&[lg]t; ?(?:HTTP\/|[A-Z]{3,8} \/|[A-Za-z][\w-]{1,60}: )|&lt;(?:!doctype|html|head|body|h1|title|Error|Message)\b/im;
const TAG =
  /<(?:!doctype|html|head|body|div|p|pre|span|code|h[1-6]|title|table|td|br|a)\b[^<>]{0,400}>/i;

/**
 * Undo HTML's entities where a text is plainly escaped as a whole; in a page with tags of its own
 * they are the page's, and stay.
 */
export function unescapeEntities(text: string): string {
  if (!text.includes("&") || !ESCAPED.test(text) || TAG.test(text)) return text;
  return decodeXML(text.replace(/&nbsp;/gi, " "));
}
