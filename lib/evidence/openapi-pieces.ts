import type { JsonMember, JsonObject } from "./json-objects";
import { objectOf, textOf, valueAt } from "./json-values";
import { madeConfiguration, madeMember, madeObject } from "./made-json";
import type { Configuration } from "./types";

/**
 * The sections of an OpenAPI document in a piece of one without its beginning: its paths, what they ask for, and
 * what API Gateway takes from it for the whole API.
 *
 * @param name what stands in front of the piece
 */
export function openApiSections(piece: JsonObject, name: string): readonly JsonMember[] {
  const named = madeMember(piece, name, piece);
  if (isPath(named)) return [madeMember(piece, "paths", madeObject(piece, [named]))];
  if (isSection(name, piece)) return [sectionOf(named)];
  const paths = piece.members.filter(isPath);
  const schemes = [named, ...piece.members].filter(isScheme);
  const within = (key: string, members: readonly JsonMember[]) =>
    members.length === 0 ? [] : [madeMember(piece, key, madeObject(piece, members))];
  return [
    ...piece.members.filter(({ key, value }) => isSection(key, objectOf(value))).map(sectionOf),
    ...within("securityDefinitions", schemes),
    ...within("paths", paths),
  ];
}

/** The schemes of a document of either version stand in one place. */
function sectionOf(section: JsonMember): JsonMember {
  const { key, value } = section;
  const schemes = key === "components" ? valueAt(value, "securitySchemes") : value;
  return schemes !== undefined && SCHEMES.test(key)
    ? madeMember(section, "securityDefinitions", schemes)
    : section;
}

const SCHEMES = /^(?:components|securitySchemes|securityDefinitions)$/;

/** A scheme without the section that it stands in, of those that API Gateway knows. */
function isScheme({ value }: JsonMember): boolean {
  const type = textOf(valueAt(value, "type"));
  const isOwn =
    valueAt(value, "x-amazon-apigateway-authtype") !== undefined ||
    valueAt(value, "x-amazon-apigateway-authorizer") !== undefined ||
    textOf(valueAt(value, "name"))?.toLowerCase() === "x-api-key";
  return isOwn && (type === "apiKey" || type === "oauth2" || type === "openIdConnect");
}

/** One document of the sections of a text, of which several may hold paths. */
export function openApiPiece(read: readonly JsonMember[]): readonly Configuration[] {
  const [first] = read;
  const last = read.at(-1);
  const joined = ["securityDefinitions", "paths"].flatMap((name) => {
    const all = read.filter(({ key }) => key === name);
    const members = all.flatMap(({ value }) => objectOf(value)?.members ?? []);
    return all.slice(0, 1).map((one) => madeMember(one, name, madeObject(one, members)));
  });
  const names = new Set(joined.map(({ key }) => key));
  const sections = [...read.filter(({ key }) => !names.has(key)), ...joined];
  // the parts of what is asked for say nothing alone
  const isTelling = sections.some(({ key }) => key === "paths" || key.startsWith("x-amazon-"));
  if (first === undefined || last === undefined || !isTelling) return [];
  const value = madeObject({ start: first.start, end: last.end }, sections, "cut");
  return [madeConfiguration("openapi-document", value)];
}

const SETTING = /^x-amazon-apigateway-(?:endpoint-configuration|policy|api-key-source)$/;

function isSection(name: string, value: JsonObject | undefined): boolean {
  if (SETTING.test(name)) return true;
  if (name === "paths") return value?.members.some(isPath) === true;
  if (name === "components") return valueAt(value, "securitySchemes") !== undefined;
  if (name !== "securityDefinitions" && name !== "securitySchemes") return false;
  return value?.members.some((one) => valueAt(objectOf(one.value), "type") !== undefined) === true;
}

const METHOD = /^(?:get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)$/i;

/** `/orders: { get: … }`, where an operation has what API Gateway reads. */
function isPath({ key, value }: JsonMember): boolean {
  const operations = objectOf(value)?.members ?? [];
  return /^\/\S*$/.test(key) && operations.some((one) => METHOD.test(one.key) && isTold(one.value));
}

function isTold(operation: JsonMember["value"]): boolean {
  return (
    objectOf(operation)?.members.some(
      ({ key }) => key === "security" || key.startsWith("x-amazon-apigateway-"),
    ) === true
  );
}
