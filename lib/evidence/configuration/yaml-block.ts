/** A range of a text that may hold an output. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly limit: number;
}

// what a template of ours starts with, perhaps below a comment or a document's mark
const TEMPLATE_START =
  /(?:["']?(?:openapi|swagger)["']?:[ \t]|AWSTemplateFormatVersion:|Transform:[ \t]*["']?AWS::Serverless|(?:Globals|Parameters|Mappings|Conditions|Resources):[ \t]*[\r\n]|service:[ \t]+[\w-]|(?:name:[^\r\n]{1,80}[\r\n]{1,2})?runtime:[ \t]*yaml|resources:[ \t]*[\r\n]{1,4}[ \t]{1,20}[\w-]{1,80}:[ \t]*[\r\n]{1,4}[ \t]{1,20}type:[ \t]*["']?aws:|(?:provider|functions):[ \t]*[\r\n])/y;
const TEMPLATE_KEY =
  /["']?(?:openapi|swagger|info|servers|host|basePath|schemes|paths|components|definitions|securityDefinitions|security|tags|externalDocs|consumes|produces|x-amazon-apigateway-[a-z-]+|AWSTemplateFormatVersion|Transform|Description|Metadata|Parameters|Mappings|Conditions|Rules|Globals|Resources|Outputs|Hooks|service|frameworkVersion|configValidationMode|variablesResolutionMode|deprecationNotificationMode|disabledDeprecations|useDotenv|org|app|stages|params|provider|functions|layers|plugins|package|custom|resources|build|name|runtime|description|config|variables|outputs)["']?:(?=[ \t\r\n]|$)/y;
const OUTPUT_START = /(?:- )?[A-Za-z][\w-]{0,60}:(?=[ \t]*[\r\n]|[ \t][^\r\n]|$)/y;
const OUTPUT_LINE = /(?:-(?=[ \t\r\n])|[A-Za-z'"$*/][^\r\n:]{0,120}:(?=[ \t\r\n]|$))/y;
// a line of dashes ends a document
const INDENTED = /(?:[ \t]+\S|#|[}\]])/y;
const BLANK = /[ \t]*(?=[\r\n]|$)/y;
const TO_NEXT_LINE = /[^\r\n]*(?:\r\n|\n|\r)?/y;

/**
 * Where the YAML ends that starts at an offset; undefined where none plainly does.
 *
 * A template goes on over blank lines as long as its own keys follow; what a command printed ends
 * with its paragraph.
 */
export function yamlBlockEnd(place: Place, isBelowCommand: boolean): number | undefined {
  const { text, start } = place;
  const isTemplate = matches(text, TEMPLATE_START, start);
  if (!isTemplate && !(isBelowCommand && matches(text, OUTPUT_START, start))) return undefined;
  const own = isTemplate ? TEMPLATE_KEY : OUTPUT_LINE;
  let at = start;
  let end = start;
  while (at < place.limit) {
    const isBlank = matches(text, BLANK, at);
    if (isBlank && !isTemplate) break;
    if (!isBlank && !matches(text, INDENTED, at) && !matches(text, own, at)) break;
    TO_NEXT_LINE.lastIndex = at;
    TO_NEXT_LINE.test(text);
    if (TO_NEXT_LINE.lastIndex <= at) break;
    at = TO_NEXT_LINE.lastIndex;
    if (!isBlank) end = at;
  }
  return Math.min(end, place.limit);
}

function matches(text: string, pattern: RegExp, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
