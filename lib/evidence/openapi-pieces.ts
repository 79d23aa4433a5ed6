import type { JsonMember, JsonObject } from "./json-objects";
import { objectOf, valueAt } from "./json-values";
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
  const own = isSection(name, piece) ? [named] : [];
  const found = piece.members.filter(({ key, value }) => isSection(key, objectOf(value)));
  if (own.length > 0 || found.length > 0) return [...own, ...found];
  const paths = piece.members.filter(isPath);
  return paths.length === 0 ? [] : [madeMember(piece, "paths", madeObject(piece, paths))];
}

/** One document of the sections of a text, of which several may hold paths. */
export function openApiPiece(read: readonly JsonMember[]): readonly Configuration[] {
  const [first] = read;
  const last = read.at(-1);
  const paths = read.filter(({ key }) => key === "paths");
  const all = paths.flatMap(({ value }) => objectOf(value)?.members ?? []);
  const joined = paths.slice(0, 1).map((one) => madeMember(one, "paths", madeObject(one, all)));
  const sections = [...read.filter((one) => !paths.includes(one)), ...joined];
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
  if (name !== "securityDefinitions") return false;
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
